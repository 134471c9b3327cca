// What a mutation did: primitive operations on records. The only thing in the log and on the way
// down to browsers. Effects never carry old values, so nothing removed can leak through them.
#pragma once

#include <string>
#include <vector>

#include "shared/base/ids.h"
#include "shared/base/json.h"
#include "shared/model/collection.h"
#include "shared/model/record.h"
#include "shared/text/splice.h"

namespace kam::model {

enum class EffectKind {
    put,     // create the record with these fields
    set,     // write one field; a null value makes it unknown again
    del,     // tombstone: the record leaves every list, its fields stay for `back`
    back,    // the tombstone is lifted
    splice,  // change a text that is there, piece by piece
};

struct Effect {
    EffectKind kind = EffectKind::set;
    Collection collection = Collection::firm;
    base::RecordId id;
    std::string field;      // set, splice
    base::Json value;       // set
    FieldMap fields;        // put
    text::Splices splices;  // splice

    bool operator==(const Effect&) const = default;
};

using ChangeSet = std::vector<Effect>;

// Who did it and when; the same for all effects of one mutation.
struct Stamp {
    Version version;
    base::PersonId person;
    base::TimeMs at;
};

}  // namespace kam::model
