#include "tests/support/pair_fixture.h"

#include <array>
#include <utility>

#include "shared/base/check.h"
#include "shared/protocol/codec.h"

namespace kam::test {
namespace {

constexpr std::array<std::string_view, 4> people{"anna", "ben", "cleo", "dan"};

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

}  // namespace

PairFixture::PairFixture(std::size_t count) {
    authority_.emplace(test_space(), "inc1");
    const mutation::Actor server{base::PersonId{}, model::SpaceRole::server};
    auto opened = authority_->submit(open_account("anna"), server, nullptr, now_);
    KAM_ASSERT(opened.ok());
    log_.push_back(opened.value());
    for (std::size_t i = 0; i < count; ++i) {
        clients_.push_back(TestClient{base::ClientId{"client" + std::to_string(i)},
                                      sync::Replica(test_space(), actor(people[i])),
                                      {},
                                      {},
                                      0});
        connect(i);
    }
    settle();
}

std::string PairFixture::submit(std::size_t index, mutation::Mutation mutation) {
    now_ = now_ + 1;
    sync::Replica& replica = clients_[index].replica;
    const auto inverse = replica.submit(std::move(mutation), nullptr, now_);
    if (!inverse) return std::string(base::code_text(inverse.error().code));
    ++clients_[index].submitted;
    return "ok";
}

void PairFixture::connect(std::size_t index) {
    TestLink& link = clients_[index].link;
    KAM_ASSERT(!link.is_up);
    link.is_up = true;
    link.up.push_back(protocol::text_from_message(
        protocol::ClientMessage{clients_[index].replica.subscription(next_question())}));
}

void PairFixture::cut(std::size_t index, bool keeps_late) {
    TestLink& link = clients_[index].link;
    if (keeps_late) link.late.insert(link.late.end(), link.up.begin(), link.up.end());
    link.is_up = false;
    link.is_subscribed = false;
    link.up.clear();
    link.down.clear();
    std::erase_if(answers_, [&](const Answer& answer) { return answer.client == index; });
    std::erase_if(waiting_,
                  [&](const WaitingSubscribe& waiting) { return waiting.client == index; });
    clients_[index].replica.link_lost();
}

void PairFixture::send_pushes(std::size_t index) {
    TestClient& client = clients_[index];
    if (!client.link.is_up) return;
    for (std::string& frame : protocol::frames_from_pushes(client.replica.take_pushes(100))) {
        client.link.up.push_back(std::move(frame));
    }
}

void PairFixture::deliver_up(std::size_t index) {
    TestLink& link = clients_[index].link;
    if (link.up.empty()) return;
    const std::string text = std::move(link.up.front());
    link.up.pop_front();
    receive_text(index, text, false);
}

void PairFixture::deliver_late(std::size_t index) {
    TestLink& link = clients_[index].link;
    if (link.late.empty()) return;
    const std::string text = std::move(link.late.front());
    link.late.pop_front();
    receive_text(index, text, true);
}

void PairFixture::receive_text(std::size_t index, const std::string& text, bool is_late) {
    const auto messages = protocol::client_messages_from_text(text);
    KAM_ASSERT(messages.ok());
    for (const protocol::ClientMessage& message : messages.value()) {
        if (const auto* push_message = std::get_if<protocol::Push>(&message)) {
            push(index, *push_message, is_late);
        }
        if (const auto* wish = std::get_if<protocol::Subscribe>(&message)) {
            if (is_late) continue;
            if (pending_.empty()) {
                subscribe(index, *wish);
            } else {
                waiting_.push_back({index, *wish});
            }
        }
    }
}

void PairFixture::push(std::size_t index, const protocol::Push& push, bool is_late) {
    sync::Request request;
    request.client = clients_[index].id;
    request.number = push.number;
    request.base = push.base;
    request.actor = clients_[index].replica.actor();
    request.mutation = &push.mutation;
    now_ = now_ + 1;
    sync::Outcome outcome = authority_->receive(request, nullptr, now_);
    if (outcome.verdict == sync::Verdict::repeated) ++repeat_count_;
    if (outcome.verdict == sync::Verdict::stop) {
        ++stop_count_;
        if (!is_late) cut(index);
        return;
    }
    if (outcome.verdict != sync::Verdict::repeated) pending_.push_back(outcome.entry);
    if (!is_late) answers_.push_back({index, std::move(outcome)});
}

void PairFixture::subscribe(std::size_t index, const protocol::Subscribe& subscribe) {
    std::vector<protocol::State> parts =
        authority_->state_since(subscribe.version, subscribe.incarnation, clients_[index].id);
    for (protocol::State& part : parts) {
        part.question = subscribe.question;
        tell(index, part);
    }
    clients_[index].link.is_subscribed = true;
}

void PairFixture::tell(std::size_t index, const protocol::ServerMessage& message) {
    if (!clients_[index].link.is_up) return;
    clients_[index].link.down.push_back(protocol::text_from_message(message));
}

protocol::Batch PairFixture::batch_for(std::size_t index) const {
    protocol::Batch batch;
    batch.space = test_space();
    batch.to = authority_->version();
    batch.from = batch.to;
    for (const sync::LogEntry& entry : pending_) {
        if (entry.version.value == 0) continue;
        if (batch.entries.empty()) batch.from.value = entry.version.value - 1;
        protocol::Entry sent{entry.version, entry.person,  entry.at,
                             std::nullopt,  entry.effects, entry.is_blind};
        if (entry.client == clients_[index].id) sent.number = entry.number;
        batch.entries.push_back(std::move(sent));
    }
    return batch;
}

void PairFixture::answer(const Answer& answer) {
    const sync::LogEntry& entry = answer.outcome.entry;
    const bool is_in_batch = answer.outcome.verdict == sync::Verdict::ordered &&
                             clients_[answer.client].link.is_subscribed;
    if (is_in_batch) return;
    if (entry.error) {
        tell(answer.client, protocol::Rejected{test_space(), entry.number, *entry.error});
    } else {
        tell(answer.client, protocol::Accepted{test_space(), entry.number});
    }
}

void PairFixture::commit() {
    log_.insert(log_.end(), pending_.begin(), pending_.end());
    for (std::size_t i = 0; i < clients_.size(); ++i) {
        const protocol::Batch batch = batch_for(i);
        if (clients_[i].link.is_subscribed && !batch.entries.empty()) tell(i, batch);
    }
    pending_.clear();
    for (const Answer& each : std::exchange(answers_, {})) answer(each);
    for (const WaitingSubscribe& each : std::exchange(waiting_, {})) {
        subscribe(each.client, each.subscribe);
    }
}

void PairFixture::deliver_down(std::size_t index) {
    TestClient& client = clients_[index];
    if (client.link.down.empty()) return;
    const auto message = protocol::server_message_from_text(client.link.down.front());
    client.link.down.pop_front();
    KAM_ASSERT(message.ok());
    if (receive_message(index, message.value())) return;
    client.link.up.push_back(protocol::text_from_message(
        protocol::ClientMessage{client.replica.subscription(next_question())}));
}

bool PairFixture::receive_message(std::size_t index, const protocol::ServerMessage& message) {
    sync::Replica& replica = clients_[index].replica;
    const bool is_whole = std::visit(
        Overloaded{
            [&](const protocol::State& state) { return replica.receive(state, nullptr); },
            [&](const protocol::Batch& batch) { return replica.receive(batch, nullptr); },
            [&](const protocol::Accepted& accepted) {
                replica.receive(accepted, nullptr);
                return true;
            },
            [&](const protocol::Rejected& rejected) {
                replica.receive(rejected, nullptr);
                return true;
            },
            [](const auto&) { return true; },
        },
        message);
    for (sync::NotApplied& refused : replica.take_not_applied()) {
        clients_[index].refused.push_back(std::move(refused));
    }
    return is_whole;
}

void PairFixture::rebuild(std::size_t entries, bool is_from_log, std::string incarnation) {
    for (std::size_t i = 0; i < clients_.size(); ++i) {
        cut(i);
        clients_[i].link.late.clear();
    }
    pending_.clear();
    log_.resize(entries);
    const std::size_t snapshot = is_from_log ? 0 : log_.size() / 2;
    sync::Authority earlier(test_space(), incarnation);
    for (std::size_t i = 0; i < snapshot; ++i) earlier.load_entry(log_[i]);
    authority_.emplace(test_space(), std::move(incarnation));
    for (const model::RecordPtr& record : earlier.store().all()) {
        authority_->load_record(*record);
    }
    for (const TestClient& client : clients_) {
        const sync::ClientMark* mark = earlier.mark(client.id);
        if (mark != nullptr) authority_->load_client(client.id, *mark);
    }
    authority_->load_version(earlier.version());
    for (std::size_t i = snapshot; i < log_.size(); ++i) authority_->load_entry(log_[i]);
}

void PairFixture::crash(bool is_from_log) {
    rebuild(log_.size(), is_from_log, authority_->incarnation());
}

void PairFixture::restore_backup(std::size_t entries, std::string incarnation) {
    rebuild(entries, true, std::move(incarnation));
}

bool PairFixture::is_idle() const {
    if (!pending_.empty() || !answers_.empty() || !waiting_.empty()) return false;
    for (const TestClient& client : clients_) {
        if (!client.link.up.empty() || !client.link.down.empty()) return false;
    }
    return true;
}

void PairFixture::settle() {
    do {
        for (std::size_t i = 0; i < clients_.size(); ++i) {
            send_pushes(i);
            while (!clients_[i].link.up.empty()) deliver_up(i);
        }
        commit();
        for (std::size_t i = 0; i < clients_.size(); ++i) {
            while (!clients_[i].link.down.empty()) deliver_down(i);
            send_pushes(i);
        }
    } while (!is_idle());
}

}  // namespace kam::test
