#include "tests/support/hub_fixture.h"

#include <utility>

#include "shared/base/check.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/limits.h"
#include "tests/support/records.h"

namespace kam::test {
namespace {

using model::Collection;
using server::hub::Hub;
using server::hub::Outputs;
using server::hub::SessionId;

struct Words {
    std::string operator()(const protocol::Welcome&) const { return "welcome"; }
    std::string operator()(const protocol::Spaces&) const { return "spaces"; }
    std::string operator()(const protocol::State& state) const {
        return "state " + model::space_text(state.space) + " at " +
               std::to_string(state.version.value);
    }
    std::string operator()(const protocol::Batch& batch) const {
        return "batch " + model::space_text(batch.space) + " to " + std::to_string(batch.to.value);
    }
    std::string operator()(const protocol::Accepted& accepted) const {
        return "accepted " + std::to_string(accepted.number.value);
    }
    std::string operator()(const protocol::Rejected& rejected) const {
        return "rejected " + std::to_string(rejected.number.value) + " " +
               std::string(base::code_text(rejected.error.code));
    }
    std::string operator()(const protocol::SpaceGone& gone) const {
        return "gone " + model::space_text(gone.space);
    }
    std::string operator()(const protocol::Pong&) const { return "pong"; }
    std::string operator()(const protocol::Who& who) const {
        std::string text = "who " + model::space_text(who.space);
        for (const protocol::Someone& each : who.people) {
            text += " " + each.person.text;
            if (each.spot.collection) text += "@" + each.spot.record.text;
            if (!each.spot.field.empty()) text += "." + each.spot.field;
            if (each.tab) text += "/" + std::string(protocol::plan_tab_text(*each.tab));
            if (!each.follows.empty()) text += ">" + each.follows.text;
        }
        return text;
    }
    std::string operator()(const protocol::Bye& bye) const {
        return "bye " + std::string(base::code_text(bye.error.code));
    }
};

mutation::Mutation member(std::string_view person, std::string_view role) {
    return create(Collection::team_member, std::string("m-") + std::string(person),
                  {{"person", std::string(person)}, {"role", std::string(role)}});
}

}  // namespace

model::SpaceId firm_space() {
    return {model::SpaceKind::firm, {}};
}
model::SpaceId programme_space() {
    return {model::SpaceKind::programme, {}};
}

HubFixture::HubFixture()
    : tables_(std::make_shared<server::store::MemoryTables>()),
      now_{noon_of(test_day()), test_day()} {
    crash();
    const std::pair<const char*, const char*> people[] = {
        {"anna", ""},           {"ben", ""},        {"olga", ""}, {"cleo", "programme_manager"},
        {"lena", "leadership"}, {"sam", "sponsor"}, {"dan", ""}};
    for (const auto& [id, role] : people) {
        model::FieldMap fields{{"name", std::string(id)}};
        if (*role != '\0') fields.emplace("programme_role", role);
        submit(firm_space(), create(Collection::person, id, std::move(fields)));
    }
    submit(firm_space(), set(Collection::person, "dan", "has_left", true));
    submit(test_space(), open_account("anna"));
    submit(test_space(), member("ben", "member"));
    submit(model::account_space({"zeta"}), open_account("olga"));
    commit();
}

HubSession& HubFixture::connect(std::string_view person) {
    const SessionId id{++session_count_};
    HubSession& session = sessions_[id];
    session.id = id;
    session.client = {"client" + std::to_string(id.value)};
    hub_->open(id, base::PersonId{std::string(person)});
    return session;
}

HubSession& HubFixture::join(std::string_view person, std::string_view client) {
    HubSession& session = connect(person);
    if (!client.empty()) session.client = base::ClientId{std::string(client)};
    say(session,
        protocol::Hello{protocol::protocol_version, protocol::schema_version, session.client});
    return session;
}

HubSession& HubFixture::reader(std::string_view person, const model::SpaceId& space) {
    HubSession& session = join(person);
    say(session, protocol::Subscribe{space, {}, {}});
    forget(session);
    return session;
}

void HubFixture::say(HubSession& session, const protocol::ClientMessage& message) {
    say_text(session, protocol::text_from_message(message));
}

void HubFixture::say_text(HubSession& session, std::string_view text) {
    deliver(hub_->receive(session.id, text, now_));
}

void HubFixture::push(HubSession& session, const model::SpaceId& space, mutation::Mutation mutation,
                      std::int64_t number) {
    if (number == 0) number = ++session.last_number;
    const model::Store* store = hub_->find_store(space);
    const model::Version base{store == nullptr ? 0 : 1'000'000};
    say(session, protocol::Push{space, {number}, base, std::move(mutation)});
}

void HubFixture::close(HubSession& session) {
    hub_->closed(session.id);
    session.is_closed = true;
}

void HubFixture::submit(const model::SpaceId& space, const mutation::Mutation& mutation) {
    const auto done = hub_->submit({space, mutation, {{"admin"}, model::SpaceRole::server}, now_});
    KAM_ASSERT(done.ok());
}

bool HubFixture::take() {
    std::optional<server::store::CommitBatch> batch = hub_->take_commit();
    if (!batch) return false;
    taken_ = std::move(*batch);
    return true;
}

void HubFixture::finish() {
    KAM_ASSERT(log_->append(taken_).ok());
    deliver(hub_->committed(now_));
}

void HubFixture::commit() {
    while (take()) finish();
}

void HubFixture::crash() {
    sessions_.clear();
    log_ = std::make_unique<server::store::MemoryChangeLog>(tables_);
    hub_ = std::make_unique<Hub>(7, false);
    auto loaded = log_->load();
    KAM_ASSERT(loaded.ok());
    hub_->load(std::move(loaded.value()), now_);
}

void HubFixture::deliver(const Outputs& outputs) {
    for (const server::hub::Output& output : outputs) {
        HubSession& session = sessions_.at(output.session);
        KAM_ASSERT(!session.is_closed);
        if (output.close_after) session.is_closed = true;
        if (output.frame == nullptr) continue;
        session.frames.push_back(output.frame);
        auto message = protocol::server_message_from_text(*output.frame);
        KAM_ASSERT(message.ok());
        session.messages.push_back(std::move(message.value()));
    }
}

std::string heard(const HubSession& session) {
    std::string text;
    for (const protocol::ServerMessage& message : session.messages) {
        if (!text.empty()) text += ", ";
        text += std::visit(Words{}, message);
    }
    return text;
}

void forget(HubSession& session) {
    session.frames.clear();
    session.messages.clear();
}

}  // namespace kam::test
