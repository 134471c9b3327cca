// Any record of a client's plan in words: what it is called, and what else is known of it.
#pragma once

#include <string>
#include <string_view>

#include "client/view/view_context.h"
#include "shared/model/store.h"

namespace kam::view {

struct RecordWords {
    const ViewContext& context;
    const model::Store& store;
    const model::SpaceId& space;
    const std::string& currency;

    std::string title(const model::Record& record) const;
    // One field; "" where it is not known.
    std::string value(const model::Record& record, std::string_view field) const;
    // The known ones among the fields that a row of its collection shows.
    std::string facts(const model::Record& record) const;
    ListRow row(const model::RecordPtr& record) const;
    ListRow title_row(const model::RecordPtr& record) const;  // without facts
};

}  // namespace kam::view
