#include "shared/model/store.h"

#include <algorithm>
#include <utility>

#include "shared/base/sort.h"

namespace kam::model {
namespace {

// Records without a position come last; the caller's order, by id, decides between equals.
bool stands_before(const RecordPtr& a, const RecordPtr& b) {
    const std::string_view position_a = a->text("pos");
    const std::string_view position_b = b->text("pos");
    if (position_a.empty() || position_b.empty()) {
        return !position_a.empty() && position_b.empty();
    }
    return position_a < position_b;
}

void write_field(Record& record, const std::string& field, const base::Json& value,
                 const Stamp& stamp) {
    // The stamp stays when the value goes: a late edit must lose against an erased field, too.
    record.stamps.insert_or_assign(field, FieldStamp{stamp.version, stamp.person});
    if (value.is_null()) {
        record.fields.erase(field);
    } else {
        record.fields.insert_or_assign(field, value);
    }
}

// Both sides hold the same text, so the change fits; a text it does not fit stays as it is.
void splice_field(Record& record, const Effect& effect, const Stamp& stamp) {
    const auto changed = text::spliced(record.text(effect.field), effect.splices);
    if (changed) write_field(record, effect.field, changed.value(), stamp);
}

Record record_from_put(const Effect& effect, const Stamp& stamp) {
    Record record;
    record.collection = effect.collection;
    record.id = effect.id;
    record.created = stamp.version;
    record.created_by = stamp.person;
    record.created_at = stamp.at;
    for (const auto& [field, value] : effect.fields) write_field(record, field, value, stamp);
    return record;
}

}  // namespace

RecordPtr Store::find(Collection collection, const base::RecordId& id) const {
    const auto records = records_.find(collection);
    if (records == records_.end()) return nullptr;
    const auto found = records->second.find(id);
    return found == records->second.end() ? nullptr : found->second;
}

RecordPtr Store::find_alive(Collection collection, const base::RecordId& id) const {
    RecordPtr record = find(collection, id);
    return record != nullptr && !record->is_deleted ? record : nullptr;
}

RecordPtr Store::singleton(Collection collection) const {
    return find_alive(collection, base::RecordId{std::string(singleton_id)});
}

std::vector<RecordPtr> Store::list(Collection collection) const {
    std::vector<RecordPtr> out;
    const auto records = records_.find(collection);
    if (records == records_.end()) return out;
    for (const auto& [id, record] : records->second) {
        if (!record->is_deleted) out.push_back(record);
    }
    if (is_ordered(collection)) base::sort_rows(out, stands_before);
    return out;
}

std::vector<RecordPtr> Store::all() const {
    std::vector<RecordPtr> out;
    for (const auto& [collection, records] : records_) {
        for (const auto& [id, record] : records) out.push_back(record);
    }
    return out;
}

std::size_t Store::alive_count(Collection collection) const {
    const auto records = records_.find(collection);
    if (records == records_.end()) return 0;
    const auto is_alive = [](const auto& entry) { return !entry.second->is_deleted; };
    return static_cast<std::size_t>(
        std::count_if(records->second.begin(), records->second.end(), is_alive));
}

void Store::apply(const ChangeSet& effects, const Stamp& stamp) {
    for (const Effect& effect : effects) apply_one(effect, stamp);
    ++revision_;
}

void Store::load(Record record) {
    const Collection collection = record.collection;
    base::RecordId id = record.id;
    records_[collection].insert_or_assign(std::move(id),
                                          std::make_shared<const Record>(std::move(record)));
    ++revision_;
}

void Store::apply_one(const Effect& effect, const Stamp& stamp) {
    const RecordPtr old = find(effect.collection, effect.id);
    // Only `put` may speak of a record we do not hold: a build that is older than the server may
    // have dropped a collection it does not know.
    if (old == nullptr && effect.kind != EffectKind::put) return;
    Record record;
    switch (effect.kind) {
        case EffectKind::put:
            record = record_from_put(effect, stamp);
            break;
        case EffectKind::set:
            record = *old;
            write_field(record, effect.field, effect.value, stamp);
            break;
        case EffectKind::splice:
            record = *old;
            splice_field(record, effect, stamp);
            break;
        case EffectKind::del:
            record = *old;
            record.is_deleted = true;
            break;
        case EffectKind::back:
            record = *old;
            record.is_deleted = false;
            break;
    }
    record.changed = stamp.version;
    record.changed_by = stamp.person;
    record.changed_at = stamp.at;
    records_[effect.collection].insert_or_assign(effect.id, std::make_shared<const Record>(record));
}

}  // namespace kam::model
