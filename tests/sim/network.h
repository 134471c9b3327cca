// Links between pages and the server: ordered, slow, and cut at any message. After a cut either
// side may go on believing in the link, and what was on its way may still arrive.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "tests/sim/server.h"
#include "tests/sim/sim.h"

namespace kam::sim {

using LinkId = std::int64_t;

// The browser's end of links.
class LinkUser {
  public:
    virtual ~LinkUser() = default;
    virtual void opened(LinkId link) = 0;
    virtual void received(LinkId link, const std::string& text) = 0;
    virtual void lost(LinkId link) = 0;
};

class Network {
  public:
    Network(Sim& sim, Server& server);

    // Ends in `opened` or `lost`. The user must live as long as the network does.
    LinkId connect(const base::PersonId& person, LinkUser& user);
    void send(LinkId link, std::string text);
    // By the page, which hears nothing of it any more.
    void close(LinkId link);

    // Whether the page has yet to hear that it was put out of that space.
    bool is_going(LinkId link, const model::SpaceId& space) const;

    void cut(LinkId link);
    void cut_all();
    // All that the server knew of is gone; some pages hear of it, others find out.
    void server_died();

  private:
    struct Link {
        base::PersonId person;
        LinkUser* user = nullptr;
        server::hub::SessionId session;  // 0 before it is open and after it is closed
        bool is_heard = true;            // the page still listens
        bool carries_up = true;
        bool carries_down = true;
        bool is_slow = false;
        base::TimeMs last_up, last_down;       // nothing overtakes
        std::size_t waiting = 0;               // frames on their way down
        int queue = 0;                         // a new one when the old was thrown away
        std::multiset<model::SpaceId> goings;  // said to be gone, and not yet heard of
    };

    std::int64_t delay();
    // When what is sent now arrives, after what was sent before.
    std::int64_t wait_for(base::TimeMs& last, std::int64_t delay_ms) const;
    void arrive(LinkId id);
    void deliver_up(LinkId id, const std::string& text);
    void send_down(const server::hub::Output& output);
    void queue_down(LinkId id, Link& link, std::shared_ptr<const std::string> frame);
    void deliver_down(LinkId id, int queue, const std::string& frame);
    void cut_off_slow(LinkId id, Link& link);
    void end_session(LinkId id);
    void lose(LinkId id);
    void lose_later(LinkId id, std::int64_t delay_ms);

    Sim& sim_;
    Server& server_;
    std::map<LinkId, Link> links_;
    std::map<server::hub::SessionId, LinkId> by_session_;
    LinkId last_link_ = 0;
};

}  // namespace kam::sim
