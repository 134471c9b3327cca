#include "server/cli/demo.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <vector>

#include "server/cli/files.h"
#include "server/hub/membership.h"
#include "shared/model/collection.h"
#include "shared/protocol/codec.h"

namespace kam::server::cli {
namespace {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;
using model::SpaceRole;

constexpr std::int64_t day_ms = 24 * 60 * 60 * 1000;

Error bad(std::string detail) {
    return {ErrorCode::bad_value, std::move(detail)};
}

// "09:30" as milliseconds of the day.
std::optional<std::int64_t> ms_from_time(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    int hour = -1;
    int minute = -1;
    const auto read = [&](std::size_t at, int& out) {
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + 2, out);
        return error == std::errc() && end == text.data() + at + 2;
    };
    if (!read(0, hour) || !read(3, minute) || hour > 23 || minute > 59) return std::nullopt;
    return (std::int64_t{hour} * 60 + minute) * 60 * 1000;
}

// "@-30" and "@+45" are days from today.
std::optional<int> offset_from_text(std::string_view text) {
    if (text.size() < 2 || text.front() != '@') return std::nullopt;
    text.remove_prefix(text[1] == '+' ? 2 : 1);
    int offset = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), offset);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return offset;
}

void resolve_days(model::Collection collection, model::FieldMap& fields, base::Day today) {
    for (auto& [name, value] : fields) {
        const model::FieldSpec* spec = model::find_field(collection, name);
        if (spec == nullptr || spec->kind != model::FieldKind::day || !value.is_string()) continue;
        const auto offset = offset_from_text(value.get_ref<const std::string&>());
        if (offset) value = base::iso_from_day(today + *offset);
    }
}

void resolve_days(mutation::Mutation& mutation, base::Day today) {
    if (auto* create = std::get_if<mutation::RecordCreate>(&mutation)) {
        resolve_days(create->collection, create->fields, today);
    } else if (auto* set = std::get_if<mutation::RecordSet>(&mutation)) {
        resolve_days(set->collection, set->fields, today);
    } else if (auto* open = std::get_if<mutation::AccountOpen>(&mutation)) {
        resolve_days(model::Collection::account, open->fields, today);
    }
}

std::optional<SpaceRole> programme_role(const hub::Hub& hub, const base::PersonId& person) {
    const model::Store* firm = hub.find_store(model::SpaceId{});
    if (firm == nullptr) return std::nullopt;
    // Also of somebody who has left since: what they did before stays theirs.
    const model::RecordPtr record =
        firm->find_alive(model::Collection::person, base::RecordId{person.text});
    return record == nullptr ? std::nullopt : model::role_from_text(record->text("programme_role"));
}

// As things stand in memory: nothing of the demo is committed before all of it is there.
std::optional<SpaceRole> role_of(const hub::Hub& hub, const base::PersonId& person,
                                 const model::SpaceId& space) {
    const model::Store* store = hub.find_store(space);
    if (space.kind == model::SpaceKind::firm) return SpaceRole::reader;
    if (space.kind == model::SpaceKind::programme || store == nullptr) {
        return programme_role(hub, person);
    }
    const hub::Team team = hub::team_of(*store);
    const auto found = team.find(person);
    return found == team.end() ? std::nullopt : std::optional(found->second);
}

Result<hub::Submission> submission_from_json(const hub::Hub& hub, const Json& entry, hub::Now now) {
    const auto at = base::integer_at(entry, "at");
    const auto time = base::string_at(entry, "time");
    const auto by = base::string_at(entry, "by");
    const auto space = base::string_at(entry, "space");
    const Json* name = base::member_at(entry, "n");
    const Json* arguments = base::member_at(entry, "a");
    if (!at || *at < -36500 || *at > 0) return bad("at is no day in the past");
    const auto ms = time ? ms_from_time(*time) : std::nullopt;
    if (!ms) return bad("time is not of the form 09:30");
    if (!by) return bad("by is missing");
    const auto space_id = space ? model::space_from_text(*space) : std::nullopt;
    if (!space_id) return bad("space is none of firm, programme, account:<id>");
    if (name == nullptr || arguments == nullptr) return bad("n or a is missing");
    Result<mutation::Mutation> mutation = protocol::mutation_from_json(*name, *arguments);
    if (!mutation) return mutation.error();
    resolve_days(mutation.value(), now.today);

    mutation::Actor actor{{}, SpaceRole::server};
    if (*by != "server") {
        actor.person = base::PersonId{std::string(*by)};
        const auto role = role_of(hub, actor.person, *space_id);
        if (!role) return bad(std::string(*by) + " has no role in " + std::string(*space));
        actor.role = *role;
    }
    const base::Day day = now.today + static_cast<int>(*at);
    const base::TimeMs then{std::int64_t{day.value} * day_ms + *ms};
    // Loaded in the morning, an entry of this afternoon happened just now.
    const hub::Now stamp{std::min(then, now.at), day};
    return hub::Submission{*space_id, std::move(mutation.value()), std::move(actor), stamp};
}

}  // namespace

Result<int> load_demo_text(hub::Hub& hub, std::string_view name, std::string_view text,
                           hub::Now now) {
    const Result<Json> json = base::json_from_text(text);
    if (!json) return Error{json.error().code, std::string(name) + ": " + json.error().detail};
    const Json* entries = base::member_at(json.value(), "entries");
    if (entries == nullptr || !entries->is_array()) {
        return bad(std::string(name) + ": there is no list of entries");
    }
    int index = 0;
    for (const Json& entry : *entries) {
        const auto with_place = [&](const Error& error) {
            return Error{error.code, std::string(name) + ": entry " + std::to_string(index) + ": " +
                                         error.detail};
        };
        const Result<hub::Submission> submission = submission_from_json(hub, entry, now);
        if (!submission) return with_place(submission.error());
        const Result<void> done = hub.submit(submission.value());
        if (!done) return with_place(done.error());
        ++index;
    }
    return index;
}

Result<int> load_demo(hub::Hub& hub, const std::string& directory, hub::Now now) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& item : std::filesystem::directory_iterator(directory, error)) {
        if (item.path().extension() == ".json") files.push_back(item.path());
    }
    if (error || files.empty()) {
        return Error{ErrorCode::io, "there is no demo firm in " + directory + "; see --demo-dir"};
    }
    std::sort(files.begin(), files.end());
    int count = 0;
    for (const std::filesystem::path& file : files) {
        const Result<std::string> text = read_file(file.string());
        if (!text) return text.error();
        const Result<int> loaded = load_demo_text(hub, file.filename().string(), text.value(), now);
        if (!loaded) return loaded.error();
        count += loaded.value();
    }
    return count;
}

}  // namespace kam::server::cli
