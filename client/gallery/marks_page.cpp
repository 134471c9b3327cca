// What shows a state: RAG marks, progress, people, badges, QR codes, nothing yet, still loading.
#include "client/gallery/pages.h"
#include "client/ui/widgets/qr.h"

namespace kam::gallery {
namespace {

using namespace kam::ui;

constexpr RagMark rag_marks[] = {RagMark::green, RagMark::amber, RagMark::red, RagMark::no_data,
                                 RagMark::not_started};

}  // namespace

void draw_marks(Ui& ui, Column& column, Memory&) {
    section(ui, column, "RAG marks", [&](Column& inner) {
        for (const RagMark mark : rag_marks) rag_mark(ui, inner.take(28), mark, true);
    });
    section(ui, column, "Progress", [&](Column& inner) {
        const std::pair<std::string_view, BarValues> bars[] = {
            {"Ahead", {620, 550, RagMark::green}},
            {"A little behind", {480, 550, RagMark::amber}},
            {"Far behind", {120, 550, RagMark::red}},
            {"Past the target", {1180, 900, RagMark::green}},
            {"Below the baseline", {-80, 200, RagMark::red}},
            {"Not known", {std::nullopt, 400, RagMark::no_data}},
            {"Nothing known at all", {}}};
        for (const auto& [name, values] : bars) {
            text(ui, inner, name, TextStyle::caption, Tone::muted);
            progress_bar(ui, inner.take(24), name, values);
            inner.skip(space::s);
        }
    });
    section(ui, column, "People", [&](Column& inner) {
        const Rect strip = inner.take(40);
        float x = strip.x;
        for (const std::string_view name :
             {"Aisha Barnes", "Jonathan Weald", "Zoë Łukasz", "Teo Wei Ling"}) {
            avatar(ui, {x, strip.y, 40, 40}, name);
            x += 48;
        }
    });
    section(ui, column, "Badges", [&](Column& inner) {
        const Rect strip = inner.take(28);
        float x = strip.x;
        const std::pair<std::string_view, Tone> badges[] = {{"Draft", Tone::muted},
                                                            {"New", Tone::accent},
                                                            {"Agreed", Tone::good},
                                                            {"Due", Tone::warn},
                                                            {"Late", Tone::bad}};
        for (const auto& [words, tone] : badges) {
            x += badge(ui, x, strip.y, words, tone) + space::s;
        }
    });
    section(ui, column, "QR code", [&](Column& inner) {
        qr(ui, inner.take(160), "https://rapport.example/#/workshop/k7qf3m9t");
    });
    section(ui, column, "Nothing here yet", [&](Column& inner) {
        empty_state(
            ui, inner, "empty", Icon::target, "No targets yet",
            "A target says what shall be different by when, so that leaders can see it move.",
            "Add the first target");
    });
    section(ui, column, "Still loading", [&](Column& inner) { skeleton(ui, inner, 4); });
}

}  // namespace kam::gallery
