#include "shared/mutation/place.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "shared/base/twin.h"
#include "shared/model/position.h"
#include "shared/mutation/checks.h"

namespace kam::mutation {
namespace {

using base::Error;
using base::ErrorCode;
using base::RecordId;
using base::Result;
using model::RecordPtr;

constexpr std::string_view field = "pos";

// How many of `others` stand up to `after`, which may be a tombstone. A record without a key stands
// last, as in Store::list.
std::size_t index_after(const std::vector<RecordPtr>& others, const model::Record& after) {
    const std::string_view key = after.text(field);
    std::size_t index = 0;
    for (std::size_t i = 0; i < others.size(); ++i) {
        if (others[i]->id == after.id) return i + 1;
        const std::string_view other = others[i]->text(field);
        const bool is_before = key.empty() || (!other.empty() && other < key) ||
                               (other == key && others[i]->id < after.id);
        if (is_before) index = i + 1;
    }
    return index;
}

// Nothing when there is no room: equal or missing keys, or a key that grew too long.
std::optional<std::string> key_at(const std::vector<RecordPtr>& others, std::size_t index) {
    const bool has_next = index < others.size();
    const std::string_view before =
        index == 0 ? std::string_view{} : others[index - 1]->text(field);
    const std::string_view next = has_next ? others[index]->text(field) : std::string_view{};
    if (index > 0 && !model::is_position(before)) return std::nullopt;
    if (has_next && (!model::is_position(next) || next <= before)) return std::nullopt;
    const bool is_blind = base::is_twin(base::Twin::place_ignores_neighbour);
    std::string key = model::position_between(before, is_blind ? std::string_view{} : next);
    if (key.size() > position_length_max) return std::nullopt;
    return key;
}

// Halving keeps keys as short as their number allows; one after the other would make the last ones
// long again.
void fill_keys(std::vector<std::string>& keys, std::size_t first, std::size_t end,
               const std::string& before, const std::string& after) {
    if (first == end) return;
    const std::size_t middle = first + (end - first) / 2;
    keys[middle] = model::position_between(before, after);
    fill_keys(keys, first, middle, before, keys[middle]);
    fill_keys(keys, middle + 1, end, keys[middle], after);
}

Place rebalanced(const std::vector<RecordPtr>& others, std::size_t index) {
    std::vector<std::string> keys(others.size() + 1);
    fill_keys(keys, 0, keys.size(), {}, {});
    Place place;
    place.position = keys[index];
    for (std::size_t i = 0; i < others.size(); ++i) {
        const std::string& key = keys[i < index ? i : i + 1];
        if (others[i]->text(field) == key) continue;
        place.rebalanced.push_back(set_effect(*others[i], field, key));
    }
    return place;
}

}  // namespace

Result<Place> place_for(const model::Store& store, model::Collection collection, const RecordId& id,
                        const std::optional<RecordId>& after) {
    if (!model::is_ordered(collection)) {
        return Error{ErrorCode::bad_value, "after: this list has no order of its own"};
    }
    if (after && *after == id) {
        return Error{ErrorCode::bad_value, "after: a record cannot stand after itself"};
    }
    std::vector<RecordPtr> others = store.list(collection);
    std::optional<std::size_t> current;
    for (std::size_t i = 0; i < others.size() && !current; ++i) {
        if (others[i]->id == id) current = i;
    }
    if (current) others.erase(others.begin() + static_cast<std::ptrdiff_t>(*current));
    std::size_t index = others.size();
    if (after) {
        index = 0;
        if (!after->empty()) {
            const RecordPtr neighbour = store.find(collection, *after);
            if (neighbour == nullptr) {
                return Error{ErrorCode::unknown_record, "after: no such record"};
            }
            index = index_after(others, *neighbour);
        }
    }
    if (current == index) {
        Place same;
        same.is_same = true;
        return same;
    }
    std::optional<std::string> key = key_at(others, index);
    if (!key) return rebalanced(others, index);
    Place place;
    place.position = std::move(*key);
    return place;
}

}  // namespace kam::mutation
