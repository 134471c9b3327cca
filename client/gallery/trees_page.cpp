// Trees: a plain one, and a plan as an outline.
#include "client/gallery/pages.h"

namespace kam::gallery {
namespace {

using namespace kam::ui;

constexpr TreeItem practices[] = {
    {.id = "corporate", .label = "Corporate", .icon = Icon::people},
    {.id = "ma", .label = "Mergers and acquisitions", .level = 2},
    {.id = "public", .label = "Public takeovers", .level = 3},
    {.id = "private", .label = "Private companies", .level = 3},
    {.id = "funds", .label = "Funds", .level = 2},
    {.id = "finance", .label = "Finance", .icon = Icon::people},
    {.id = "banking", .label = "Banking", .level = 2},
    {.id = "restructuring", .label = "Restructuring and insolvency", .level = 2},
    {.id = "disputes", .label = "Disputes", .icon = Icon::people},
    {.id = "tax", .label = "Tax", .icon = Icon::people},
};

constexpr TreeItem plan[] = {
    {.id = "o1",
     .label = "Become the first call for financings",
     .kind = "Objective",
     .note = "Jonathan Weald, 31 Dec 2027",
     .mark = RagMark::amber},
    {.id = "s1",
     .label = "Be seen by the treasury team, not only by the general counsel",
     .level = 2,
     .kind = "Strategy",
     .note = "Aisha Barnes, 30 Jun 2027",
     .mark = RagMark::green},
    {.id = "t1",
     .label = "Second an associate to the treasury for six months",
     .level = 3,
     .kind = "Tactic",
     .note = "Aisha Barnes, 1 Mar 2027",
     .mark = RagMark::green},
    {.id = "a1",
     .label = "Agree the terms with Łukasz in HR",
     .level = 4,
     .kind = "Action",
     .note = "Zoë Łukasz, 12 Jan 2027",
     .mark = RagMark::red},
    {.id = "a2",
     .label = "Choose the associate",
     .level = 4,
     .kind = "Action",
     .note = "Helen Tarrant, 20 Jan 2027",
     .mark = RagMark::not_started},
    {.id = "t2",
     .label = "Quarterly briefing on covenant trends",
     .level = 3,
     .kind = "Tactic",
     .note = "Teo Wei Ling, 15 Feb 2027",
     .mark = RagMark::not_started},
    {.id = "s2",
     .label = "Offer a fixed fee for refinancings",
     .level = 2,
     .kind = "Strategy",
     .note = "Nobody yet",
     .mark = RagMark::no_data},
    {.id = "o2",
     .label = "Keep the disputes work",
     .kind = "Objective",
     .note = "Helen Tarrant, 31 Dec 2027",
     .mark = RagMark::green},
};

void draw_plain(Ui& ui, Column& column, Memory& memory) {
    TreeState& state = memory.thing<TreeState>("practices");
    if (!memory.numbers["practices"]++) state.open = {"corporate"};
    const TreeResult result = tree(ui, column, "practices", "Practices", practices, state);
    if (result.activated) {
        memory.texts["practice"] = practices[static_cast<std::size_t>(*result.activated)].label;
    }
    column.skip(space::s);
    const std::string& last = memory.texts["practice"];
    text(ui, column, last.empty() ? std::string("Nothing chosen") : "Chosen: " + last,
         TextStyle::caption, Tone::muted);
}

void draw_plan(Ui& ui, Column& column, Memory& memory) {
    TreeState& state = memory.thing<TreeState>("plan tree");
    if (!memory.numbers["plan tree"]++) {
        state.open = {"o1", "s1", "t1"};
        state.selected = "t1";
    }
    tree(ui, column, "plan", "Plan for Northgate", plan, state, TreeLook::outline);
}

}  // namespace

void draw_trees(Ui& ui, Column& column, Memory& memory) {
    section(ui, column, "A tree", [&](Column& inner) { draw_plain(ui, inner, memory); });
    section(ui, column, "A plan as an outline",
            [&](Column& inner) { draw_plan(ui, inner, memory); });
}

}  // namespace kam::gallery
