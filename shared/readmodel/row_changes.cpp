#include "shared/readmodel/row_changes.h"

#include <utility>

namespace kam::readmodel {
namespace {

using model::Collection;
using model::Effect;
using model::EffectKind;
using model::FieldMap;
using model::Record;
using model::RecordPtr;
using model::Store;

Effect effect_of(EffectKind kind, Collection collection, const base::RecordId& id) {
    Effect effect;
    effect.kind = kind;
    effect.collection = collection;
    effect.id = id;
    return effect;
}

void add_set(model::ChangeSet& changes, const Record& row, const std::string& field,
             const base::Json& value) {
    Effect effect = effect_of(EffectKind::set, row.collection, row.id);
    effect.field = field;
    effect.value = value;
    changes.push_back(std::move(effect));
}

}  // namespace

void add_row_changes(model::ChangeSet& changes, Collection collection, const base::RecordId& id,
                     const FieldMap& wanted, const Store& programme) {
    const RecordPtr held = programme.find(collection, id);
    if (held == nullptr) {
        Effect put = effect_of(EffectKind::put, collection, id);
        put.fields = wanted;
        changes.push_back(std::move(put));
        return;
    }
    if (held->is_deleted) changes.push_back(effect_of(EffectKind::back, collection, id));
    for (const auto& [field, value] : held->fields) {
        if (wanted.find(field) == wanted.end()) add_set(changes, *held, field, nullptr);
    }
    for (const auto& [field, value] : wanted) {
        const auto old = held->fields.find(field);
        if (old == held->fields.end() || old->second != value) {
            add_set(changes, *held, field, value);
        }
    }
}

void add_row_removal(model::ChangeSet& changes, Collection collection, const base::RecordId& id,
                     const Store& programme) {
    if (programme.find_alive(collection, id) != nullptr) {
        changes.push_back(effect_of(EffectKind::del, collection, id));
    }
}

void add_row_erasure(model::ChangeSet& changes, Collection collection, const base::RecordId& id,
                     const Store& programme) {
    const RecordPtr held = programme.find(collection, id);
    if (held == nullptr) return;
    for (const auto& [field, value] : held->fields) add_set(changes, *held, field, nullptr);
    add_row_removal(changes, collection, id, programme);
}

}  // namespace kam::readmodel
