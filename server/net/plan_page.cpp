#include "server/net/plan_page.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "server/net/html.h"
#include "shared/base/money.h"
#include "shared/base/utf8.h"
#include "shared/model/unit.h"
#include "shared/readmodel/account_summary.h"
#include "shared/readmodel/insight_shelf.h"
#include "shared/readmodel/pipeline.h"
#include "shared/readmodel/reviews.h"
#include "shared/readmodel/stage_gates.h"
#include "shared/readmodel/target_progress.h"

namespace kam::server::net {
namespace {

using model::Collection;
using model::Record;
using model::RecordPtr;
using model::Store;

// How many of each find room with the longest texts that their fields take.
constexpr std::size_t insights_max = 4;
constexpr std::size_t opportunities_max = 4;
constexpr std::size_t threats_max = 3;
constexpr std::size_t targets_max = 5;
constexpr std::size_t actions_max = 6;
// Characters from which the type gets smaller: class "d1", "d2", "d3".
constexpr std::array<std::size_t, 3> density_steps{3200, 5200, 7200};

std::string element(std::string_view name, std::string_view text) {
    return "<" + std::string(name) + ">" + html_escaped(text) + "</" + std::string(name) + ">";
}

// Filters, and keeps the order of the list.
template <class Keep>
std::vector<RecordPtr> kept(const Store& store, Collection collection, Keep keep) {
    std::vector<RecordPtr> out;
    for (const RecordPtr& record : store.list(collection)) {
        if (keep(*record)) out.push_back(record);
    }
    return out;
}

class Page {
  public:
    Page(const Store& account, const Store& firm, base::Day today)
        : store_(account),
          firm_(firm),
          today_(today),
          account_(account.singleton(Collection::account)) {
        if (account_ != nullptr) currency_ = std::string(account_->text("currency"));
    }

    PlanPage make() {
        PlanPage page;
        if (account_ == nullptr) return page;
        page.title = std::string(account_->text("name"));
        head();
        out_ += "<div class=\"columns\">";
        about();
        insights();
        opportunities();
        threats();
        targets();
        actions();
        out_ += "</div>";
        foot();
        int density = 0;
        for (const std::size_t step : density_steps)
            density += base::utf8_length(out_) > step ? 1 : 0;
        page.html = "<main class=\"sheet d" + std::to_string(density) + "\">" + out_ + "</main>";
        return page;
    }

  private:
    std::string name_of(const base::PersonId& person) const {
        const RecordPtr found = firm_.find(Collection::person, base::RecordId{person.text});
        return found == nullptr ? std::string() : std::string(found->text("name"));
    }
    void row(std::string_view text, std::string_view meta, std::string_view more = {}) {
        out_ += "<li>" + element("p", text);
        if (!more.empty()) out_ += "<p>" + html_escaped(more) + "</p>";
        if (!meta.empty()) out_ += "<p class=\"meta\">" + html_escaped(meta) + "</p>";
        out_ += "</li>";
    }
    // `rows` are written by `write`, as many as fit; then how many more there are.
    template <class Write>
    void section(std::string_view title, std::string_view none, const std::vector<RecordPtr>& rows,
                 std::size_t most, Write write) {
        out_ += "<section>" + element("h2", title);
        if (rows.empty()) {
            out_ += "<p class=\"meta\">" + html_escaped(none) + "</p></section>";
            return;
        }
        out_ += "<ul>";
        for (std::size_t i = 0; i < std::min(rows.size(), most); ++i) write(*rows[i]);
        out_ += "</ul>";
        if (rows.size() > most) {
            out_ += "<p class=\"meta\">and " + std::to_string(rows.size() - most) +
                    " more in Rapport</p>";
        }
        out_ += "</section>";
    }

    void head();
    void about();
    void insights();
    void opportunities();
    void threats();
    void targets();
    void actions();
    void foot();
    std::string worth(const Record& record, std::string_view likelihood_words) const;

    const Store& store_;
    const Store& firm_;
    base::Day today_;
    RecordPtr account_;
    std::string currency_;
    std::string out_;
};

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) {
        if (!part.empty()) out += (out.empty() ? "" : " \u00b7 ") + part;
    }
    return out;
}

void Page::head() {
    std::vector<std::string> leads, others;
    for (const RecordPtr& member : store_.list(Collection::team_member)) {
        const std::string name = name_of(member->person("person"));
        (member->text("role") == "account_lead" ? leads : others).push_back(name);
    }
    const auto gates = readmodel::stage_gates(store_, today_);
    constexpr std::array<std::string_view, readmodel::stage_count> stages{
        "Insight", "Opportunities", "Plan", "Follow-up"};
    const auto stage = static_cast<std::size_t>(gates.current) - 1;
    const std::string_view mode = account_->text("mode");
    out_ += "<header>" + element("h1", account_->text("name")) + "<p class=\"meta\">" +
            html_escaped(joined({std::string(account_->text("sector")),
                                 std::string(account_->text("head_office")),
                                 mode == "grow"      ? "We want to grow"
                                 : mode == "protect" ? "We protect what we have"
                                                     : "",
                                 "Stage: " + std::string(stages[stage])})) +
            "</p><p class=\"meta\">";
    std::string team;
    for (const std::string& name : leads) team += (team.empty() ? "Client partner " : ", ") + name;
    constexpr std::size_t names_max = 8;
    std::string rest;
    for (std::size_t i = 0; i < std::min(others.size(), names_max); ++i) {
        rest += (i == 0 ? "with " : ", ") + others[i];
    }
    if (others.size() > names_max) {
        rest += " and " + std::to_string(others.size() - names_max) + " more";
    }
    out_ += html_escaped(joined({team, rest})) + "</p></header>";
}

