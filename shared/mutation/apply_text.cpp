// text.edit: a text that several people write in is merged character by character.
//
// The author's own text comes with the edit, so what others did meanwhile is the difference between
// it and what stands there now. No history of edits has to be kept, an edit made a week ago on a
// train merges like one of a moment ago, and an intent never changes once it was sent.
#include <string>
#include <utility>

#include "shared/base/utf8.h"
#include "shared/model/validate.h"
#include "shared/mutation/checks.h"
#include "shared/mutation/families.h"

namespace kam::mutation {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

Result<const model::FieldSpec*> text_field_of(const TextEdit& asked) {
    const model::FieldSpec* spec = model::find_field(asked.collection, asked.field);
    if (spec == nullptr) {
        return Error{ErrorCode::unknown_field,
                     field_name(asked.collection, asked.field) + " does not exist"};
    }
    if (spec->kind == model::FieldKind::text) return spec;
    return Error{ErrorCode::bad_value,
                 field_name(asked.collection, asked.field) + " is not a text of several lines"};
}

Result<void> check_merged(const model::FieldSpec& spec, const std::string& merged) {
    if (!merged.empty()) return model::validate_value(spec, base::Json(merged));
    if (!spec.is_required) return {};
    return Error{ErrorCode::missing_value,
                 field_name(spec.collection, spec.name) + " must be given"};
}

}  // namespace

Changes apply_text(const model::Store& store, const TextEdit& mutation) {
    const Result<const model::FieldSpec*> spec = text_field_of(mutation);
    if (!spec) return spec.error();
    if (base::utf8_length(mutation.from) > static_cast<std::size_t>(spec.value()->maximum)) {
        return Error{ErrorCode::too_large,
                     field_name(mutation.collection, mutation.field) + " was never that long"};
    }
    // Also where nobody else wrote: what comes from outside must fit the text it says it changes.
    if (const auto meant = text::spliced(mutation.from, mutation.splices); !meant) {
        return meant.error();
    }
    const Result<model::RecordPtr> found = record_to_edit(store, mutation.collection, mutation.id);
    if (!found) return found.error();
    const model::Record& record = *found.value();
    const std::string_view held = record.text(mutation.field);
    text::Splices change =
        text::transformed(mutation.splices, text::difference(mutation.from, held));
    Result<std::string> merged = text::spliced(held, change);
    if (!merged) return merged.error();
    // Blanks at its ends are nobody's, and would be counted as such by the next who types there.
    if (std::string text = base::trimmed(merged.value()); text != merged.value()) {
        change = text::difference(held, text);
        merged = std::move(text);
    }
    if (merged.value() == held) return model::ChangeSet{};
    if (Result<void> sound = check_merged(*spec.value(), merged.value()); !sound) {
        return sound.error();
    }
    if (merged.value().empty()) {
        return model::ChangeSet{set_effect(record, mutation.field, nullptr)};
    }
    if (held.empty()) {
        return model::ChangeSet{set_effect(record, mutation.field, std::move(merged.value()))};
    }
    model::Effect effect = plain_effect(model::EffectKind::splice, record);
    effect.field = mutation.field;
    effect.splices = std::move(change);
    return model::ChangeSet{std::move(effect)};
}

}  // namespace kam::mutation
