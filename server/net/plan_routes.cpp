#include "server/net/plan_routes.h"

#include <algorithm>
#include <string>

#include "server/net/html.h"
#include "server/net/plan_page.h"

namespace kam::server::net {
namespace {

void fill(std::string& page, std::string_view marker, std::string_view text) {
    const std::size_t at = page.find(marker);
    if (at != page.npos) page.replace(at, marker.size(), text);
}

// "/accounts/<id>/plan.html"
std::optional<base::AccountId> account_from_path(std::string_view path) {
    constexpr std::string_view before = "/accounts/";
    constexpr std::string_view after = "/plan.html";
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
    const auto account = account_from_path(head.path());
    const StaticFile* page = app.parts.site.find_page("plan.html");
    if (!account || page == nullptr) return std::nullopt;
    const model::SpaceId space = model::account_space(*account);
    const auto grants = app.parts.hub.grants_of(person);
    const bool may_read = std::any_of(grants.begin(), grants.end(),
                                      [&](const auto& grant) { return grant.space == space; });
    const model::Store* firm = app.parts.hub.find_store({model::SpaceKind::firm, {}});
    const model::Store* store = may_read ? app.parts.hub.find_store(space) : nullptr;
    if (store == nullptr || firm == nullptr) return std::nullopt;
    const PlanPage plan = plan_page(*store, *firm, app.parts.clock().today);
    std::string body = *page->plain;
    // The title first: what people wrote may read like a marker.
    fill(body, "<!--title-->", html_escaped(plan.title));
    fill(body, "<!--plan-->", plan.html);
    return Answer{
        .fields = {{"Content-Type", page->type}, {"Cache-Control", "no-store"}, {"Vary", "Cookie"}},
        .body = std::make_shared<const std::string>(std::move(body))};
}

}  // namespace kam::server::net