void Page::about() {
    // The distilled summary where there is one: together no longer than the paragraph.
    const std::string_view motivations = account_->text("motivations");
    const std::string_view challenges = account_->text("challenges");
    if (!motivations.empty() || !challenges.empty()) {
        out_ += "<section>" + element("h2", "The client");
        if (!motivations.empty()) out_ += element("p", motivations);
        if (!challenges.empty()) {
            out_ += element("p", "In its way: " + std::string(challenges));
        }
        out_ += "</section>";
        return;
    }
    if (account_->text("about").empty()) return;
    out_ += "<section>" + element("h2", "The client") + element("p", account_->text("about")) +
            "</section>";
}

// As the client's page orders them; what is expired or without a so-what is no part of the plan.
void Page::insights() {
    readmodel::InsightShelf shelf = readmodel::insight_shelf(store_, today_);
    std::vector<RecordPtr>& rows = shelf.page;
    rows.insert(rows.end(), shelf.more.begin(), shelf.more.end());
    section("What we have learnt", "Nothing yet", rows, insights_max, [&](const Record& insight) {
        row(insight.text("statement"), {}, "So what: " + std::string(insight.text("so_what")));
    });
}

std::string Page::worth(const Record& record, std::string_view likelihood_words) const {
    const auto value = record.integer("value");
    const auto likelihood = record.integer("likelihood");
    return joined(
        {value ? base::short_text_from_money({*value, currency_}) : "value not known",
         likelihood ? std::to_string(*likelihood) + "% " + std::string(likelihood_words) : "",
         name_of(record.person("owner"))});
}

void Page::opportunities() {
    const auto all = [](const Record&) { return true; };
    const auto rows = kept(store_, Collection::opportunity, all);
    section("Opportunities", "None yet", rows, opportunities_max, [&](const Record& opportunity) {
        row(opportunity.text("title"), worth(opportunity, "likely"));
    });
    const readmodel::Pipeline pipeline = readmodel::pipeline(store_);
    if (pipeline.weighable == 0) return;
    const auto money = [&](std::int64_t minor) {
        return base::short_text_from_money({minor, currency_});
    };
    std::string words =
        money(pipeline.unweighted) + " in all, " + money(pipeline.weighted) + " by likelihood";
    if (pipeline.unvalued > 0) {
        words += "; " + std::to_string(pipeline.unvalued) + " without a value";
    }
    out_ += "<p class=\"meta\">" + html_escaped(words) + "</p>";
}

void Page::threats() {
    const auto all = [](const Record&) { return true; };
    section("Threats", "None noted", kept(store_, Collection::threat, all), threats_max,
            [&](const Record& threat) { row(threat.text("title"), worth(threat, "likely")); });
}

void Page::targets() {
    const auto all = [](const Record&) { return true; };
    section("Targets", "None set", kept(store_, Collection::target, all), targets_max,
            [&](const Record& target) {
                const auto numbers = readmodel::numbers_from_record(target);
                const auto unit = model::unit_from_text(target.text("unit"));
                const auto value = [&](const std::optional<std::int64_t>& number) {
                    if (!number || !unit) return std::string("not known");
                    return model::text_from_value(*number, *unit, currency_);
                };
                const auto progress = readmodel::progress(numbers);
                constexpr std::array<std::string_view, 5> words{"not started", "no data",
                                                                "on track", "at risk", "off track"};
                const auto rag = static_cast<std::size_t>(readmodel::rag(numbers, today_));
                std::string range = value(numbers.baseline) + " \u2192 " + value(numbers.target) +
                                    ", now " + value(numbers.current);
                if (progress && !numbers.is_yes_no) {
                    range += " (" + std::to_string(progress->value / 100) + "% of the way)";
                }
                row(target.text("statement"),
                    joined({std::string(words[rag]), range,
                            numbers.due ? "by " + base::text_from_day(*numbers.due) : "no due date",
                            name_of(target.person("owner"))}));
            });
}

void Page::actions() {
    auto rows = kept(store_, Collection::action, [](const Record& action) {
        return readmodel::is_open_state(action.text("state"));
    });
    std::stable_sort(rows.begin(), rows.end(), [](const RecordPtr& a, const RecordPtr& b) {
        const auto due_a = a->day("due");
        const auto due_b = b->day("due");
        if (due_a.has_value() != due_b.has_value()) return due_a.has_value();
        return due_a && *due_a < *due_b;
    });
    section("Next actions", "None open", rows, actions_max, [&](const Record& action) {
        const auto due = action.day("due");
        const std::string when =
            due ? (readmodel::is_overdue(action, today_) ? "was due " : "by ") +
                      base::text_from_day(*due)
                : "no date";
        row(action.text("title"), joined({name_of(action.person("owner")), when}));
    });
}

void Page::foot() {
    const auto last = readmodel::last_review(store_);
    const auto next = readmodel::next_review(store_, today_);
    out_ += "<footer>" +
            html_escaped(joined(
                {last ? "Last review " + base::text_from_day(*last) : "No review held yet",
                 next ? "Next review " + base::text_from_day(*next) : "No review planned",
                 "As of " + base::text_from_day(today_), "Confidential to the client team"})) +
            "</footer>";
}

}  // namespace

PlanPage plan_page(const Store& account, const Store& firm, base::Day today) {
    return Page(account, firm, today).make();
}

}  // namespace kam::server::net
