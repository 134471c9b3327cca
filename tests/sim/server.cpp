#include "tests/sim/server.h"

#include <utility>

#include "shared/base/check.h"
#include "shared/base/ids.h"
#include "shared/protocol/codec.h"

namespace kam::sim {

using server::hub::Hub;
using server::hub::Now;
using server::hub::Output;
using server::hub::Outputs;
using server::hub::SessionId;
using server::store::CommitBatch;
using server::store::MemoryChangeLog;

Server::Server(Sim& sim)
    : sim_(sim),
      trim_random_(1),
      watch_(sim),
      tables_(std::make_shared<MemoryTables>()),
      log_(std::make_unique<MemoryChangeLog>(tables_)) {
    start();
}

Now Server::now() const {
    return {sim_.now(), base::day_from_time(sim_.now())};
}

SessionId Server::open(const base::PersonId& person) {
    const SessionId session{++last_session_};
    readers_[session] = Reader{person, {}};
    hub_->open(session, person);
    return session;
}

void Server::receive(SessionId session, const std::string& text) {
    if (!is_up()) return;
    note_client(session, text);
    deliver(hub_->receive(session, text, now()));
    pump();
}

void Server::note_client(SessionId session, const std::string& text) {
    const auto reader = readers_.find(session);
    if (reader == readers_.end() || !reader->second.client.empty()) return;
    const auto messages = protocol::client_messages_from_text(text);
    if (!messages || messages.value().empty()) return;
    const auto* hello = std::get_if<protocol::Hello>(&messages.value().front());
    if (hello != nullptr) reader->second.client = hello->client;
}

void Server::closed(SessionId session) {
    if (is_up()) hub_->closed(session);
}

void Server::crash() {
    ++life_;
    hub_.reset();
    readers_.clear();
    sim_.tally.add(Seen::crash);
}

void Server::start() {
    log_ = std::make_unique<MemoryChangeLog>(tables_);
    hub_ = std::make_unique<Hub>(sim_.random.next(), false);
    auto loaded = log_->load();
    KAM_ASSERT(loaded.ok());
    hub_->load(std::move(loaded.value()), now());
    if (is_running_) pump();
}

void Server::back_up() {
    backup_ = std::make_shared<MemoryTables>(*tables_);
}

void Server::restore() {
    KAM_ASSERT(!is_up() && has_backup());
    tables_ = std::make_shared<MemoryTables>(*backup_);
    for (auto& [space, table] : tables_->spaces) {
        table.incarnation = base::make_id_text(sim_.random);
    }
    ++restore_count_;
    watch_.restored();
    sim_.tally.add(Seen::incarnation_changed);
}

bool Server::submit(const model::SpaceId& space, const mutation::Mutation& mutation) {
    if (!is_up()) return false;
    const mutation::Actor admin{{"admin"}, model::SpaceRole::server};
    const bool is_done = hub_->submit({space, mutation, admin, now()}).ok();
    if (is_running_) pump();
    return is_done;
}

void Server::commit_all() {
    while (std::optional<CommitBatch> batch = hub_->take_commit()) {
        KAM_ASSERT(log_->append(*batch).ok());
        hub_->committed(now());
    }
    is_running_ = true;
}

const model::Store* Server::store(const model::SpaceId& space) const {
    return is_up() ? hub_->find_store(space) : nullptr;
}

std::vector<model::SpaceId> Server::accounts() const {
    std::vector<model::SpaceId> all;
    for (const auto& [space, table] : tables_->spaces) {
        if (space.kind == model::SpaceKind::account) all.push_back(space);
    }
    return all;
}

// As the committer of the real server: one commit in flight, the next gathers meanwhile.
void Server::pump() {
    if (!is_up() || !hub_->has_work()) return;
    std::optional<CommitBatch> batch = hub_->take_commit();
    if (!batch) return;
    const auto shared = std::make_shared<const CommitBatch>(std::move(*batch));
    sim_.after(sim_.between(1, sim_.options.disk_ms),
               [this, life = life_, shared] { write(life, *shared); });
}

void Server::write(int life, const CommitBatch& batch) {
    if (life != life_) return sim_.tally.add(Seen::commit_lost);
    if (!log_->append(batch).ok()) return sim_.fail(2, "the log refuses a commit");
    trim();
    sim_.after(sim_.between(0, sim_.options.disk_ms), [this, life] { wrote(life); });
}

void Server::trim() {
    if (!sim_.options.has_trims || trim_random_.below(4) != 0) return;
    const auto age_ms = static_cast<std::int64_t>(trim_random_.below(20'000));
    const auto trimmed =
        log_->trim(sim_.now() + -age_ms, 1 + static_cast<int>(trim_random_.below(30)));
    if (!trimmed) return sim_.fail(15, trimmed.error().detail);
    if (trimmed.value() > 0) sim_.tally.add(Seen::log_trimmed);
}

void Server::wrote(int life) {
    if (life != life_) return sim_.tally.add(Seen::cut_after_commit);
    deliver(hub_->committed(now()));
    pump();
}

void Server::deliver(const Outputs& outputs) {
    for (const Output& output : outputs) {
        const auto reader = readers_.find(output.session);
        if (reader == readers_.end()) return sim_.fail(17, "a frame for nobody");
        if (output.frame != nullptr) watch_.sent(*tables_, reader->second, *output.frame);
        if (on_output) on_output(output);
    }
}

}  // namespace kam::sim
