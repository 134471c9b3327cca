// One authority and some replicas, joined by in-memory links that carry wire text and can be cut at
// any message. The server side is a small model of the hub: it gathers a commit, makes it durable,
// and only then tells anyone; a crash loses what was not durable.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/random.h"
#include "shared/sync/authority.h"
#include "shared/sync/replica.h"
#include "tests/support/sync_makers.h"

namespace kam::test {

struct TestLink {
    bool is_up = false;
    bool is_subscribed = false;
    std::deque<std::string> up;    // to the server
    std::deque<std::string> down;  // to the browser
    std::deque<std::string> late;  // sent on a link that was cut, still on its way to the server
};

struct TestClient {
    base::ClientId id;
    sync::Replica replica;
    TestLink link;
    std::vector<sync::NotApplied> refused;
    std::int64_t submitted = 0;  // intents that the replica took
};

class PairFixture {
  public:
    // Opens the account acme, led by anna, and connects `count` replicas; each is a person of its
    // own ("anna", "ben", "cleo", …) and may lead.
    explicit PairFixture(std::size_t count = 2);

    TestClient& client(std::size_t index) { return clients_[index]; }
    std::size_t client_count() const { return clients_.size(); }
    sync::Replica& replica(std::size_t index) { return clients_[index].replica; }
    sync::Authority& authority() { return *authority_; }
    const std::vector<sync::LogEntry>& log() const { return log_; }
    // How often the server closed a connection for a gap or a foreign client id.
    int stop_count() const { return stop_count_; }
    int repeat_count() const { return repeat_count_; }

    // Success or the code's name.
    std::string submit(std::size_t index, mutation::Mutation mutation);
    void connect(std::size_t index);
    // What was on its way to the server is lost, or arrives `late` with nobody to answer to.
    void cut(std::size_t index, bool keeps_late = false);

    void send_pushes(std::size_t index);
    // One message of the link, if there is any.
    void deliver_up(std::size_t index);
    void deliver_down(std::size_t index);
    void deliver_late(std::size_t index);
    void commit();
    // Loses the commit being gathered and all links, and rebuilds from what is durable: from
    // records and marks up to a version, and the log after it.
    void crash(bool is_from_log);
    // A backup of the moment with `entries` log rows, under a new incarnation.
    void restore_backup(std::size_t entries, std::string incarnation);
    // Until nothing moves any more.
    void settle();

  private:
    struct Answer {
        std::size_t client;
        sync::Outcome outcome;
    };
    struct WaitingSubscribe {
        std::size_t client;
        protocol::Subscribe subscribe;
    };

    void receive_text(std::size_t index, const std::string& text, bool is_late);
    void push(std::size_t index, const protocol::Push& push, bool is_late);
    void subscribe(std::size_t index, const protocol::Subscribe& subscribe);
    void tell(std::size_t index, const protocol::ServerMessage& message);
    bool receive_message(std::size_t index, const protocol::ServerMessage& message);
    void answer(const Answer& answer);
    bool is_idle() const;
    protocol::QuestionNumber next_question() { return {++questions_asked_}; }
    void rebuild(std::size_t entries, bool is_from_log, std::string incarnation);
    protocol::Batch batch_for(std::size_t index) const;

    std::optional<sync::Authority> authority_;
    std::vector<sync::LogEntry> log_;      // durable
    std::vector<sync::LogEntry> pending_;  // gathered for the next commit
    std::vector<Answer> answers_;
    std::vector<WaitingSubscribe> waiting_;
    std::deque<TestClient> clients_;
    base::TimeMs now_{1'000};
    std::int64_t questions_asked_ = 0;
    int stop_count_ = 0;
    int repeat_count_ = 0;
};

}  // namespace kam::test
