// The whole client without pixels against the whole server without sockets, joined by text frames
// in memory. Time stands still unless a test moves it.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "client/app/app.h"
#include "tests/support/hub_fixture.h"

namespace kam::test {

struct TestTab {
    std::string person;
    app::App app;
    HubSession* session = nullptr;  // the connection, while there is one
    std::size_t heard = 0;          // frames of it that the app was given
    bool is_offline = false;        // the network takes no connection
    bool is_dead = false;           // closed or killed
    std::vector<std::string> sent;  // frames that went out, ever
    app::Saved disk;                // what the platform was told to keep
    std::vector<app::KeptFrame> kept;
    app::AppOutput output;  // the newest of everything that is no frame
};

class AppFixture : public HubFixture {
  public:
    // Starts and connects a tab, until it holds all its spaces.
    TestTab& open_tab(std::string_view person, std::string_view route = "#/clients");

    // Starts one from what another has left, online or not.
    TestTab& open_tab_from(const app::Saved& saved, std::string_view person,
                           bool is_offline = false);
    // What is on disk as it is now.
    app::Saved saved_of(const TestTab& tab);
    // The tab does nothing any more; what it leaves.
    app::Saved kill(TestTab& tab);

    // Lets the app act, and carries out what it wants; frames reach the hub.
    void step_up(TestTab& tab);
    // Gives the app what the hub has sent.
    void step_down(TestTab& tab);
    // All tabs and the hub, until nothing moves any more.
    void settle();
    void do_in(TestTab& tab, const app::Intent& intent);
    // What was on its way is lost on both sides.
    void cut(TestTab& tab);
    // Passes the time until the tab has tried again, and settles.
    void come_back(TestTab& tab);
    void pass(std::int64_t ms);

    base::TimeMs at() { return now().at; }

  private:
    std::deque<TestTab> tabs_;
};

// Pushes among the frames that a tab has sent, as "account:acme 1 record.set".
std::vector<std::string> pushes_of(const TestTab& tab);
std::string toasts_of(const TestTab& tab);

// Two of the changes that a person may ask for in test_space().
app::SetField about(std::string text);
app::AddRecord insight(std::string statement);

}  // namespace kam::test
