#include "server/store/log_replay.h"

#include <utility>

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

void LogReplay::add_space(const model::SpaceId& space, LogBase base) {
    spaces_[space].base = std::move(base);
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
    if (base::Result<void> added = space->base.add(id, entry); !added) {
        add_problem(added.error().detail);
        space->is_trusted = false;
    }
}

void LogReplay::compare_record(const model::SpaceId& id, const model::Record& record) {
    Space* space = find(id);
    if (space == nullptr || !space->is_trusted) return;
    space->seen_records.emplace(record.collection, record.id);
    const model::RecordPtr replayed = space->base.store.find(record.collection, record.id);
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
    const auto replayed = space->base.marks.find(row.client);
    if (replayed == space->base.marks.end() ||
        body_from_mark(replayed->second) != body_from_mark(row.mark)) {
        add_problem("the log leads to other answers for client " + row.client.text + " in " +
                    model::space_text(row.space) + " (last number " +
                    std::to_string(row.mark.last.value) + ")");
    }
}

void LogReplay::finish() {
    for (const auto& [id, space] : spaces_) {
        if (!space.is_trusted) continue;
        for (const model::RecordPtr& record : space.base.store.all()) {
            if (space.seen_records.contains({record->collection, record->id})) continue;
            add_problem("missing although the log made it: " + record_name(id, *record));
        }
        for (const auto& [client, mark] : space.base.marks) {
            if (space.seen_clients.contains(client)) continue;
            add_problem("no answers are stored for client " + client.text + " in " +
                        model::space_text(id));
        }
    }
}

}  // namespace kam::server::store
