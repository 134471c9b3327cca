// People with a page open each: they edit one plan, send again what was not answered, and write
// down every answer that reaches them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/hub/hub.h"
#include "shared/base/random.h"
#include "shared/protocol/message.h"

namespace kam::test {

// What a page was told of one of its numbers.
struct ToldAnswer {
    model::Version version;  // 0 when told without a place
    std::string effects;     // as text; only with a version
    std::string rejection;   // the reason's code; empty = accepted
};

class CrashClients {
  public:
    explicit CrashClients(std::uint64_t seed);

    // After each start: all connect, follow the plan, and send again what was not answered.
    void connect(server::hub::Hub& hub, server::hub::Now now);
    // One of them asks for one to four changes.
    void edit(server::hub::Hub& hub, server::hub::Now now);
    void hear(const server::hub::Outputs& outputs);

    struct Page {
        const char* person;
        base::ClientId client;
        server::hub::SessionId session;
        std::vector<protocol::Push> pushes;  // number 1 first
        std::map<std::int64_t, ToldAnswer> told;
    };
    const std::vector<Page>& pages() const { return pages_; }
    // Anything that a page should never have heard.
    const std::string& problem() const { return problem_; }

  private:
    mutation::Mutation random_mutation();
    void hear(Page& page, const protocol::ServerMessage& message);
    void note(Page& page, protocol::MutationNumber number, ToldAnswer answer);

    base::Random random_;
    std::vector<Page> pages_;
    std::int64_t session_count_ = 0;
    std::string problem_;
};

}  // namespace kam::test
