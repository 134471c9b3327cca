// A hub with a log in memory and sessions that keep what they are sent, as bytes and as messages.
// Nothing is durable before `commit`, so a test can look at the moments between.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/hub/hub.h"
#include "server/store/memory_change_log.h"
#include "shared/base/json.h"
#include "shared/protocol/message.h"
#include "tests/support/sync_makers.h"

namespace kam::test {

struct HubSession {
    server::hub::SessionId id;
    base::ClientId client;
    std::int64_t last_number = 0;  // per test one space is enough
    std::vector<std::shared_ptr<const std::string>> frames;
    std::vector<protocol::ServerMessage> messages;  // the same, read
    bool is_closed = false;
};

model::SpaceId firm_space();
model::SpaceId programme_space();

class HubFixture {
  public:
    // People: "anna", "ben", "olga" (no programme role), "cleo" (programme manager), "lena"
    // (leadership), "sam" (sponsor), "dan" (has left). Accounts: "acme", led by anna with ben as
    // member; "zeta", led by olga. All durable.
    HubFixture();

    server::hub::Hub& hub() { return *hub_; }
    server::store::MemoryChangeLog& log() { return *log_; }
    server::hub::Now& now() { return now_; }
    HubSession& session(server::hub::SessionId id) { return sessions_.at(id); }

    // Opens a session and says hello; `client` makes it a reconnect of that page.
    HubSession& join(std::string_view person, std::string_view client = {});
    // join, and follow: the session's messages are forgotten, so that only news is seen.
    HubSession& reader(std::string_view person, const model::SpaceId& space);
    // Joined without hello.
    HubSession& connect(std::string_view person);
    void say(HubSession& session, const protocol::ClientMessage& message);
    void say_text(HubSession& session, std::string_view text);
    // With the next number, unless one is given.
    void push(HubSession& session, const model::SpaceId& space, mutation::Mutation mutation,
              std::int64_t number = 0);
    void close(HubSession& session);

    // The server's own mutation; must succeed.
    void submit(const model::SpaceId& space, const mutation::Mutation& mutation);
    // Until nothing is left to commit.
    void commit();
    // One by one: false when there was nothing to take.
    bool take();
    void finish();
    const server::store::CommitBatch& taken() const { return taken_; }
    // The hub dies; a new one starts on what the log holds. Sessions are gone.
    void crash();

    void deliver(const server::hub::Outputs& outputs);

  private:
    std::shared_ptr<server::store::MemoryTables> tables_;
    std::unique_ptr<server::store::MemoryChangeLog> log_;
    std::unique_ptr<server::hub::Hub> hub_;
    server::hub::Now now_;
    std::map<server::hub::SessionId, HubSession> sessions_;
    std::int64_t session_count_ = 0;
    server::store::CommitBatch taken_;
};

// Messages of one kind, in order.
template <class Message>
std::vector<Message> all_of(const HubSession& session) {
    std::vector<Message> found;
    for (const protocol::ServerMessage& message : session.messages) {
        if (const auto* one = std::get_if<Message>(&message)) found.push_back(*one);
    }
    return found;
}
template <class Message>
std::size_t count_of(const HubSession& session) {
    return all_of<Message>(session).size();
}
// "bye schema", "gone account:acme", … in order; for asserting on everything a session heard.
std::string heard(const HubSession& session);
void forget(HubSession& session);

}  // namespace kam::test
