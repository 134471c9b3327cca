#include "server/store/log_replay.h"

#include "server/store/row_text.h"

namespace kam::server::store {
namespace {

std::string record_name(const model::SpaceId& space, const model::Record& record) {
    return std::string(model::collection_text(record.collection)) + " " + record.id.text + " in " +
           model::space_text(space) + " (version " + std::to_string(record.changed.value) + ")";
}

}  // namespace

void LogReplay::add_problem(std::string sentence) {
    if (problems_.size() < problems_max) problems_.push_back(std::move(sentence));
}

LogReplay::Space* LogReplay::find(const model::SpaceId& space) {
    const auto found = spaces_.find(space);
    if (found != spaces_.end()) return &found->second;
    return nullptr;
}

void LogReplay::add_space(const model::SpaceId& space) {
    spaces_.try_emplace(space);
}

void LogReplay::distrust(const model::SpaceId& space) {
    if (Space* found = find(space)) found->is_trusted = false;
}

void LogReplay::add_entry(const model::SpaceId& id, const sync::LogEntry& entry) {
    Space* space = find(id);
    if (space == nullptr) {
        add_problem("the log speaks of the space " + model::space_text(id) +
                    ", which does not exist");
        return;
    }
    if (!space->is_trusted) return;
    add_number(id, *space, entry);
    if (entry.version.value == 0) {
        if (entry.effects.empty()) return;
        add_problem("an entry without a version has effects in " + model::space_text(id));
        return;
    }
    if (entry.version.value != space->version.value + 1) {
        add_problem("version " + std::to_string(space->version.value + 1) + " of " +
                    model::space_text(id) + " is missing in the log: version " +
                    std::to_string(entry.version.value) + " stands in its place");
        space->is_trusted = false;
        return;
    }
    space->version = entry.version;
    space->store.apply(entry.effects, {entry.version, entry.person, entry.at});
}

// Each number of a client has exactly one answer.
void LogReplay::add_number(const model::SpaceId& id, Space& space, const sync::LogEntry& entry) {
    if (entry.client.empty()) return;
    sync::ClientMark& mark = space.marks[entry.client];
    if (mark.last.value == 0) mark.person = entry.person;
    if (entry.number.value != mark.last.value + 1) {
        add_problem("after number " + std::to_string(mark.last.value) + " of client " +
                    entry.client.text + " in " + model::space_text(id) + " comes " +
                    std::to_string(entry.number.value));
        space.is_trusted = false;
        return;
    }
    mark.remember(entry.number, entry.error);
}

void LogReplay::compare_record(const model::SpaceId& id, const model::Record& record) {
    Space* space = find(id);
    if (space == nullptr || !space->is_trusted) return;
    space->seen_records.emplace(record.collection, record.id);
    const model::RecordPtr replayed = space->store.find(record.collection, record.id);
    if (replayed == nullptr) {
        add_problem("the log never made " + record_name(id, record));
    } else if (body_from_record(*replayed) != body_from_record(record)) {
        add_problem("the log leads to another content of " + record_name(id, record));
    }
}

void LogReplay::compare_client(const ClientRow& row) {
    Space* space = find(row.space);
    if (space == nullptr || !space->is_trusted) return;
    space->seen_clients.insert(row.client);
    const auto replayed = space->marks.find(row.client);
    if (replayed == space->marks.end() ||
        body_from_mark(replayed->second) != body_from_mark(row.mark)) {
        add_problem("the log leads to other answers for client " + row.client.text + " in " +
                    model::space_text(row.space) + " (last number " +
                    std::to_string(row.mark.last.value) + ")");
    }
}

void LogReplay::finish() {
    for (const auto& [id, space] : spaces_) {
        if (!space.is_trusted) continue;
        for (const model::RecordPtr& record : space.store.all()) {
            if (space.seen_records.contains({record->collection, record->id})) continue;
            add_problem("missing although the log made it: " + record_name(id, *record));
        }
        for (const auto& [client, mark] : space.marks) {
            if (space.seen_clients.contains(client)) continue;
            add_problem("no answers are stored for client " + client.text + " in " +
                        model::space_text(id));
        }
    }
}

}  // namespace kam::server::store
