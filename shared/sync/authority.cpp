#include "shared/sync/authority.h"

#include <algorithm>
#include <utility>

#include "shared/base/check.h"
#include "shared/base/twin.h"
#include "shared/model/collection.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/limits.h"

namespace kam::sync {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using protocol::MutationNumber;

Outcome stopped(LogEntry entry, ErrorCode code, std::string detail) {
    entry.error = Error{code, std::move(detail)};
    return Outcome{Verdict::stop, std::move(entry)};
}

// What a reader lacks who holds everything up to `since`; of a record made since, that is all of
// it.
model::Record changed_part(const model::Record& record, model::Version since) {
    model::Record part = record;
    part.fields.clear();
    part.stamps.clear();
    for (const auto& [field, stamp] : record.stamps) {
        if (stamp.version <= since) continue;
        part.stamps.emplace(field, stamp);
        const auto held = record.fields.find(field);
        part.fields.emplace(field, held == record.fields.end() ? base::Json() : held->second);
    }
    return part;
}

}  // namespace

void ClientMark::remember(MutationNumber number, std::optional<Error> error) {
    if (last_error) earlier_errors.insert_or_assign(last, std::move(*last_error));
    last = number;
    last_error = std::move(error);
    const auto in_flight = static_cast<std::int64_t>(protocol::pushes_in_flight_max);
    while (!earlier_errors.empty() &&
           earlier_errors.begin()->first.value <= last.value - in_flight) {
        earlier_errors.erase(earlier_errors.begin());
    }
}

const Error* ClientMark::error_of(MutationNumber number) const {
    if constexpr (base::is_twin(base::Twin::forget_rejections)) return nullptr;
    if (number == last) return last_error ? &*last_error : nullptr;
    const auto found = earlier_errors.find(number);
    return found == earlier_errors.end() ? nullptr : &found->second;
}

Authority::Authority(model::SpaceId space, std::string incarnation)
    : space_(std::move(space)), incarnation_(std::move(incarnation)) {}

void Authority::load_record(model::Record record) {
    if (store_.find(record.collection, record.id) == nullptr) ++record_count_;
    store_.load(std::move(record));
}

void Authority::load_client(const base::ClientId& client, ClientMark mark) {
    clients_.insert_or_assign(client, std::move(mark));
}

void Authority::load_version(model::Version version) {
    version_ = version;
}

void Authority::load_entry(const LogEntry& entry) {
    if (!entry.client.empty()) {
        ClientMark& mark = clients_[entry.client];
        mark.person = entry.person;
        mark.remember(entry.number, entry.error);
    }
    if (entry.version.value == 0) return;
    KAM_ASSERT(entry.version.value == version_.value + 1);
    take(entry);
}

void Authority::take(const LogEntry& entry) {
    for (const model::Effect& effect : entry.effects) {
        if (effect.kind == model::EffectKind::put) ++record_count_;
    }
    store_.apply(entry.effects, model::Stamp{entry.version, entry.person, entry.at});
    version_ = entry.version;
}

Result<void> Authority::check_room(const model::ChangeSet& changes) const {
    const auto added = std::count_if(changes.begin(), changes.end(), [](const auto& effect) {
        return effect.kind == model::EffectKind::put;
    });
    if (added == 0) return {};
    if (record_count_ + static_cast<std::size_t>(added) <= protocol::records_per_space_max) {
        return {};
    }
    return Error{ErrorCode::too_large, "this space holds as many records as it can"};
}

// An entry without effects is a mutation that changed nothing; it has no place in the order.
Result<LogEntry> Authority::order(const mutation::Mutation& mutation,
                                  const mutation::ApplyContext& context, base::TimeMs now) {
    Result<model::ChangeSet> changes = mutation::apply(store_, mutation, context);
    if (!changes) return changes.error();
    if (Result<void> room = check_room(changes.value()); !room) return room.error();
    LogEntry entry;
    entry.person = context.actor.person;
    entry.at = now;
    entry.mutation = protocol::json_from_mutation(mutation);
    // The whole text, at each pause of the typist, would fill the disk; what was done to it stays.
    if (std::holds_alternative<mutation::TextEdit>(mutation)) entry.mutation[1].erase("from");
    if (changes.value().empty()) return entry;
    entry.version = model::Version{version_.value + 1};
    entry.effects = std::move(changes.value());
    entry.is_blind = is_blind(entry.effects, context);
    take(entry);
    return entry;
}

