#include <algorithm>
#include <iterator>
#include <utility>

#include "client/view/build_views.h"
#include "client/view/words.h"
#include "shared/base/sort.h"
#include "shared/base/utf8.h"
#include "shared/readmodel/account_summary.h"

namespace kam::view {
namespace {

std::string stage_words(int stage, int missing) {
    std::string out(words::stage_name(stage));
    if (missing > 0) out += ": " + words::things_missing(missing);
    return out;
}

// "3,0,1,2" -> what stage 1 to 4 still misses.
int missing_of_stage(std::string_view text, int stage) {
    int number = 0;
    int position = 1;
    for (const char c : text) {
        if (c == ',') {
            if (position++ == stage) return number;
            number = 0;
        } else if (c >= '0' && c <= '9') {
            number = number * 10 + (c - '0');
        }
    }
    return position == stage ? number : 0;
}

AccountRow row_from_store(const ViewContext& context, const HeldAccount& held) {
    AccountRow row;
    const model::RecordPtr account = held.store->singleton(model::Collection::account);
    if (!account) return row;
    row.id = held.id;
    row.name = std::string(account->text("name"));
    row.sector = std::string(account->text("sector"));
    row.head_office = std::string(account->text("head_office"));
    row.is_readable = true;
    const readmodel::StageGates gates = readmodel::stage_gates(*held.store, context.today);
    row.stage = static_cast<int>(gates.current);
    int missing = 0;
    for (const auto& item : gates.of(gates.current).missing) missing += item.count;
    row.stage_words = stage_words(row.stage, missing);
    row.next = next_step_view(context, *held.store, gates);
    const std::string currency(account->text("currency"));
    const model::SpaceId space = model::account_space(held.id);
    for (const model::RecordPtr& target : held.store->list(model::Collection::target)) {
        row.targets.push_back(target_row(context, target, currency));
        row.targets.back().is_pending = context.pending(space, *target);
    }
    for (const model::RecordPtr& member : held.store->list(model::Collection::team_member)) {
        if (member->text("role") != "account_lead") continue;
        row.lead_name = person_name(context, member->person("person"));
        break;
    }
    return row;
}

AccountRow row_from_summary(const ViewContext& context, const model::Record& summary) {
    AccountRow row;
    row.id = base::AccountId{summary.id.text};
    row.name = std::string(summary.text("name"));
    row.sector = std::string(summary.text("sector"));
    row.head_office = std::string(summary.text("head_office"));
    row.lead_name = person_name(context, summary.person("lead"));
    row.stage = static_cast<int>(summary.integer("stage").value_or(0));
    row.stage_words = stage_words(row.stage, missing_of_stage(summary.text("missing"), row.stage));
    row.next.words = std::string(summary.text("next_step"));
    row.next.is_action = !row.next.words.empty();
    row.next.owner_name = person_name(context, summary.person("next_step_owner"));
    const auto due = summary.day("next_step_due");
    row.next.due = day_text(due);
    row.next.due_day = due;
    row.next.is_overdue = due && *due < context.today;
    return row;
}

// Rows of others come by id, behind those of my own, so that each target finds its row at once.
void add_summaries(const ViewContext& context, std::vector<AccountRow>& rows) {
    const auto own = static_cast<std::ptrdiff_t>(rows.size());
    for (const auto& summary : context.programme->list(model::Collection::summary)) {
        const auto is_same = [&](const AccountRow& row) { return row.id.text == summary->id.text; };
        if (std::any_of(rows.begin(), rows.begin() + own, is_same)) continue;
        rows.push_back(row_from_summary(context, *summary));
    }
    const auto is_before = [](const AccountRow& row, std::string_view id) {
        return row.id.text < id;
    };
    for (const auto& target : context.programme->list(model::Collection::summary_target)) {
        const std::string_view id = target->text("account");
        const auto row = std::lower_bound(rows.begin() + own, rows.end(), id, is_before);
        if (row == rows.end() || row->id.text != id) continue;
        row->targets.push_back(target_row(context, target, {}));
    }
}

std::vector<AccountRow> candidate_rows(const ViewContext& context) {
    std::vector<AccountRow> rows;
    for (const auto& candidate : context.programme->list(model::Collection::candidate)) {
        if (!candidate->text("account").empty()) continue;
        AccountRow row;
        row.candidate = candidate->id;
        row.name = std::string(candidate->text("name"));
        row.sector = std::string(candidate->text("sector"));
        row.head_office = std::string(candidate->text("head_office"));
        row.stage_words = "Candidate";
        rows.push_back(std::move(row));
    }
    return rows;
}

bool matches(const AccountRow& row, const std::string& needle) {
    return needle.empty() || base::contains_folded(row.name, needle) ||
           base::contains_folded(row.sector, needle) ||
           base::contains_folded(row.head_office, needle) ||
           base::contains_folded(row.lead_name, needle);
}

// What is not known comes last, whatever the order.
void sort_rows(std::vector<AccountRow>& rows, AccountSort sort) {
    const auto stably = [&](auto key) {
        base::sort_rows(rows,
                        [&](const AccountRow& a, const AccountRow& b) { return key(a) < key(b); });
    };
    stably([](const AccountRow& row) { return base::fold_for_search(row.name); });
    switch (sort) {
        case AccountSort::name:
            return;
        case AccountSort::sector:
            return stably([](const AccountRow& row) {
                return std::pair(row.sector.empty(), base::fold_for_search(row.sector));
            });
        case AccountSort::stage:
            return stably([](const AccountRow& row) { return -row.stage; });
        case AccountSort::due:
            return stably([](const AccountRow& row) {
                const auto day = row.next.due_day;
                return std::pair(!day.has_value(), day.value_or(base::Day{}).value);
            });
    }
}

}  // namespace

AccountListView account_list_view(const ViewContext& context, const Route& route) {
    AccountListView view;
    view.search = route.search;
    view.is_loading = context.is_loading;
    view.has_programme = context.programme != nullptr;
    view.can_open_accounts = context.programme_role == model::SpaceRole::programme_manager ||
                             context.programme_role == model::SpaceRole::leadership;
    if (view.can_open_accounts) view.people = people_options(context);
    if (route.sort == "sector") view.sort = AccountSort::sector;
    if (route.sort == "stage") view.sort = AccountSort::stage;
    if (route.sort == "due") view.sort = AccountSort::due;
    std::vector<AccountRow> rows;
    for (const HeldAccount& held : context.accounts) {
        AccountRow row = row_from_store(context, held);
        if (!row.id.empty()) rows.push_back(std::move(row));
    }
    view.mine_count = static_cast<int>(rows.size());
    std::vector<AccountRow> candidates;
    if (context.programme != nullptr) {
        add_summaries(context, rows);
        candidates = candidate_rows(context);
    }
    view.clients_count = static_cast<int>(rows.size());
    view.candidates_count = static_cast<int>(candidates.size());
    if (route.filter == "mine") view.filter = AccountFilter::mine;
    if (route.filter == "candidates") view.filter = AccountFilter::candidates;
    const std::string needle = base::fold_for_search(base::trimmed(route.search));
    const bool is_everywhere = !needle.empty() && view.filter == AccountFilter::clients;
    const auto take = [&](std::vector<AccountRow>& from, bool only_mine) {
        for (AccountRow& row : from) {
            if ((only_mine && !row.is_readable) || !matches(row, needle)) continue;
            view.rows.push_back(std::move(row));
        }
    };
    if (view.filter != AccountFilter::candidates) take(rows, view.filter == AccountFilter::mine);
    sort_rows(view.rows, view.sort);
    // A search among clients goes on into the candidates, below them.
    if (view.filter == AccountFilter::candidates || is_everywhere) {
        const std::size_t first = view.rows.size();
        take(candidates, false);
        std::vector<AccountRow> tail(
            std::make_move_iterator(view.rows.begin() + static_cast<std::ptrdiff_t>(first)),
            std::make_move_iterator(view.rows.end()));
        sort_rows(tail, view.sort == AccountSort::sector ? view.sort : AccountSort::name);
        std::move(tail.begin(), tail.end(), view.rows.begin() + static_cast<std::ptrdiff_t>(first));
    }
    return view;
}

std::vector<ClientName> client_names(const ViewContext& context) {
    std::vector<ClientName> names;
    const auto add = [&](const base::AccountId& id, const model::Record& record) {
        for (const ClientName& known : names) {
            if (known.id == id) return;
        }
        names.push_back({id, std::string(record.text("name")), std::string(record.text("sector"))});
    };
    for (const HeldAccount& held : context.accounts) {
        const model::RecordPtr account = held.store->singleton(model::Collection::account);
        if (account) add(held.id, *account);
    }
    if (context.programme != nullptr) {
        for (const auto& summary : context.programme->list(model::Collection::summary)) {
            add(base::AccountId{summary->id.text}, *summary);
        }
    }
    base::sort_rows(names, [](const ClientName& a, const ClientName& b) {
        return base::fold_for_search(a.name) < base::fold_for_search(b.name);
    });
    return names;
}

}  // namespace kam::view
