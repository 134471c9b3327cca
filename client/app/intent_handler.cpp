#include "client/app/intent_handler.h"

#include "shared/model/collection.h"

namespace kam::app {
namespace {

struct Handler {
    base::Random& random;

    std::optional<AskedChange> operator()(const SetField& i) const {
        if (i.base) {
            const std::string text = i.value.is_string() ? i.value.get<std::string>() : "";
            return AskedChange{i.space,
                               mutation::TextEdit{i.collection, i.id, i.field, *i.base,
                                                  text::difference(*i.base, text)},
                               i.what, std::nullopt};
        }
        mutation::RecordSet set{i.collection, i.id, {}, false};
        set.fields.emplace(i.field, i.value);
        return AskedChange{i.space, std::move(set), i.what, std::nullopt};
    }
    std::optional<AskedChange> operator()(const SetFields& i) const {
        return AskedChange{i.space, mutation::RecordSet{i.collection, i.id, i.fields, false},
                           i.what, std::nullopt};
    }
    std::optional<AskedChange> operator()(const AddRecord& i) const {
        const auto id = base::make_id<base::RecordId>(random);
        AskedChange change{i.space,
                           mutation::RecordCreate{i.collection, id, i.fields, std::nullopt}, i.what,
                           std::nullopt};
        if (i.is_opened) {
            change.open = open_text(i.collection, id);
        }
        return change;
    }
    std::optional<AskedChange> operator()(const DeleteRecord& i) const {
        return AskedChange{i.space, mutation::RecordDelete{i.collection, i.id}, i.what,
                           std::nullopt};
    }
    std::optional<AskedChange> operator()(const MoveRecord& i) const {
        return AskedChange{i.space, mutation::ListMove{i.collection, i.id, i.after}, i.what,
                           std::nullopt};
    }
    std::optional<AskedChange> operator()(const ChangeSetElement& i) const {
        if (i.is_added) {
            return AskedChange{i.space, mutation::SetAdd{i.collection, i.id, i.field, i.element},
                               i.what, std::nullopt};
        }
        return AskedChange{i.space, mutation::SetRemove{i.collection, i.id, i.field, i.element},
                           i.what, std::nullopt};
    }
    std::optional<AskedChange> operator()(const CountOne& i) const {
        return AskedChange{i.space, mutation::NumInc{i.collection, i.id, i.field}, i.what,
                           std::nullopt};
    }
    std::optional<AskedChange> operator()(const Navigate&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const OpenAccount&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const StartWorkshop&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const JoinWorkshop&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const CastBallot&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const Undo&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const Redo&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const DismissToast&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const ActOnToast&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const HoldToasts&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const RetryRefused&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const DismissRefused&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const MarkSeen&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const FollowPerson&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const StopFollowing&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const CopyText&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const ChooseTheme&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const ChooseTextSize&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const ToggleFullScreen&) const { return std::nullopt; }
    std::optional<AskedChange> operator()(const SignOut&) const { return std::nullopt; }
};

}  // namespace

std::string open_text(model::Collection collection, const base::RecordId& id) {
    return std::string(model::collection_text(collection)) + "/" + id.text;
}

std::optional<AskedChange> change_from_intent(const Intent& intent, base::Random& random) {
    return std::visit(Handler{random}, intent);
}

}  // namespace kam::app
