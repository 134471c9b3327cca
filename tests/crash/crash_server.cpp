#include "tests/crash/crash_server.h"

#include <map>
#include <utility>

#include "shared/base/check.h"
#include "shared/protocol/codec.h"
#include "tests/support/hub_fixture.h"
#include "tests/support/random_batches.h"
#include "tests/support/records.h"
#include "tests/support/sync_makers.h"

namespace kam::test {
namespace {

using model::Collection;
using server::store::CommitBatch;
using server::store::Database;
using server::store::LoadedSpace;
using server::store::MemoryChangeLog;
using server::store::MemoryTables;
using server::store::SqliteChangeLog;

// Where the history of each space begins; entries may be taken off a log at any time.
using Beginnings = std::map<std::string, std::int64_t>;

// Everything a log gives back, as one text; the order of the spaces is each log's own. Histories
// are compared from `beginnings` on; those of this log, where there are none yet.
std::string whole(server::store::ChangeLog& log, Beginnings& beginnings) {
    const auto loaded = log.load();
    if (!loaded) return "cannot be loaded: " + loaded.error().detail;
    std::map<std::string, std::string> texts;
    for (const LoadedSpace& space : loaded.value()) {
        std::string& text = texts[model::space_text(space.space)];
        text = text_of({space});
        const auto history = log.history(space.space, {}, 1'000'000);
        if (!history) return "cannot be read: " + history.error().detail;
        const std::int64_t first = history.value().empty() ? space.version.value + 1
                                                           : history.value().front().version.value;
        const std::int64_t begin =
            beginnings.try_emplace(model::space_text(space.space), first).first->second;
        for (const sync::LogEntry& entry : history.value()) {
            if (entry.version.value < begin) continue;
            text += std::to_string(entry.version.value) + " " + entry.client.text + " " +
                    std::to_string(entry.number.value) + " " + entry.mutation.dump() + " " +
                    protocol::json_from_effects(entry.effects).dump() + "\n";
        }
    }
    std::string all;
    for (const auto& [space, text] : texts) all += text;
    return all;
}

model::Version version_of(server::store::ChangeLog& log, const model::SpaceId& wanted) {
    const auto loaded = log.load();
    if (!loaded) return {};
    for (const LoadedSpace& space : loaded.value()) {
        if (space.space == wanted) return space.version;
    }
    return {};
}

void make_firm(server::hub::Hub& hub, server::hub::Now now) {
    const auto submit = [&](const model::SpaceId& space, const mutation::Mutation& asked) {
        const mutation::Actor by = actor("admin", model::SpaceRole::server);
        KAM_ASSERT(hub.submit({space, asked, by, now}).ok());
    };
    for (const char* person : {"anna", "ben"}) {
        submit(firm_space(), create(Collection::person, person, {{"name", person}}));
    }
    submit(test_space(), open_account("anna"));
    submit(test_space(),
           create(Collection::team_member, "m-ben", {{"person", "ben"}, {"role", "member"}}));
}

}  // namespace

CrashServer::CrashServer(std::uint64_t seed, const std::string& directory, const char* settings)
    : random_(seed),
      disk_(random_.next()),
      directory_(directory),
      settings_(settings),
      now_{noon_of(test_day()), test_day()},
      promised_(std::make_shared<MemoryTables>()),
      clients_(random_.next()) {}

void CrashServer::problem(const std::string& what) {
    if (problem_.empty()) problem_ = what;
}

std::string CrashServer::live(int cuts) {
    while (counts_.cuts < cuts && problem_.empty()) {
        // Now and then before the server is up.
        disk_.cut_at(
            static_cast<std::int64_t>(1 + random_.below(random_.below(4) == 0 ? 12 : 250)));
        const bool is_up = start();
        if (is_up) work();
        if (!is_up && problem_.empty()) ++counts_.starts_cut;
        stop();
        if (!disk_.is_cut()) disk_.cut_now();
        disk_.power_on();
        ++counts_.cuts;
        compare();
    }
    counts_.steps = disk_.steps();
    for (const auto& page : clients_.pages()) {
        counts_.answers += static_cast<std::int64_t>(page.told.size());
    }
    return problem_;
}

bool CrashServer::start() {
    const auto failed = [this](const base::Error& error) {
        if (!disk_.is_cut()) problem("cannot start: " + error.detail);
        return false;
    };
    auto database = Database::open_for_writing(directory_);
    if (!database) return failed(database.error());
    database_ = std::move(database.value());
    disk_.sync_names();  // as the opening has just done, in the real directory
    if (const auto set = database_->execute(settings_); !set) return failed(set.error());
    auto log = SqliteChangeLog::open(*database_);
    if (!log) return failed(log.error());
    log_ = std::move(log.value());
    auto loaded = log_->load();
    if (!loaded) return failed(loaded.error());
    hub_ = std::make_unique<server::hub::Hub>(random_.next(), false);
    hub_->load(std::move(loaded.value()), now_);
    if (hub_->is_blank()) make_firm(*hub_, now_);
    while (hub_->has_work() && !disk_.is_cut()) commit();
    if (!disk_.is_cut()) clients_.connect(*hub_, now_);
    return !disk_.is_cut();
}

void CrashServer::work() {
    for (std::uint64_t left = random_.below(20); left > 0 && !disk_.is_cut(); --left) {
        now_.at.value += 10'000;
        for (std::uint64_t more = 1 + random_.below(3); more > 0; --more) {
            clients_.edit(*hub_, now_);
        }
        while (hub_->has_work() && !disk_.is_cut()) commit();
        if (random_.below(6) == 0 && !disk_.is_cut()) trim();
    }
}

// All but the last few of the log, in portions as the server does it.
void CrashServer::trim() {
    const auto gone =
        log_->trim(base::TimeMs{now_.at.value - 50'000}, 1 + static_cast<int>(random_.below(6)));
    if (gone) {
        if (gone.value() > 0) ++counts_.trims;
    } else {
        if (!disk_.is_cut()) problem("cannot trim: " + gone.error().detail);
        disk_.cut_now();
    }
}

// As the committer does it; the next changes are gathered while one commit is written.
void CrashServer::commit() {
    undecided_ = std::make_unique<CommitBatch>(std::move(*hub_->take_commit()));
    if (random_.below(3) == 0 && clients_.pages().front().session.value != 0) {
        clients_.edit(*hub_, now_);
    }
    if (const auto done = log_->append(*undecided_); !done) {
        if (!disk_.is_cut()) problem("cannot write: " + done.error().detail);
        disk_.cut_now();
        return;
    }
    ++counts_.commits;
    KAM_ASSERT(MemoryChangeLog(promised_).append(*undecided_).ok());
    undecided_.reset();
    clients_.hear(hub_->committed(now_));
}

void CrashServer::stop() {
    hub_.reset();
    log_.reset();
    database_.reset();
}

// The disk holds what was promised, or that and the whole commit that was cut.
void CrashServer::compare() {
    auto database = Database::open_for_writing(directory_);
    if (!database) return problem("cannot open: " + database.error().detail);
    disk_.sync_names();
    auto log = SqliteChangeLog::open(*database.value());
    if (!log) return problem("cannot open: " + log.error().detail);
    Beginnings beginnings;
    const std::string found = whole(*log.value(), beginnings);
    MemoryChangeLog promised(promised_);
    if (found != whole(promised, beginnings)) {
        const bool is_there = undecided_ != nullptr && promised.append(*undecided_).ok();
        if (!is_there || found != whole(promised, beginnings)) {
            return problem("not what was promised: " + found.substr(0, found.find('\n')));
        }
        ++counts_.undecided_kept;
    } else if (undecided_ != nullptr) {
        ++counts_.undecided_gone;
    }
    undecided_.reset();
    const auto report = log.value()->check();
    if (!report) return problem("cannot check: " + report.error().detail);
    if (!report.value().problems.empty()) {
        return problem("check finds: " + report.value().problems.front());
    }
    log_ = std::move(log.value());
    compare_answers();
    stop();
    if (!clients_.problem().empty()) problem(clients_.problem());
}

// What left the server is on disk, whatever the books of this test say (ST1).
void CrashServer::compare_answers() {
    const auto history = log_->history(test_space(), {}, 1'000'000);
    if (!history) return problem(history.error().detail);
    const auto& entries = history.value();
    const std::int64_t first =
        entries.empty() ? version_of(*log_, test_space()).value + 1 : entries.front().version.value;
    for (const auto& page : clients_.pages()) {
        for (const auto& [number, told] : page.told) {
            if (told.version.value == 0) continue;
            // Taken off the log; `check` has replayed the rest on it.
            if (told.version.value < first) continue;
            const auto at = static_cast<std::size_t>(told.version.value - first);
            const bool is_there =
                at < entries.size() && entries[at].client == page.client &&
                entries[at].number.value == number &&
                protocol::json_from_effects(entries[at].effects).dump() == told.effects;
            if (is_there) continue;
            return problem("lost: number " + std::to_string(number) + " of " + page.client.text);
        }
    }
}

}  // namespace kam::test
