// Organisations from a table into the programme's candidates. Running it twice is harmless: ids are
// made from the source's key, and only what differs is written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/hub/hub.h"
#include "shared/base/result.h"
#include "shared/model/record.h"

namespace kam::server::cli {

struct OrganisationRow {
    int line = 0;
    base::RecordId id;
    model::FieldMap fields;  // only those with a value
};
struct RefusedRow {
    int line = 0;
    std::string reason;
};
struct OrganisationTable {
    int rows_read = 0;
    std::vector<OrganisationRow> rows;
    std::vector<RefusedRow> refused;
};
// `text` is UTF-8. Errors: those of csv_from_text; missing_value when no column looks like a name.
base::Result<OrganisationTable> organisations_from_csv(std::string_view text);

struct ImportReport {
    int rows_read = 0;
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    std::vector<RefusedRow> refused;  // by line
};
// Submits to the hub; the caller commits.
ImportReport import_organisations(hub::Hub& hub, OrganisationTable table, hub::Now now);
// "Read 503 rows: 500 new, 0 updated, 0 unchanged, 3 refused", then a line for each refused row.
std::string text_from_report(const ImportReport& report);
bool is_success(const ImportReport& report);

}  // namespace kam::server::cli
