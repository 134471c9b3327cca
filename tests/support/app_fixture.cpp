#include "tests/support/app_fixture.h"

#include <algorithm>
#include <utility>

#include "shared/base/check.h"
#include "shared/protocol/codec.h"

namespace kam::test {
namespace {

// Frames are taken by the caller; the rest stays until a test looks.
void keep_newest(app::AppOutput& kept, app::AppOutput&& fresh) {
    if (fresh.push_route) kept.push_route = std::move(fresh.push_route);
    if (fresh.replace_route) kept.replace_route = std::move(fresh.replace_route);
    if (fresh.copy_text) kept.copy_text = std::move(fresh.copy_text);
    if (fresh.theme) kept.theme = fresh.theme;
    kept.is_sign_out_wanted |= fresh.is_sign_out_wanted;
    kept.is_session_check_wanted |= fresh.is_session_check_wanted;
    kept.is_close_wanted |= fresh.is_close_wanted;
    if (!fresh.taken_tab.empty()) kept.taken_tab = std::move(fresh.taken_tab);
}

// As client/platform/storage.js does.
void write(TestTab& tab, const app::AppOutput& output) {
    if (output.outboxes) tab.disk.tab = *output.outboxes;
    if (output.visits) tab.disk.visits = *output.visits;
    for (const app::KeptFrame& frame : output.kept) {
        if (frame.is_first) {
            std::erase_if(tab.kept, [&](const auto& old) { return old.space == frame.space; });
        }
        if (!frame.text.empty()) tab.kept.push_back(frame);
    }
}

}  // namespace

TestTab& AppFixture::open_tab(std::string_view person, std::string_view route) {
    const auto seed = static_cast<std::uint64_t>(tabs_.size()) + 1;
    TestTab& tab = tabs_.emplace_back(TestTab{std::string(person), app::App(seed)});
    tab.app.start(route, at());
    settle();
    KAM_ASSERT(tab.app.is_live() && !tab.app.is_loading());
    tab.output = {};
    return tab;
}

TestTab& AppFixture::open_tab_from(const app::Saved& saved, std::string_view person,
                                   bool is_offline) {
    const auto seed = static_cast<std::uint64_t>(tabs_.size()) + 1;
    TestTab& tab = tabs_.emplace_back(TestTab{std::string(person), app::App(seed)});
    tab.is_offline = is_offline;
    tab.disk.tab = saved.tab;
    tab.disk.visits = saved.visits;
    tab.app.start("", at(), saved);
    settle();
    if (!is_offline) come_back(tab);
    return tab;
}

app::Saved AppFixture::saved_of(const TestTab& tab) {
    app::Saved saved = tab.disk;
    std::vector<app::KeptFrame> frames = tab.kept;
    std::stable_sort(frames.begin(), frames.end(),
                     [](const auto& a, const auto& b) { return a.space < b.space; });
    for (const app::KeptFrame& frame : frames) saved.frames.push_back(frame.text);
    return saved;
}

app::Saved AppFixture::kill(TestTab& tab) {
    if (tab.session != nullptr && !tab.session->is_closed) close(*tab.session);
    tab.session = nullptr;
    tab.is_dead = true;
    return saved_of(tab);
}

void AppFixture::step_up(TestTab& tab) {
    if (tab.is_dead) return;
    tab.app.tick(at());
    app::AppOutput output = tab.app.take_output();
    write(tab, output);
    if (output.is_close_wanted && tab.session != nullptr) {
        if (!tab.session->is_closed) close(*tab.session);
        tab.session = nullptr;
    }
    for (const std::string& frame : output.frames) {
        if (tab.session == nullptr || tab.session->is_closed) break;
        tab.sent.push_back(frame);
        say_text(*tab.session, frame);
    }
    if (output.is_connect_wanted) {
        tab.heard = 0;
        if (tab.is_offline) {
            tab.app.socket_closed(at());
        } else {
            tab.session = &connect(tab.person);
            tab.app.socket_opened(at());
        }
    }
    keep_newest(tab.output, std::move(output));
}

void AppFixture::step_down(TestTab& tab) {
    if (tab.is_dead) return;
    while (tab.session != nullptr && tab.heard < tab.session->frames.size()) {
        const std::size_t index = tab.heard++;
        tab.app.socket_received(*tab.session->frames[index], at());
    }
    if (tab.session == nullptr || !tab.session->is_closed) return;
    tab.session = nullptr;
    tab.app.socket_closed(at());
}

void AppFixture::settle() {
    // Each round carries one message each way; no conversation here takes more than a few.
    for (int round = 0; round < 12; ++round) {
        for (TestTab& tab : tabs_) step_up(tab);
        commit();
        for (TestTab& tab : tabs_) step_down(tab);
    }
}

void AppFixture::do_in(TestTab& tab, const app::Intent& intent) {
    tab.app.handle(intent, at());
    settle();
}

void AppFixture::cut(TestTab& tab) {
    if (tab.session != nullptr && !tab.session->is_closed) close(*tab.session);
    tab.session = nullptr;
    tab.app.socket_closed(at());
    static_cast<void>(tab.app.take_output());
}

void AppFixture::come_back(TestTab& tab) {
    for (int attempt = 0; attempt < 50 && !tab.app.is_live(); ++attempt) {
        pass(tab.app.ms_until_tick(at()));
    }
    KAM_ASSERT(tab.app.is_live());
}

void AppFixture::pass(std::int64_t ms) {
    now().at = now().at + ms;
    settle();
}

std::vector<std::string> pushes_of(const TestTab& tab) {
    std::vector<std::string> pushes;
    for (const std::string& frame : tab.sent) {
        const auto messages = protocol::client_messages_from_text(frame);
        KAM_ASSERT(messages.ok());
        for (const protocol::ClientMessage& message : messages.value()) {
            const auto* push = std::get_if<protocol::Push>(&message);
            if (push == nullptr) continue;
            pushes.push_back(model::space_text(push->space) + " " +
                             std::to_string(push->number.value) + " " +
                             std::string(mutation::mutation_name(push->mutation)));
        }
    }
    return pushes;
}

std::string toasts_of(const TestTab& tab) {
    std::string text;
    for (const app::Toast& toast : tab.app.toasts()) {
        if (!text.empty()) text += " | ";
        text += toast.words;
        if (!toast.action_label.empty()) text += " [" + toast.action_label + "]";
    }
    return text;
}

app::SetField about(std::string text) {
    return {test_space(), model::Collection::account, {"self"}, "about", std::move(text), "change"};
}

app::AddRecord insight(std::string statement) {
    return {test_space(),
            model::Collection::insight,
            {{"statement", std::move(statement)}},
            "insight added",
            false};
}

}  // namespace kam::test
