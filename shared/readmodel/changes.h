// What others have done to a space since somebody last saw it: read off the records and their
// stamps, so no log is needed. Who may read the records may read this, and nobody else.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/time.h"
#include "shared/model/record.h"
#include "shared/model/store.h"

namespace kam::readmodel {

// How far somebody has seen a space.
struct SeenRecord {
    std::string key;  // "insight/<id>"
    model::Version version;

    bool operator==(const SeenRecord&) const = default;
};
struct Seen {
    model::Version all;               // every record up to here
    std::vector<SeenRecord> records;  // some of them further, each once

    bool operator==(const Seen&) const = default;
    model::Version of(std::string_view key) const;
    void see(std::string_view key, model::Version version);
};
std::string key_of(const model::Record& record);

enum class ChangeKind { added, changed, deleted, brought_back };

struct RecordChange {
    model::RecordPtr record;
    ChangeKind kind = ChangeKind::changed;
    std::vector<std::string> fields;     // of ChangeKind::changed
    std::vector<base::PersonId> people;  // newest first, each once
    model::Version version;              // of the newest
    // Records keep the time of their last change only: nothing where that was another one.
    std::optional<base::TimeMs> at;
};

// Newest first, each record once. Nothing of what `me` did, no mere moves within lists, and nothing
// of a record that came and went unseen.
std::vector<RecordChange> changes_since(const model::Store& store, const Seen& seen,
                                        const base::PersonId& me);

}  // namespace kam::readmodel
