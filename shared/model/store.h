// All records of one space. Copying is cheap (records are shared and immutable), which is what lets
// a replica keep a confirmed and a speculative store side by side.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "shared/model/effect.h"
#include "shared/model/record.h"

namespace kam::model {

class Store {
  public:
    // The record, or nullptr if it does not exist. Deleted records are found too; see is_deleted.
    RecordPtr find(Collection collection, const base::RecordId& id) const;
    // As above, but nullptr for deleted ones.
    RecordPtr find_alive(Collection collection, const base::RecordId& id) const;
    RecordPtr singleton(Collection collection) const;
    // Alive records: ordered collections by (pos, id), the others by id.
    std::vector<RecordPtr> list(Collection collection) const;
    // Every record, tombstones too, by (collection, id).
    std::vector<RecordPtr> all() const;
    std::size_t alive_count(Collection collection) const;

    // Effects must come from `mutation::apply` on an equal store or from the server.
    void apply(const ChangeSet& effects, const Stamp& stamp);
    // Puts a record as it stands, from a snapshot or from disk.
    void load(Record record);
    // Becomes equal to `other`, while the revision goes on growing, so that caches notice.
    void become(const Store& other) {
        records_ = other.records_;
        revision_ = (revision_ < other.revision_ ? other.revision_ : revision_) + 1;
    }
    // Grows with every change; for caches of derived values.
    std::uint64_t revision() const { return revision_; }

  private:
    using Records = std::map<base::RecordId, RecordPtr>;

    void apply_one(const Effect& effect, const Stamp& stamp);

    std::map<Collection, Records> records_;
    std::uint64_t revision_ = 0;
};

}  // namespace kam::model
