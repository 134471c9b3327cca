#include "shared/sync/inverse.h"

namespace kam::sync {
namespace {

using mutation::Mutation;

struct Inverter {
    const model::ChangeSet& effects;
    const model::Store& before;

    Mutation operator()(const mutation::RecordCreate& done) const {
        return mutation::RecordDelete{done.collection, done.id, true};
    }
    Mutation operator()(const mutation::RecordSet& done) const {
        mutation::RecordSet undo{done.collection, done.id, {}, true};
        const model::RecordPtr record = before.find(done.collection, done.id);
        for (const model::Effect& effect : effects) {
            // What follows from it elsewhere, its undo takes back by itself.
            if (effect.collection != done.collection || effect.id != done.id) continue;
            base::Json value;
            if (record != nullptr && record->has(effect.field)) {
                value = record->fields.find(effect.field)->second;
            }
            undo.fields.insert_or_assign(effect.field, std::move(value));
        }
        return undo;
    }
    Mutation operator()(const mutation::RecordDelete& done) const {
        return mutation::RecordRestore{done.collection, done.id};
    }
    Mutation operator()(const mutation::RecordRestore& done) const {
        return mutation::RecordDelete{done.collection, done.id, true};
    }
    Mutation operator()(const mutation::ListMove& done) const {
        base::RecordId previous;
        for (const model::RecordPtr& record : before.list(done.collection)) {
            if (record->id == done.id) break;
            previous = record->id;
        }
        return mutation::ListMove{done.collection, done.id, previous, true};
    }
    Mutation operator()(const mutation::SetAdd& done) const {
        return mutation::SetRemove{done.collection, done.id, done.field, done.element};
    }
    Mutation operator()(const mutation::SetRemove& done) const {
        return mutation::SetAdd{done.collection, done.id, done.field, done.element};
    }
    // Back from the text as it stands after the edit; what others type until then is kept.
    Mutation operator()(const mutation::TextEdit& done) const {
        const model::RecordPtr record = before.find(done.collection, done.id);
        const std::string held(record == nullptr ? "" : record->text(done.field));
        mutation::TextEdit undo{done.collection, done.id, done.field, held, {}, true};
        const model::Effect& effect = effects.front();
        if (effect.kind == model::EffectKind::splice) {
            const auto made = text::spliced(held, effect.splices);
            undo.from = made ? made.value() : held;
        } else {
            undo.from = effect.value.is_string() ? effect.value.get<std::string>() : std::string();
        }
        undo.splices = text::difference(undo.from, held);
        return undo;
    }
    // Never late, as it takes away nothing but the own step.
    Mutation operator()(const mutation::NumInc& done) const {
        return mutation::NumInc{done.collection, done.id, done.field, -done.by, true};
    }
    // Never asked: opening an account is not taken back (see inverse_of).
    template <class AnyOpening>
    requires(mutation::is_opening_type<AnyOpening>) Mutation operator()(
        const AnyOpening& done) const {
        return done;
    }
};

}  // namespace

std::vector<Mutation> inverse_of(const Mutation& mutation, const model::ChangeSet& effects,
                                 const model::Store& before) {
    if (effects.empty() || mutation::is_opening(mutation)) return {};
    return {std::visit(Inverter{effects, before}, mutation)};
}

}  // namespace kam::sync
