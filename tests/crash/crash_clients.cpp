#include "tests/crash/crash_clients.h"

#include <algorithm>
#include <utility>

#include "shared/base/check.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/limits.h"
#include "tests/support/sync_makers.h"

namespace kam::test {

using model::Collection;
using server::hub::Hub;
using server::hub::Now;

CrashClients::CrashClients(std::uint64_t seed) : random_(seed) {
    for (const char* person : {"anna", "ben", "anna"}) {
        const std::string name = "page" + std::to_string(pages_.size() + 1);
        pages_.push_back({person, {name}, {}, {}, {}});
    }
}

void CrashClients::connect(Hub& hub, Now now) {
    for (Page& page : pages_) {
        page.session = {++session_count_};
        hub.open(page.session, base::PersonId{page.person});
        const auto say = [&](const protocol::ClientMessage& message) {
            hear(hub.receive(page.session, protocol::text_from_message(message), now));
        };
        say(protocol::Hello{protocol::protocol_version, protocol::schema_version, page.client});
        say(protocol::Subscribe{test_space(), {}, {}});
        // From the first that was not answered, and the one before it, too: a repeat.
        std::size_t first = 0;
        while (page.told.contains(static_cast<std::int64_t>(first) + 1)) ++first;
        for (std::size_t i = first == 0 ? 0 : first - 1; i < page.pushes.size(); ++i) {
            say(page.pushes[i]);
        }
    }
}

mutation::Mutation CrashClients::random_mutation() {
    const std::string id = "insight" + std::to_string(random_.below(16));
    const std::string words(random_.below(600), static_cast<char>('a' + random_.below(26)));
    switch (random_.below(8)) {
        case 0:
        case 1:
            return create(Collection::insight, id, {{"statement", "on " + words}});
        case 2:
            return remove(Collection::insight, id);
        case 3:
            return restore(Collection::insight, id);
        case 4:
            return set(Collection::insight, id, "statement", nullptr);  // required: refused
        default:
            return set(Collection::insight, id, "so_what", words);
    }
}

void CrashClients::edit(Hub& hub, Now now) {
    Page& page = pages_[random_.below(pages_.size())];
    for (std::uint64_t left = 1 + random_.below(4); left > 0; --left) {
        const protocol::MutationNumber number{static_cast<std::int64_t>(page.pushes.size()) + 1};
        page.pushes.push_back({test_space(), number, {1'000'000}, random_mutation()});
        const std::string text = protocol::text_from_message(page.pushes.back());
        hear(hub.receive(page.session, text, now));
    }
}

void CrashClients::hear(const server::hub::Outputs& outputs) {
    for (const server::hub::Output& output : outputs) {
        const auto page = std::find_if(pages_.begin(), pages_.end(), [&](const Page& one) {
            return one.session == output.session;
        });
        if (page == pages_.end() || output.frame == nullptr) continue;
        const auto message = protocol::server_message_from_text(*output.frame);
        KAM_ASSERT(message.ok());
        hear(*page, message.value());
    }
}

void CrashClients::hear(Page& page, const protocol::ServerMessage& message) {
    if (const auto* batch = std::get_if<protocol::Batch>(&message)) {
        for (const protocol::Entry& entry : batch->entries) {
            if (!entry.number) continue;
            const std::string effects = protocol::json_from_effects(entry.effects).dump();
            note(page, *entry.number, {entry.version, effects, {}});
        }
    } else if (const auto* accepted = std::get_if<protocol::Accepted>(&message)) {
        note(page, accepted->number, {});
    } else if (const auto* rejected = std::get_if<protocol::Rejected>(&message)) {
        const std::string code(base::code_text(rejected->error.code));
        note(page, rejected->number, {{}, {}, code});
    } else if (const auto* bye = std::get_if<protocol::Bye>(&message)) {
        problem_ = page.client.text +
                   " was sent away: " + std::string(base::code_text(bye->error.code)) + " " +
                   bye->error.detail;
    }
}

void CrashClients::note(Page& page, protocol::MutationNumber number, ToldAnswer answer) {
    const auto [first, is_new] = page.told.emplace(number.value, answer);
    if (is_new) return;
    const std::string what =
        "number " + std::to_string(number.value) + " of " + page.client.text + " was ";
    if (first->second.rejection != answer.rejection) problem_ = what + "answered in two ways";
    if (answer.version.value != 0) problem_ = what + "applied twice";
}

}  // namespace kam::test
