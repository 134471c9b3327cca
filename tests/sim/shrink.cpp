#include "tests/sim/shrink.h"

#include <algorithm>
#include <string>

#include "tests/sim/world.h"

namespace kam::sim {
namespace {

// "invariant 6"
std::string kind_of(const std::string& problem) {
    return problem.substr(0, problem.find(':'));
}

std::string kind_without(const Plan& plan, const std::set<std::size_t>& left_out) {
    Tally tally;
    return kind_of(run_plan(plan, left_out, tally).problem);
}

}  // namespace

std::set<std::size_t> shrink(const Plan& plan) {
    std::set<std::size_t> left_out;
    const std::string wanted = kind_without(plan, left_out);
    const std::size_t count = plan.steps.size();
    for (std::size_t size = std::max<std::size_t>(count / 2, 1); size > 0; size /= 2) {
        for (std::size_t first = 0; first < count; first += size) {
            std::set<std::size_t> tried = left_out;
            for (std::size_t i = first; i < std::min(first + size, count); ++i) tried.insert(i);
            if (tried.size() > left_out.size() && kind_without(plan, tried) == wanted) {
                left_out = tried;
            }
        }
    }
    return left_out;
}

}  // namespace kam::sim
