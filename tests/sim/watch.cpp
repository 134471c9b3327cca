#include "tests/sim/watch.h"

#include <algorithm>
#include <variant>

#include "shared/protocol/codec.h"

namespace kam::sim {
namespace {

using model::Collection;
using model::SpaceId;
using model::SpaceKind;

const MemoryTables::Space* find(const MemoryTables& tables, const SpaceId& space) {
    const auto found = tables.spaces.find(space);
    return found == tables.spaces.end() ? nullptr : &found->second;
}

bool is_on_team(const MemoryTables::Space& account, const base::PersonId& person) {
    return std::any_of(account.records.begin(), account.records.end(), [&](const auto& row) {
        const model::Record& record = row.second;
        return record.collection == Collection::team_member && !record.is_deleted &&
               record.person("person") == person && !record.text("role").empty();
    });
}

}  // namespace

bool is_member(const MemoryTables& tables, const base::PersonId& person, const SpaceId& space) {
    const MemoryTables::Space* firm = find(tables, {SpaceKind::firm, {}});
    if (firm == nullptr) return false;
    const auto row = firm->records.find({Collection::person, base::RecordId{person.text}});
    if (row == firm->records.end() || row->second.is_deleted || row->second.is_true("has_left")) {
        return false;
    }
    if (space.kind == SpaceKind::firm) return true;
    if (space.kind == SpaceKind::programme) return !row->second.text("programme_role").empty();
    const MemoryTables::Space* account = find(tables, space);
    return account != nullptr && is_on_team(*account, person);
}

std::string canary_of(const SpaceId& space) {
    return "zq." + space.account.text + ".";
}

void Watch::sent(const MemoryTables& tables, const Reader& reader, const std::string& frame) {
    sim_.note(frame);
    for (const auto& [space, table] : tables.spaces) {
        if (space.kind != SpaceKind::account) continue;
        if (frame.find(canary_of(space)) == frame.npos) continue;
        must_be_member(tables, reader, space);
    }
    const auto message = protocol::server_message_from_text(frame);
    if (!message) return sim_.fail(16, "the client cannot read what the server says");
    std::visit(
        [&](const auto& said) {
            if constexpr (requires { this->see(tables, reader, said); }) {
                see(tables, reader, said);
            }
        },
        message.value());
}

void Watch::must_be_member(const MemoryTables& tables, const Reader& reader, const SpaceId& space) {
    if (is_member(tables, reader.person, space)) return;
    sim_.fail(9, reader.person.text + " is shown " + model::space_text(space));
}

void Watch::see(const MemoryTables& tables, const Reader& reader, const protocol::State& state) {
    must_be_member(tables, reader, state.space);
    const MemoryTables::Space* table = find(tables, state.space);
    if (table == nullptr || table->version < state.version) {
        return sim_.fail(5, "a state shows what is not on disk");
    }
    if (state.is_first) {
        sim_.tally.add(state.is_delta ? Seen::delta_served : Seen::snapshot_served);
    }
    if (table->incarnation != state.incarnation) sim_.fail(10, "a state of another history");
}

void Watch::see(const MemoryTables& tables, const Reader& reader, const protocol::Batch& batch) {
    must_be_member(tables, reader, batch.space);
    const MemoryTables::Space* table = find(tables, batch.space);
    if (table == nullptr || table->version < batch.to) {
        return sim_.fail(5, "a batch shows what is not on disk");
    }
    auto row = table->log.rbegin();
    for (auto entry = batch.entries.rbegin(); entry != batch.entries.rend(); ++entry) {
        while (row != table->log.rend() && !(row->version == entry->version)) ++row;
        if (row == table->log.rend() || row->effects != entry->effects) {
            return sim_.fail(10, "a batch differs from the log");
        }
        if (!entry->number) continue;
        if (!(row->client == reader.client) || !(row->number == *entry->number)) {
            return sim_.fail(3, "a batch answers somebody else's mutation");
        }
        see_answer(reader, batch.space, entry->number->value, "accepted");
    }
}

void Watch::see(const MemoryTables& tables, const Reader& reader,
                const protocol::Accepted& accepted) {
    const MemoryTables::Space* table = find(tables, accepted.space);
    const auto mark = table == nullptr
                          ? std::map<base::ClientId, sync::ClientMark>::const_iterator{}
                          : table->clients.find(reader.client);
    if (table == nullptr || mark == table->clients.end() || mark->second.last < accepted.number) {
        return sim_.fail(4, "accepted, but not on disk");
    }
    see_answer(reader, accepted.space, accepted.number.value, "accepted");
}

// A refusal for want of a space is not stored: there is nothing to be told twice.
void Watch::see(const MemoryTables& tables, const Reader& reader,
                const protocol::Rejected& rejected) {
    if (rejected.error.code == base::ErrorCode::no_space) return;
    const MemoryTables::Space* table = find(tables, rejected.space);
    if (table == nullptr) return;
    const auto mark = table->clients.find(reader.client);
    if (mark == table->clients.end() || mark->second.last < rejected.number) {
        return sim_.fail(4, "rejected, but not on disk");
    }
    sim_.tally.add(Seen::rejected);
    if (rejected.error.code == base::ErrorCode::late) sim_.tally.add(Seen::late_refused);
    see_answer(reader, rejected.space, rejected.number.value,
               std::string(base::code_text(rejected.error.code)));
}

void Watch::see_answer(const Reader& reader, const SpaceId& space, std::int64_t number,
                       const std::string& answer) {
    const auto [held, is_new] =
        answers_.try_emplace(Answered{history_, space, reader.client, number}, answer);
    if (is_new) return;
    sim_.tally.add(Seen::duplicate_answered);
    if (held->second != answer) {
        sim_.fail(3,
                  "number " + std::to_string(number) + " was " + held->second + ", now " + answer);
    }
}

}  // namespace kam::sim
