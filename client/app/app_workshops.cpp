// Workshops: opened from a client's plan, joined by their code, voted in by one's own space.
#include <utility>

#include "client/app/app.h"
#include "shared/readmodel/workshop.h"

namespace kam::app {
namespace {

// Read out across a room: no I, L, O or U. Eight of them are 40 bits.
constexpr std::string_view code_letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int code_length = 8;

std::string new_code(base::Random& random) {
    std::string code;
    std::uint64_t bits = random.next();
    for (int i = 0; i < code_length; ++i, bits >>= 5) code += code_letters[bits & 31U];
    return code;
}

}  // namespace

// As it was read out: small letters, blanks and dashes between, O for 0, I or L for 1.
std::string workshop_code(std::string_view typed) {
    std::string code;
    for (char c : typed) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        const bool is_kept = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
        if (is_kept) code += c;
    }
    return code;
}

void App::start_workshop(const StartWorkshop& intent, base::TimeMs now) {
    const std::string id = new_code(random_);
    const model::SpaceId space = model::workshop_space(id);
    model::FieldMap fields;
    fields.emplace("title", intent.title);
    fields.emplace("account", intent.account.text);
    // Who opens it, both sides know; the record has them from the start.
    fields.emplace("opened_by", person_.text);
    fields.emplace("facilitator", person_.text);
    fields.emplace("stage", intent.stage);
    fields.emplace("step", 0);
    fields.emplace("step_started", (now + clock_ahead_ms_).value);
    fields.emplace("phase", "collect");
    if (!intent.date.empty()) fields.emplace("date", intent.date);
    const mutation::Mutation open = mutation::WorkshopOpen{std::move(fields)};
    replicas_.try_emplace(space, space, mutation::Actor{person_, model::SpaceRole::facilitator});
    if (const auto opened = submit(space, open, now); !opened) {
        say_refused(open, opened.error(), now);
        replicas_.erase(space);
        return;
    }
    openings_[space].is_mine = true;
    go(view::workshop_route(id));
}

void App::join_workshop(const JoinWorkshop& intent, base::TimeMs now) {
    const std::string id = workshop_code(intent.code);
    is_join_refused_ = false;
    if (!base::is_id_text(id)) {
        is_join_refused_ = true;
        return;
    }
    const model::SpaceId space = model::workshop_space(id);
    replace_route(view::workshop_route(id));
    if (openings_.contains(space)) return;
    const bool is_new = !replicas_.contains(space);
    if (is_new) {
        replicas_.try_emplace(space, space,
                              mutation::Actor{person_, model::SpaceRole::participant});
    }
    // Whoever has left comes back by the same.
    const mutation::Mutation join = mutation::WorkshopJoin{};
    if (const auto joined = submit(space, join, now); !joined) {
        if (is_new) replicas_.erase(space);
        return say_refused(join, joined.error(), now);
    }
    if (!is_new) return;
    Opening& opening = openings_[space];
    opening.is_mine = opening.is_join = true;
}

// The same answer whether the code is wrong or the workshop closed to whoever asks: nothing was
// typed that would have to be kept, so a sentence on the page says it.
bool App::refuse_join(const model::SpaceId& space) {
    const auto opening = openings_.find(space);
    if (opening == openings_.end() || !opening->second.is_join) return false;
    openings_.erase(opening);
    replicas_.erase(space);
    is_join_refused_ = true;
    return true;
}

void App::cast_ballot(const CastBallot& intent, base::TimeMs now) {
    const model::SpaceId own = model::own_space(person_);
    const sync::Replica* held = replica(own);
    if (held == nullptr) return;
    const base::RecordId id = readmodel::ballot_id(intent.workshop, intent.item, intent.round);
    mutation::Mutation cast =
        mutation::RecordSet{model::Collection::ballot, id, {{"score", intent.score}}, false};
    if (held->view().find_alive(model::Collection::ballot, id) == nullptr) {
        model::FieldMap fields;
        fields.emplace("workshop", intent.workshop);
        fields.emplace("item", intent.item.text);
        fields.emplace("round", intent.round);
        fields.emplace("score", intent.score);
        cast =
            mutation::RecordCreate{model::Collection::ballot, id, std::move(fields), std::nullopt};
    }
    if (const auto done = submit(own, cast, now); !done) say_refused(cast, done.error(), now);
}

std::vector<const sync::Replica*> App::workshop_replicas() const {
    std::vector<const sync::Replica*> workshops;
    for (const auto& [space, replica] : replicas_) {
        if (space.kind != model::SpaceKind::workshop) continue;
        const auto opening = openings_.find(space);
        if (opening != openings_.end() && opening->second.is_join) continue;
        workshops.push_back(&replica);
    }
    return workshops;
}

// Joined, and what is in it has not come yet.
bool is_joining(const App& app) {
    const sync::Replica* held = app.replica(model::workshop_space(app.route().workshop));
    if (held == nullptr) return false;
    return held->view().singleton(model::Collection::workshop) == nullptr;
}

}  // namespace kam::app
