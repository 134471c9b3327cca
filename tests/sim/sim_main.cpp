// The simulator's program: runs seeds and says which failed. README.md lists the options.
#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "tests/sim/shrink.h"
#include "tests/sim/world.h"

namespace {

using namespace kam::sim;
using Clock = std::chrono::steady_clock;

// Every so many seeds one is run twice, once with a log that is trimmed, and must end in the same
// hash.
constexpr std::uint64_t repeat_every = 16;
// Enough to see what is wrong.
constexpr std::uint64_t failures_max = 10;

struct Arguments {
    std::map<std::string, std::string, std::less<>> given;

    bool has(std::string_view name) const { return given.find(name) != given.end(); }
    std::uint64_t number(std::string_view name, std::uint64_t otherwise) const {
        const auto found = given.find(name);
        if (found == given.end()) return otherwise;
        std::uint64_t value = otherwise;
        const std::string& text = found->second;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }
};

struct Totals {
    std::uint64_t seeds = 0;
    std::uint64_t failed = 0;
    Tally tally;
    std::mutex mutex;
};

Arguments arguments_from(int count, char** values) {
    Arguments arguments;
    for (int i = 1; i < count; ++i) {
        const std::string name = values[i];
        const bool has_value =
            i + 1 < count && std::string_view(values[i + 1]).substr(0, 2) != "--";
        arguments.given[name] = has_value ? values[++i] : "";
    }
    return arguments;
}

void run_seed(std::uint64_t seed, Totals& totals, bool is_repeated) {
    const Plan plan = plan_from(seed);
    Tally tally;
    Verdict verdict = run_plan(plan, {}, tally);
    if (verdict.problem.empty() && is_repeated) {
        Tally again;
        Plan other = plan;
        other.options.has_trims = !plan.options.has_trims;
        const Verdict second = run_plan(other, {}, again);
        if (second.hash != verdict.hash) verdict.problem = "two runs differ, one with trims";
    }
    const std::lock_guard lock(totals.mutex);
    ++totals.seeds;
    totals.tally.add_all(tally);
    if (verdict.problem.empty()) return;
    ++totals.failed;
    std::printf("FAILED: %s; repeat with: sim --seed %llu\n", verdict.problem.c_str(),
                static_cast<unsigned long long>(seed));
}

// Each world has one thread; as many worlds as cores run beside each other. `next` gives the seed
// of an index, or ends the run.
void run_seeds(Totals& totals, const std::function<bool(std::uint64_t, std::uint64_t&)>& next) {
    std::atomic<std::uint64_t> index{0};
    const auto work = [&] {
        for (;;) {
            const std::uint64_t i = index++;
            std::uint64_t seed = 0;
            if (!next(i, seed)) return;
            run_seed(seed, totals, i % repeat_every == 0);
        }
    };
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) threads.emplace_back(work);
    work();
    for (std::thread& thread : threads) thread.join();
}

std::vector<std::uint64_t> corpus_from(const std::string& path) {
    std::vector<std::uint64_t> seeds;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        std::uint64_t seed = 0;
        const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), seed);
        if (error == std::errc{} && end != line.data()) seeds.push_back(seed);
    }
    return seeds;
}

// What was not seen once in a full run has not been tested.
int report_tally(const Tally& tally, bool must_all) {
    int missing = 0;
    for (std::size_t i = 0; i < seen_names.size(); ++i) {
        std::printf("  %8lld  %s\n", static_cast<long long>(tally.at(i)),
                    std::string(seen_names[i]).c_str());
        if (tally.at(i) == 0) ++missing;
    }
    if (must_all && missing > 0) std::printf("FAILED: %d of these never happened\n", missing);
    return must_all ? missing : 0;
}

