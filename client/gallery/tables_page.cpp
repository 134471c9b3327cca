// A data table with 2,000 rows and all it can do, a small one, one that is empty and one where
// nothing matches.
#include <array>
#include <cstdint>

#include "client/gallery/pages.h"

namespace kam::gallery {
namespace {

using namespace kam::ui;

constexpr DataColumn client_columns[] = {
    {.key = "client", .label = "Client", .width = 200, .weight = 2},
    {.key = "sector", .label = "Sector", .width = 140},
    {.key = "city", .label = "Head office", .width = 130},
    {.key = "lead", .label = "Lead partner", .width = 150},
    {.key = "fees",
     .label = "Fees this year",
     .width = 170,
     .align = Align::right,
     .is_ranked = true},
    {.key = "share",
     .label = "Share of spend",
     .width = 135,
     .align = Align::right,
     .is_ranked = true},
    {.key = "review", .label = "Next review", .width = 130, .is_ranked = true},
    {.key = "mark", .label = "Targets", .width = 130, .is_ranked = true},
};
constexpr int column_count = 8;

constexpr std::array<std::string_view, 16> first_names{
    "Northgate",  "Ferrow",  "Norvale",   "Tanjarin",  "Aldermoor", "Brightwater",
    "Calder",     "Dunmere", "Eastholme", "Fairlight", "Greywell",  "Harlow",
    "Ironbridge", "Kestrel", "Łódź",      "Meridian"};
constexpr std::array<std::string_view, 10> second_names{
    "Holdings", "Energy", "Logistics", "Capital", "Foods",
    "Pharma",   "Water",  "Aerospace", "Group",   "Insurance"};
constexpr std::array<std::string_view, 7> sectors{
    "Energy",        "Technology", "Real estate", "Financial services",
    "Life sciences", "Transport",  "Consumer"};
constexpr std::array<std::string_view, 6> cities{"London", "Edinburgh", "Frankfurt",
                                                 "Łódź",   "Singapore", "New York"};
constexpr std::array<std::string_view, 6> leads{"Jonathan Weald", "Aisha Barnes",  "Zoë Łukasz",
                                                "Teo Wei Ling",   "Helen Tarrant", "Amelia Hart"};
constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<RagMark, 4> marks{RagMark::green, RagMark::amber, RagMark::red,
                                       RagMark::no_data};

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

template <std::size_t N>
std::string_view pick(const std::array<std::string_view, N>& from, unsigned number) {
    return from[number % N];
}

// The same every time: made from the row's number alone.
struct Client {
    std::string key;
    std::array<std::string, column_count> words;
    std::array<std::optional<double>, column_count> ranks;
    RagMark mark = RagMark::no_data;

    explicit Client(unsigned i) : key("client-" + std::to_string(i)) {
        const unsigned mixed = ((i + 11) * 2654435761U) >> 7;
        words[0] = std::string(pick(first_names, i)) + " " +
                   std::string(pick(second_names, i / first_names.size())) +
                   (i < 160 ? "" : " " + std::to_string(i / 160 + 1));
        words[1] = pick(sectors, mixed);
        words[2] = pick(cities, mixed / 7);
        words[3] = pick(leads, mixed / 42);
        const unsigned fees = mixed % 9800000;
        words[4] = i % 23 == 5 ? "not known" : "£" + grouped(fees);
        if (i % 23 != 5) ranks[4] = fees;
        words[5] = std::to_string(mixed % 83 + 1) + "%";
        ranks[5] = mixed % 83 + 1;
        const unsigned day = mixed % 336;
        words[6] = std::to_string(day % 28 + 1) + " " + std::string(pick(months, day / 28)) +
                   (mixed % 2 == 0 ? " 2026" : " 2027");
        ranks[6] = day + (mixed % 2 == 0 ? 0 : 400);
        mark = marks[mixed / 3 % marks.size()];
        words[7] = rag_word(mark);
        ranks[7] = static_cast<double>(mark);
    }
};

class Clients final : public TableSource {
  public:
    explicit Clients(unsigned count) {
        for (unsigned i = 0; i < count; ++i) clients_.emplace_back(i);
    }
    int row_count() const override { return static_cast<int>(clients_.size()); }
    std::string_view key(int row) const override { return at(row).key; }
    std::string_view text(int row, int column) const override {
        return at(row).words[static_cast<std::size_t>(column)];
    }
    std::optional<double> rank(int row, int column) const override {
        return at(row).ranks[static_cast<std::size_t>(column)];
    }
    CellLook look(int row, int column) const override {
        CellLook look;
        look.is_strong = column == 0;
        if (column == 7) look.mark = at(row).mark;
        if (column >= 1 && column <= 3) look.tone = Tone::muted;
        if (column == 4 && !at(row).ranks[4]) look.tone = Tone::muted;
        return look;
    }
    std::string_view href(int) const override { return "#/gallery/tables"; }
    std::string total(std::span<const int> rows, int column) const override {
        if (column == 0) return "Total";
        if (column != 4) return {};
        double sum = 0;
        for (const int row : rows) sum += at(row).ranks[4].value_or(0);
        return "£" + grouped(static_cast<std::uint64_t>(sum));
    }

  private:
    const Client& at(int row) const { return clients_[static_cast<std::size_t>(row)]; }
    std::vector<Client> clients_;
};

void draw_big(Ui& ui, Column& column, Memory& memory) {
    static const Clients clients(2000);
    DataTableOptions options;
    options.is_selectable = true;
    options.takes_paste = true;
    options.can_open = true;
    options.has_totals = true;
    options.file_name = "Clients.csv";
    options.noun = "client";
    options.nouns = "clients";
    const DataTableResult result =
        data_table(ui, column.take(600), "big", "All clients", client_columns, clients,
                   memory.thing<DataTableState>("big table"), options);
    if (result.opened) memory.texts["opened"] = clients.text(*result.opened, 0);
    if (result.imported) {
        memory.texts["opened"] = std::to_string(result.imported->size()) + " pasted rows";
    }
    const std::string& last = memory.texts["opened"];
    column.skip(space::s);
    text(ui, column, last.empty() ? std::string("Nothing opened yet") : "Last opened: " + last,
         TextStyle::caption, Tone::muted);
}

}  // namespace

void draw_tables(Ui& ui, Column& column, Memory& memory) {
    section(ui, column, "2,000 clients", [&](Column& inner) { draw_big(ui, inner, memory); });
    static const Clients few(4);
    static const Clients none(0);
    const std::span<const DataColumn> four = std::span(client_columns).first(4);
    section(ui, column, "A small table", [&](Column& inner) {
        data_table(ui, inner.take(290), "small", "Four clients", four, few,
                   memory.thing<DataTableState>("small table"), {.nouns = "clients"});
    });
    section(ui, column, "No rows yet", [&](Column& inner) {
        data_table(ui, inner.take(420), "none", "New clients", four, none,
                   memory.thing<DataTableState>("empty table"),
                   {.nouns = "clients",
                    .empty_title = "No clients yet",
                    .empty_why = "A client appears here when its plan is opened."});
    });
    section(ui, column, "Nothing matches", [&](Column& inner) {
        auto& state = memory.thing<DataTableState>("table without match");
        if (state.built.rows < 0) state.search = "Zanzibar";
        data_table(ui, inner.take(500), "no match", "Clients in Zanzibar", four, few, state,
                   {.nouns = "clients"});
    });
}

}  // namespace kam::gallery
