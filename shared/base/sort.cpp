#include "shared/base/sort.h"

#include <algorithm>
#include <numeric>

namespace kam::base {

std::vector<std::uint32_t> sorted_places(std::size_t count, const void* context,
                                         IsBefore is_before) {
    std::vector<std::uint32_t> places(count);
    std::iota(places.begin(), places.end(), 0U);
    std::stable_sort(places.begin(), places.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return is_before(context, a, b); });
    return places;
}

}  // namespace kam::base