int show_seed(std::uint64_t seed, bool is_shrunk, bool is_told) {
    Plan plan = plan_from(seed);
    const std::set<std::size_t> left_out = is_shrunk ? shrink(plan) : std::set<std::size_t>{};
    plan.is_told = is_told;
    Tally tally;
    const Verdict verdict = run_plan(plan, left_out, tally);
    for (std::size_t i = 0; is_shrunk && i < plan.steps.size(); ++i) {
        if (left_out.count(i) != 0) continue;
        std::printf("step %zu: %s\n", i, std::string(step_text(plan.steps[i].kind)).c_str());
    }
    if (!is_told) report_tally(tally, false);
    std::printf("seed %llu: %s, hash %016llx\n", static_cast<unsigned long long>(seed),
                verdict.problem.empty() ? "fine" : verdict.problem.c_str(),
                static_cast<unsigned long long>(verdict.hash));
    return verdict.problem.empty() ? 0 : 1;
}

// A broken build: 0 when a seed fails, as it should.
int hunt(std::uint64_t base, std::uint64_t seeds) {
    for (std::uint64_t i = 0; i < seeds; ++i) {
        Tally tally;
        const Verdict verdict = run_plan(plan_from(base + i), {}, tally);
        if (verdict.problem.empty()) continue;
        std::printf("caught after %llu seeds: %s\n", static_cast<unsigned long long>(i + 1),
                    verdict.problem.c_str());
        return 0;
    }
    std::printf("not caught within %llu seeds\n", static_cast<unsigned long long>(seeds));
    return 1;
}

// One line a seed, to be compared with what another build of this program prints.
int print_hashes(std::uint64_t base, std::uint64_t seeds) {
    for (std::uint64_t i = 0; i < seeds; ++i) {
        Tally tally;
        const Verdict verdict = run_plan(plan_from(base + i), {}, tally);
        std::printf("%llu %016llx %s\n", static_cast<unsigned long long>(base + i),
                    static_cast<unsigned long long>(verdict.hash), verdict.problem.c_str());
    }
    return 0;
}

int run_many(const Arguments& arguments) {
    Totals totals;
    const auto begun = Clock::now();
    const auto passed_s = [&] {
        return std::chrono::duration<double>(Clock::now() - begun).count();
    };
    std::vector<std::uint64_t> corpus;
    if (arguments.has("--corpus")) corpus = corpus_from(arguments.given.at("--corpus"));
    run_seeds(totals, [&](std::uint64_t i, std::uint64_t& seed) {
        if (i >= corpus.size()) return false;
        seed = corpus[static_cast<std::size_t>(i)];
        return true;
    });
    const std::uint64_t base = arguments.number("--base", std::random_device{}());
    const std::uint64_t seeds_max = arguments.number("--seeds", ~std::uint64_t{0});
    const auto seconds = static_cast<double>(arguments.number("--seconds", 1'000'000));
    std::printf("fresh seeds from %llu on\n", static_cast<unsigned long long>(base));
    run_seeds(totals, [&](std::uint64_t i, std::uint64_t& seed) {
        seed = base + i;
        const std::lock_guard lock(totals.mutex);
        return i < seeds_max && passed_s() < seconds && totals.failed < failures_max;
    });
    std::printf("%llu seeds, %zu of them of the corpus, %.0f a second; what happened in them:\n",
                static_cast<unsigned long long>(totals.seeds), corpus.size(),
                static_cast<double>(totals.seeds) / std::max(passed_s(), 0.001));
    const int missing = report_tally(totals.tally, !arguments.has("--partial"));
    std::printf("sim: %llu passed, %llu failed\n",
                static_cast<unsigned long long>(totals.seeds - totals.failed),
                static_cast<unsigned long long>(totals.failed + (missing > 0 ? 1 : 0)));
    return totals.failed == 0 && missing == 0 ? 0 : 1;
}

}  // namespace

int main(int count, char** values) {
    std::setvbuf(stdout, nullptr, _IOLBF, 1 << 16);
    const Arguments arguments = arguments_from(count, values);
    if (arguments.has("--seed")) {
        return show_seed(arguments.number("--seed", 1), arguments.has("--shrink"),
                         arguments.has("--trace"));
    }
    if (arguments.has("--hashes")) {
        return print_hashes(arguments.number("--base", 1), arguments.number("--hashes", 1));
    }
    if (arguments.has("--twin")) {
        return hunt(arguments.number("--base", 1), arguments.number("--twin", 100));
    }
    return run_many(arguments);
}