bool Authority::is_blind(const model::ChangeSet& changes,
                         const mutation::ApplyContext& context) const {
    return std::any_of(changes.begin(), changes.end(), [&](const model::Effect& effect) {
        if (effect.kind != model::EffectKind::set) return false;
        const model::FieldSpec* spec = model::find_field(effect.collection, effect.field);
        if (spec == nullptr || spec->kind == model::FieldKind::position || spec->is_counted) {
            return false;
        }
        const model::RecordPtr held = store_.find(effect.collection, effect.id);
        if (held == nullptr || held->fields.count(effect.field) == 0) return false;
        const auto stamp = held->stamps.find(effect.field);
        return stamp != held->stamps.end() && context.base < stamp->second.version &&
               !(stamp->second.person == context.actor.person);
    });
}

Outcome Authority::receive(const Request& request, const model::Store* firm, base::TimeMs now) {
    KAM_ASSERT(request.mutation != nullptr && !request.client.empty());
    LogEntry answer;
    answer.client = request.client;
    answer.number = request.number;
    answer.person = request.actor.person;
    answer.at = now;
    const ClientMark* known = mark(request.client);
    if (known != nullptr && !(known->person == request.actor.person)) {
        return stopped(std::move(answer), ErrorCode::forbidden,
                       "this client id belongs to somebody else");
    }
    const std::int64_t last = known == nullptr ? 0 : known->last.value;
    if (request.number.value < 1 || request.number.value > last + 1) {
        return stopped(std::move(answer), ErrorCode::gap,
                       "mutation " + std::to_string(last + 1) + " was expected");
    }
    if (request.number.value <= last && !base::is_twin(base::Twin::resend_applied_again)) {
        if (const Error* error = known->error_of(request.number)) answer.error = *error;
        return Outcome{Verdict::repeated, std::move(answer)};
    }
    const mutation::ApplyContext context{space_, request.actor, request.base, firm};
    Result<LogEntry> ordered = order(*request.mutation, context, now);
    Outcome outcome;
    if (ordered) {
        outcome.verdict = ordered.value().effects.empty() ? Verdict::no_effect : Verdict::ordered;
        outcome.entry = std::move(ordered.value());
        outcome.entry.client = request.client;
        outcome.entry.number = request.number;
    } else {
        outcome.verdict = Verdict::rejected;
        answer.error = ordered.error();
        // The answer is what must last. Any reader may be rejected as often as he likes, so what he
        // asked for must not fill the disk.
        answer.mutation = base::Json::array(
            {protocol::json_from_mutation(*request.mutation)[0], base::Json::object()});
        outcome.entry = std::move(answer);
    }
    ClientMark& updated = clients_[request.client];
    updated.person = request.actor.person;
    updated.remember(request.number, outcome.entry.error);
    return outcome;
}

Result<LogEntry> Authority::submit(const mutation::Mutation& mutation, const mutation::Actor& actor,
                                   const model::Store* firm, base::TimeMs now) {
    return order(mutation, mutation::ApplyContext{space_, actor, version_, firm}, now);
}

LogEntry Authority::submit_effects(model::ChangeSet effects, base::TimeMs now) {
    KAM_ASSERT(!effects.empty());
    for (const model::Effect& effect : effects) {
        KAM_ASSERT(model::space_kind_of(effect.collection) == space_.kind);
    }
    LogEntry entry;
    entry.version = model::Version{version_.value + 1};
    entry.at = now;
    // No mutation was asked for; the name tells readers of the log where the effects come from.
    entry.mutation = base::Json::array({"server.derive", base::Json::object()});
    entry.effects = std::move(effects);
    take(entry);
    return entry;
}

std::vector<protocol::State> Authority::state_since(model::Version since,
                                                    const std::string& incarnation,
                                                    const base::ClientId& client) const {
    protocol::State head;
    head.space = space_;
    head.incarnation = incarnation_;
    head.version = version_;
    if (const ClientMark* known = mark(client)) head.last = known->last;
    const bool is_same = incarnation == incarnation_ ||
                         (!incarnation.empty() && base::is_twin(base::Twin::delta_across_restore));
    head.is_delta = is_same && since <= version_;
    std::vector<protocol::State> parts{head};
    for (const model::RecordPtr& record : store_.all()) {
        if (head.is_delta && record->changed <= since) continue;
        constexpr bool is_forgetful = base::is_twin(base::Twin::delta_forgets_tombstones);
        if (is_forgetful && head.is_delta && record->is_deleted) continue;
        if (parts.back().records.size() == protocol::records_per_part) {
            parts.back().has_more = true;
            parts.push_back(head);
            parts.back().is_first = false;
        }
        parts.back().records.push_back(head.is_delta ? changed_part(*record, since) : *record);
    }
    return parts;
}

const ClientMark* Authority::mark(const base::ClientId& client) const {
    const auto found = clients_.find(client);
    return found == clients_.end() ? nullptr : &found->second;
}

}  // namespace kam::sync
