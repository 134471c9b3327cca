#include "tests/sim/edits.h"

#include <array>
#include <utility>

#include "tests/sim/watch.h"

namespace kam::sim {
namespace {

using model::Collection;

// One page's moment: which space it edits, and what is there.
class Desk {
  public:
    Desk(const sync::Replica& replica, base::Random& random, Ledger& ledger)
        : replica_(replica), random_(random), ledger_(ledger) {}

    Edit add();
    std::optional<Edit> set();
    std::optional<Edit> set_several();
    std::optional<Edit> remove();
    std::optional<Edit> move();
    std::optional<Edit> change_people();
    std::optional<Edit> type();
    std::optional<Edit> count();

  private:
    std::size_t pick(std::size_t bound) { return static_cast<std::size_t>(random_.below(bound)); }
    const model::SpaceId& space() const { return replica_.space(); }
    // The next step is in the programme, too, so its text carries no canary.
    std::string text(Collection collection) {
        return ledger_.new_text(collection == Collection::action ? "" : canary_of(space()));
    }
    Collection any_collection() {
        constexpr std::array<Collection, 3> all{Collection::insight, Collection::action,
                                                Collection::review};
        return all[pick(all.size())];
    }
    base::RecordId any_record(Collection collection) {
        const auto records = replica_.view().list(collection);
        return records.empty() ? base::RecordId{} : records[pick(records.size())]->id;
    }
    std::string any_person() { return people()[pick(people().size())]; }

    const sync::Replica& replica_;
    base::Random& random_;
    Ledger& ledger_;
};

Edit Desk::add() {
    const Collection collection = any_collection();
    const std::string typed = text(collection);
    model::FieldMap fields;
    if (collection == Collection::insight) fields = {{"statement", typed}};
    if (collection == Collection::action) fields = {{"title", typed}, {"owner", any_person()}};
    if (collection == Collection::review) fields = {{"date", "2027-01-01"}, {"decisions", typed}};
    return {app::AddRecord{space(), collection, std::move(fields), "added"}, space(), typed};
}

std::optional<Edit> Desk::set() {
    const Collection collection = any_collection();
    const base::RecordId id = any_record(collection);
    if (id.empty()) return std::nullopt;
    // Guarded: of two at once one is late.
    if (collection == Collection::action && pick(2) == 0) {
        return Edit{
            app::SetField{space(), collection, id, "owner", any_person(), "set"}, space(), {}};
    }
    std::string field = "note";
    if (collection == Collection::insight) field = pick(2) == 0 ? "source" : "statement";
    if (collection == Collection::review) field = pick(2) == 0 ? "decisions" : "agenda";
    if (field != "statement" && pick(6) == 0) {
        return Edit{app::SetField{space(), collection, id, field, nullptr, "cleared"}, space(), {}};
    }
    const std::string typed = text(collection);
    return Edit{app::SetField{space(), collection, id, field, typed, "set"}, space(), typed};
}

std::optional<Edit> Desk::set_several() {
    const base::RecordId id = any_record(Collection::insight);
    if (id.empty()) return std::nullopt;
    const std::string typed = text(Collection::insight);
    model::FieldMap fields{{"so_what", typed}, {"told_by", any_person()}};
    return Edit{app::SetFields{space(), Collection::insight, id, std::move(fields), "set"}, space(),
                typed};
}

std::optional<Edit> Desk::remove() {
    const Collection collection = any_collection();
    const base::RecordId id = any_record(collection);
    if (id.empty()) return std::nullopt;
    return Edit{app::DeleteRecord{space(), collection, id, "deleted"}, space(), {}};
}

std::optional<Edit> Desk::move() {
    const Collection collection = pick(2) == 0 ? Collection::insight : Collection::action;
    const base::RecordId id = any_record(collection);
    const base::RecordId after = pick(3) == 0 ? base::RecordId{} : any_record(collection);
    if (id.empty() || id == after) return std::nullopt;
    return Edit{app::MoveRecord{space(), collection, id, after, "moved"}, space(), {}};
}

std::optional<Edit> Desk::change_people() {
    const base::RecordId id = any_record(Collection::review);
    if (id.empty()) return std::nullopt;
    app::ChangeSetElement change{space(), Collection::review, id, "attendees", any_person()};
    change.is_added = pick(3) > 0;
    change.what = "attendee";
    return Edit{std::move(change), space(), {}};
}

// A word at the end of the text that everybody writes in. At the end it is one splice as it stands,
// so that the ledger finds it again.
std::optional<Edit> Desk::type() {
    const model::RecordPtr account = replica_.view().singleton(Collection::account);
    if (account == nullptr || account->text("about").size() > 1'000) return std::nullopt;
    const std::string before(account->text("about"));
    const std::string typed = text(Collection::account);
    return Edit{app::SetField{space(), Collection::account, account->id, "about", before + typed,
                              "typed", before},
                space(), typed};
}

std::optional<Edit> Desk::count() {
    const base::RecordId id = any_record(Collection::insight);
    if (id.empty()) return std::nullopt;
    return Edit{
        app::CountOne{space(), Collection::insight, id, "heard_again", "counted"}, space(), {}};
}

}  // namespace

const std::vector<std::string>& people() {
    static const std::vector<std::string> all{"anna", "ben", "cleo", "dora"};
    return all;
}

std::vector<const sync::Replica*> editable(const app::App& app) {
    std::vector<const sync::Replica*> all;
    for (const sync::Replica* replica : app.account_replicas()) {
        if (replica->state() == sync::ReplicaState::live) all.push_back(replica);
    }
    return all;
}

std::optional<Edit> any_edit(const app::App& app, const Options& options, base::Random& random,
                             Ledger& ledger) {
    const auto replicas = editable(app);
    if (replicas.empty()) return std::nullopt;
    Desk desk(*replicas[static_cast<std::size_t>(random.below(replicas.size()))], random, ledger);
    if (options.has_counting && random.below(4) == 0) return desk.count();
    switch (random.below(14)) {
        case 0:
        case 1:
        case 2:
            return desk.add();
        case 3:
            return options.has_deletes ? desk.remove() : desk.set();
        case 4:
        case 5:
            return options.has_lists ? desk.move() : desk.set();
        case 6:
        case 7:
            return desk.change_people();
        case 8:
            return desk.set_several();
        case 9:
        case 10:
            return desk.type();
        default:
            return desk.set();
    }
}

std::optional<Edit> typed_edit(const app::App& app, const model::SpaceId& space,
                               const base::RecordId& insight, Ledger& ledger) {
    const sync::Replica* replica = app.replica(space);
    if (replica == nullptr || !replica->view().find_alive(Collection::insight, insight)) {
        return std::nullopt;
    }
    const std::string typed = ledger.new_text(canary_of(space));
    return Edit{app::SetField{space, Collection::insight, insight, "source", typed, "typed"}, space,
                typed};
}

}  // namespace kam::sim
