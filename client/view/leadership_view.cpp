#include <algorithm>

#include "client/view/build_views.h"
#include "client/view/words.h"
#include "shared/base/sort.h"
#include "shared/base/utf8.h"

namespace kam::view {
namespace {

LeadershipRow row_from_summary(const ViewContext& context, const model::Record& summary) {
    LeadershipRow row;
    row.id = base::AccountId{summary.id.text};
    row.name = std::string(summary.text("name"));
    row.sector = std::string(summary.text("sector"));
    row.lead_name = person_name(context, summary.person("lead"));
    row.stage = static_cast<int>(summary.integer("stage").value_or(0));
    row.stage_words = std::string(words::stage_name(row.stage));
    row.has_override = summary.integer("overridden").value_or(0) != 0;
    row.next_review = day_text(summary.day("next_review"));
    row.last_review = day_text(summary.day("last_review"));
    row.is_review_missing = row.stage == 4 && row.next_review.empty();
    row.actions_open = static_cast<int>(summary.integer("actions_open").value_or(0));
    row.actions_overdue = static_cast<int>(summary.integer("actions_overdue").value_or(0));
    for (const HeldAccount& held : context.accounts) row.is_readable |= held.id == row.id;
    return row;
}

bool passes_filter(const LeadershipRow& row, const std::string& filter) {
    if (filter == "red") return row.rag_counts[static_cast<std::size_t>(Rag::red)] > 0;
    if (filter == "green") return row.rag_counts[static_cast<std::size_t>(Rag::green)] > 0;
    if (filter == "amber") return row.rag_counts[static_cast<std::size_t>(Rag::amber)] > 0;
    if (filter == "no_data") return row.rag_counts[static_cast<std::size_t>(Rag::no_data)] > 0;
    if (filter == "overdue") return row.actions_overdue > 0;
    return true;
}

void add_totals(LeadershipView& view, const LeadershipRow& row) {
    bool has_specific = false;
    for (const TargetRow& target : row.targets) {
        ++view.targets_count;
        if (!target.missing.empty()) continue;
        ++view.specific_count;
        has_specific = true;
    }
    view.accounts_with_specific += has_specific ? 1 : 0;
    count_rag(row.targets, view.rag_counts);
    view.actions_open += row.actions_open;
    view.actions_overdue += row.actions_overdue;
    view.reviews_due += row.is_review_missing ? 1 : 0;
}

}  // namespace

LeadershipView leadership_view(const ViewContext& context, const Route& route) {
    LeadershipView view;
    view.filter = route.filter;
    view.as_of = base::text_from_day(context.today);
    view.is_loading = context.is_loading || context.programme == nullptr;
    if (context.programme == nullptr) return view;
    std::vector<LeadershipRow> rows;
    for (const auto& summary : context.programme->list(model::Collection::summary)) {
        rows.push_back(row_from_summary(context, *summary));
    }
    for (const auto& target : context.programme->list(model::Collection::summary_target)) {
        for (LeadershipRow& row : rows) {
            if (row.id.text != target->text("account")) continue;
            row.targets.push_back(target_row(context, target, {}));
        }
    }
    base::sort_rows(rows, [](const LeadershipRow& a, const LeadershipRow& b) {
        return base::fold_for_search(a.name) < base::fold_for_search(b.name);
    });
    for (LeadershipRow& row : rows) {
        count_rag(row.targets, row.rag_counts);
        add_totals(view, row);
        if (passes_filter(row, view.filter)) view.rows.push_back(std::move(row));
    }
    return view;
}

}  // namespace kam::view
