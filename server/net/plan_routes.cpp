#include "server/net/plan_routes.h"

#include <algorithm>
#include <string>

#include "server/net/client_page.h"
#include "server/net/html.h"
#include "server/net/plan_page.h"

namespace kam::server::net {
namespace {

void fill(std::string& page, std::string_view marker, std::string_view text) {
    const std::size_t at = page.find(marker);
    if (at != page.npos) page.replace(at, marker.size(), text);
}

constexpr std::string_view team_page_end = "/plan.html";
constexpr std::string_view client_page_end = "/client.html";

// "/accounts/<id>" and one of the ends above.
std::optional<base::AccountId> account_from_path(std::string_view path, std::string_view after) {
    constexpr std::string_view before = "/accounts/";
    if (!path.starts_with(before) || !path.ends_with(after)) return std::nullopt;
    if (path.size() <= before.size() + after.size()) return std::nullopt;
    path.remove_prefix(before.size());
    path.remove_suffix(after.size());
    if (!base::is_id_text(path)) return std::nullopt;
    return base::AccountId{std::string(path)};
}

}  // namespace

std::optional<Answer> plan_answer(const App& app, const base::PersonId& person,
                                  const RequestHead& head) {
    const bool is_for_client = head.path().ends_with(client_page_end);
    const auto account =
        account_from_path(head.path(), is_for_client ? client_page_end : team_page_end);
    const StaticFile* page = app.parts.site.find_page("plan.html");
    if (!account || page == nullptr) return std::nullopt;
    const model::SpaceId space = model::account_space(*account);
    const auto grants = app.parts.hub.grants_of(person);
    const bool may_read = std::any_of(grants.begin(), grants.end(),
                                      [&](const auto& grant) { return grant.space == space; });
    const model::Store* firm = app.parts.hub.find_store({model::SpaceKind::firm, {}});
    const model::Store* store = may_read ? app.parts.hub.find_store(space) : nullptr;
    if (store == nullptr || firm == nullptr) return std::nullopt;
    const base::Day today = app.parts.clock().today;
    const PlanPage plan =
        is_for_client ? client_page(*store, *firm, today) : plan_page(*store, *firm, today);
    std::string body = *page->plain;
    // The title first: what people wrote may read like a marker.
    fill(body, "<!--title-->", html_escaped(plan.title));
    fill(body, "<!--plan-->", plan.html);
    return Answer{
        .fields = {{"Content-Type", page->type}, {"Cache-Control", "no-store"}, {"Vary", "Cookie"}},
        .body = std::make_shared<const std::string>(std::move(body))};
}

}  // namespace kam::server::net
