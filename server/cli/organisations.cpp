#include "server/cli/organisations.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>

#include "server/cli/csv.h"
#include "shared/base/utf8.h"
#include "shared/model/collection.h"

namespace kam::server::cli {
namespace {

using base::Error;
using base::ErrorCode;
using model::Collection;

struct Column {
    std::string_view field;
    // As they stand in headers, folded and without blanks and signs; earlier ones win.
    std::array<std::string_view, 8> headers;
};
constexpr std::array<Column, 6> columns{{
    {"name",
     {"security", "name", "company", "organisation", "organization", "client", "companyname",
      "clientname"}},
    {"sector", {"gicssector", "sector", "industry"}},
    {"sub_sector", {"gicssubindustry", "subsector", "subindustry"}},
    {"head_office", {"headquarterslocation", "headoffice", "headquarters", "city", "location"}},
    {"source_key", {"cik", "id", "symbol", "ticker", "key"}},
    {"founded", {"founded", "foundedin", "yearfounded"}},
}};

std::string header_key(std::string_view header) {
    std::string out;
    for (const char c : base::fold_for_search(header)) {
        const bool is_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (is_word) out += c;
    }
    return out;
}

// Field -> index of its column.
std::map<std::string_view, std::size_t> find_columns(const std::vector<std::string>& header) {
    std::map<std::string_view, std::size_t> found;
    for (const Column& column : columns) {
        for (const std::string_view wanted : column.headers) {
            if (wanted.empty() || found.count(column.field) != 0) continue;
            for (std::size_t i = 0; i < header.size(); ++i) {
                if (header_key(header[i]) == wanted) found.emplace(column.field, i);
            }
        }
    }
    return found;
}

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

// Why a cell cannot be the value of a field.
std::optional<std::string> problem_of(std::string_view field, std::string_view value) {
    if (has_control_character(value)) {
        return std::string(field) + " holds a line break or another control character";
    }
    const model::FieldSpec* spec = model::find_field(Collection::candidate, field);
    const auto most = static_cast<std::size_t>(spec->maximum);
    if (base::utf8_length(value) > most) {
        return std::string(field) + " is longer than " + std::to_string(most) + " characters";
    }
    return std::nullopt;
}

// The row's fields, or the reason why there are none.
std::optional<std::string> read_fields(const CsvRow& row,
                                       const std::map<std::string_view, std::size_t>& places,
                                       model::FieldMap& fields) {
    if (row.problem) return row.problem;
    for (const auto& [field, place] : places) {
        const std::string value = base::trimmed(row.cells[place]);
        if (auto problem = problem_of(field, value)) return problem;
        if (!value.empty()) fields.emplace(std::string(field), value);
    }
    if (fields.find("name") == fields.end()) return "has no name";
    return std::nullopt;
}

std::string key_of(const model::FieldMap& fields) {
    const auto key = fields.find("source_key");
    const auto& value = key != fields.end() ? key->second : fields.find("name")->second;
    return base::fold_for_search(value.get_ref<const std::string&>());
}

model::FieldMap changed_fields(const model::Record& record, const model::FieldMap& wanted) {
    model::FieldMap changed;
    for (const auto& [field, value] : wanted) {
        const auto found = record.fields.find(field);
        if (found == record.fields.end() || found->second != value) changed.emplace(field, value);
    }
    return changed;
}

}  // namespace

base::Result<OrganisationTable> organisations_from_csv(std::string_view text) {
    const base::Result<CsvTable> csv = csv_from_text(text);
    if (!csv) return csv.error();
    const auto places = find_columns(csv.value().header);
    if (places.count("name") == 0) {
        return Error{ErrorCode::missing_value,
                     "no column is called Name, Company, Organisation, Security or Client"};
    }
    OrganisationTable table;
    table.rows_read = static_cast<int>(csv.value().rows.size());
    std::map<std::string, int> lines_by_key;
    for (const CsvRow& row : csv.value().rows) {
        OrganisationRow read{.line = row.line, .id = {}, .fields = {}};
        if (const auto problem = read_fields(row, places, read.fields)) {
            table.refused.push_back({row.line, *problem});
            continue;
        }
        const std::string key = key_of(read.fields);
        const auto [first, is_new] = lines_by_key.emplace(key, row.line);
        if (!is_new) {
            table.refused.push_back({row.line, "has the same key (" + key + ") as line " +
                                                   std::to_string(first->second)});
            continue;
        }
        read.id = base::RecordId{base::id_text_from_key("organisation", key)};
        table.rows.push_back(std::move(read));
    }
    return table;
}

ImportReport import_organisations(hub::Hub& hub, OrganisationTable table, hub::Now now) {
    ImportReport report;
    report.rows_read = table.rows_read;
    report.refused = std::move(table.refused);
    const model::SpaceId programme{model::SpaceKind::programme, {}};
    const mutation::Actor actor{{}, model::SpaceRole::server};
    const auto submit = [&](const OrganisationRow& row, mutation::Mutation mutation, int& count) {
        const auto done = hub.submit({programme, std::move(mutation), actor, now});
        if (done) {
            ++count;
        } else {
            report.refused.push_back({row.line, done.error().detail});
        }
    };
    for (OrganisationRow& row : table.rows) {
        const model::Store* store = hub.find_store(programme);
        const model::RecordPtr known =
            store == nullptr ? nullptr : store->find(Collection::candidate, row.id);
        if (known == nullptr) {
            submit(row,
                   mutation::RecordCreate{Collection::candidate, row.id, row.fields, std::nullopt},
                   report.created);
            continue;
        }
        model::FieldMap changed = changed_fields(*known, row.fields);
        // Somebody removed it from the list on purpose; an import does not bring it back.
        if (known->is_deleted || changed.empty()) {
            ++report.unchanged;
            continue;
        }
        submit(row, mutation::RecordSet{Collection::candidate, row.id, std::move(changed), false},
               report.updated);
    }
    std::stable_sort(report.refused.begin(), report.refused.end(),
                     [](const RefusedRow& a, const RefusedRow& b) { return a.line < b.line; });
    return report;
}

std::string text_from_report(const ImportReport& report) {
    std::string text = "Read " + std::to_string(report.rows_read) +
                       " rows: " + std::to_string(report.created) + " new, " +
                       std::to_string(report.updated) + " updated, " +
                       std::to_string(report.unchanged) + " unchanged, " +
                       std::to_string(report.refused.size()) + " refused\n";
    for (const RefusedRow& row : report.refused) {
        text += "line " + std::to_string(row.line) + ": " + row.reason + "\n";
    }
    return text;
}

bool is_success(const ImportReport& report) {
    return report.created + report.updated + report.unchanged > 0;
}

}  // namespace kam::server::cli
