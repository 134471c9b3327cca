#include "shared/readmodel/changes.h"

#include <algorithm>

#include "shared/base/sort.h"

namespace kam::readmodel {
namespace {

using model::FieldStamp;

// One record as somebody finds it who has seen it up to a version.
struct Reading {
    const model::Record& record;
    model::Version since;
    const base::PersonId& me;

    bool is_news(const FieldStamp& stamp) const {
        return since < stamp.version && !(stamp.person == me);
    }
    bool is_last_news() const { return is_news({record.changed, record.changed_by}); }
    bool is_added() const { return is_news({record.created, record.created_by}); }
    // No field was written by the last change: the record had been deleted.
    bool is_brought_back() const {
        const auto is_last = [&](const auto& each) {
            return each.second.version == record.changed;
        };
        return is_last_news() && record.created < record.changed &&
               std::none_of(record.stamps.begin(), record.stamps.end(), is_last);
    }
};

void add_person(RecordChange& change, const base::PersonId& person) {
    const auto known = std::find(change.people.begin(), change.people.end(), person);
    if (known == change.people.end()) change.people.push_back(person);
}

// Whoever wrote the fields, the newest first.
void add_writers(const Reading& reading, RecordChange& change) {
    const FieldStamp* last = nullptr;
    for (;;) {
        const FieldStamp* next = nullptr;
        for (const auto& [field, stamp] : reading.record.stamps) {
            if (field == "pos" || !reading.is_news(stamp)) continue;
            if (last == nullptr) change.fields.push_back(field);
            const bool is_older = last == nullptr || stamp.version < last->version;
            if (is_older && (next == nullptr || next->version < stamp.version)) next = &stamp;
        }
        if (next == nullptr) return;
        if (last == nullptr) change.version = next->version;
        add_person(change, next->person);
        last = next;
    }
}

void read(const Reading& reading, RecordChange& change) {
    const model::Record& record = reading.record;
    if (record.is_deleted || reading.is_brought_back()) {
        change.kind = record.is_deleted ? ChangeKind::deleted : ChangeKind::brought_back;
        const bool was_seen = record.created <= reading.since;
        if (!reading.is_last_news() || !was_seen) return;
        change.version = record.changed;
        return add_person(change, record.changed_by);
    }
    add_writers(reading, change);
    if (!reading.is_added()) return;
    change.kind = ChangeKind::added;
    if (change.version < record.created) change.version = record.created;
    add_person(change, record.created_by);
}

}  // namespace

std::string key_of(const model::Record& record) {
    return std::string(model::collection_text(record.collection)) + "/" + record.id.text;
}

model::Version Seen::of(std::string_view key) const {
    for (const SeenRecord& record : records) {
        if (record.key == key && all < record.version) return record.version;
    }
    return all;
}

void Seen::see(std::string_view key, model::Version version) {
    for (SeenRecord& record : records) {
        if (record.key == key) {
            record.version = version;
            return;
        }
    }
    records.push_back({std::string(key), version});
}

std::vector<RecordChange> changes_since(const model::Store& store, const Seen& seen,
                                        const base::PersonId& me) {
    std::vector<RecordChange> changes;
    for (const model::RecordPtr& record : store.all()) {
        if (record->changed <= seen.all) continue;
        // The target's own news says it.
        if (record->collection == model::Collection::target_value) continue;
        RecordChange change;
        read({*record, seen.of(key_of(*record)), me}, change);
        if (change.people.empty()) continue;
        if (record->changed == change.version) {
            change.at = record->changed_at;
        } else if (record->created == change.version) {
            change.at = record->created_at;
        }
        change.record = record;
        changes.push_back(std::move(change));
    }
    base::sort_rows(changes, [](const RecordChange& a, const RecordChange& b) {
        return b.version < a.version;
    });
    return changes;
}

}  // namespace kam::readmodel
