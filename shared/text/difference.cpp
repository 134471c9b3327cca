// The difference of two texts: first by words, so that a changed sentence keeps its words whole,
// then by code points within what the words left. What keeps less than half of the shorter one is
// no edit but a new text: letters that both happen to have would tear it apart when it is merged.
//
// Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986).
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "shared/text/splice.h"

namespace kam::text {
namespace {

// More steps than this, and the texts count as having nothing in common; bounds time and memory.
constexpr int steps_max = 400;

using Tokens = std::vector<std::string_view>;
// Ranges [from, to) of tokens of both texts that differ.
struct Gap {
    int from_a, to_a, from_b, to_b;
};

std::size_t code_point_bytes(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    return end - at;
}

bool is_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80U || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z');
}

// Letters and figures in a row are a word; everything else stands alone.
Tokens words_of(std::string_view text) {
    Tokens tokens;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (is_word(text[at]) && end < text.size() && is_word(text[end])) ++end;
        tokens.push_back(text.substr(at, end - at));
        at = end;
    }
    return tokens;
}

Tokens code_points_of(std::string_view text) {
    Tokens tokens;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = code_point_bytes(text, at);
        tokens.push_back(text.substr(at, size));
        at += size;
    }
    return tokens;
}

// The furthest x on each diagonal k = x − y, after each number of steps.
class Search {
  public:
    Search(const Tokens& a, const Tokens& b) : a_(a), b_(b) {}

    // Gaps in ascending order; false: more steps than allowed.
    bool run(std::vector<Gap>& gaps) {
        const int n = static_cast<int>(a_.size());
        const int m = static_cast<int>(b_.size());
        const int most = std::min(steps_max, n + m);
        offset_ = most + 1;
        std::vector<int> best(static_cast<std::size_t>(2 * most + 3), 0);
        for (int d = 0; d <= most; ++d) {
            for (int k = -d; k <= d; k += 2) {
                int x = start_of(best, k, d);
                while (x < n && x - k < m && token(a_, x) == token(b_, x - k)) ++x;
                at(best, k) = x;
                if (x >= n && x - k >= m) {
                    trail_.push_back(best);
                    walk_back(n, m, d, gaps);
                    return true;
                }
            }
            trail_.push_back(best);
        }
        return false;
    }

  private:
    static std::string_view token(const Tokens& tokens, int i) {
        return tokens[static_cast<std::size_t>(i)];
    }
    int& at(std::vector<int>& best, int k) const {
        return best[static_cast<std::size_t>(k + offset_)];
    }
    // Outside the texts there is nothing to find.
    int start_of(std::vector<int>& best, int k, int d) const {
        if (d == 0) return 0;
        const bool is_down = k == -d || (k != d && at(best, k - 1) < at(best, k + 1));
        return is_down ? at(best, k + 1) : at(best, k - 1) + 1;
    }
    void walk_back(int x, int y, int steps, std::vector<Gap>& gaps) {
        for (int d = steps; d > 0; --d) {
            std::vector<int>& before = trail_[static_cast<std::size_t>(d - 1)];
            const int k = x - y;
            const bool is_down = k == -d || (k != d && at(before, k - 1) < at(before, k + 1));
            const int old_k = is_down ? k + 1 : k - 1;
            const int old_x = at(before, old_k);
            const int old_y = old_x - old_k;
            const Gap step =
                is_down ? Gap{old_x, old_x, old_y, old_y + 1} : Gap{old_x, old_x + 1, old_y, old_y};
            if (!gaps.empty() && gaps.back().from_a == step.to_a && gaps.back().from_b == step.to_b)
                gaps.back() = {step.from_a, gaps.back().to_a, step.from_b, gaps.back().to_b};
            else
                gaps.push_back(step);
            x = old_x;
            y = old_y;
        }
        std::reverse(gaps.begin(), gaps.end());
    }

    const Tokens& a_;
    const Tokens& b_;
    int offset_ = 0;
    std::vector<std::vector<int>> trail_;
};

std::size_t letters_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_word));
}

// Letters of `from`, which begins at `at`, that the changes from `first` on leave standing.
std::size_t kept_letters(std::string_view from, std::size_t at, const Splices& changes,
                         std::size_t first) {
    std::size_t kept = letters_of(from);
    for (std::size_t i = first; i < changes.size(); ++i) {
        kept -= letters_of(from.substr(changes[i].at - at, changes[i].removed));
    }
    return kept;
}

std::size_t bytes_of(const Tokens& tokens, int from, int to) {
    std::size_t bytes = 0;
    for (int i = from; i < to; ++i) bytes += tokens[static_cast<std::size_t>(i)].size();
    return bytes;
}

// How many tokens both begin with, or, `from_end`, end with; at most `most`.
int same_tokens(const Tokens& a, const Tokens& b, std::size_t most, bool from_end) {
    std::size_t same = 0;
    while (same < most) {
        const std::size_t in_a = from_end ? a.size() - 1 - same : same;
        const std::size_t in_b = from_end ? b.size() - 1 - same : same;
        if (a[in_a] != b[in_b]) break;
        ++same;
    }
    return static_cast<int>(same);
}

// Calls take(at_a, bytes_a, at_b, bytes_b) for what differs; false if it is too much.
template <class Take>
bool for_each_gap(const Tokens& a, const Tokens& b, Take take) {
    const std::size_t shorter = std::min(a.size(), b.size());
    const int head = same_tokens(a, b, shorter, false);
    const int tail = same_tokens(a, b, shorter - static_cast<std::size_t>(head), true);
    const Tokens middle_a(a.begin() + head, a.end() - tail);
    const Tokens middle_b(b.begin() + head, b.end() - tail);
    std::vector<Gap> gaps;
    if (!Search(middle_a, middle_b).run(gaps)) return false;
    std::size_t at_a = bytes_of(a, 0, head);
    std::size_t at_b = at_a;
    int token_a = 0;
    int token_b = 0;
    for (const Gap& gap : gaps) {
        at_a += bytes_of(middle_a, token_a, gap.from_a);
        at_b += bytes_of(middle_b, token_b, gap.from_b);
        const std::size_t size_a = bytes_of(middle_a, gap.from_a, gap.to_a);
        const std::size_t size_b = bytes_of(middle_b, gap.from_b, gap.to_b);
        take(at_a, size_a, at_b, size_b);
        at_a += size_a;
        at_b += size_b;
        token_a = gap.to_a;
        token_b = gap.to_b;
    }
    return true;
}

void add_within_words(std::string_view from, std::string_view to, std::size_t at, Splices& out) {
    const std::size_t first = out.size();
    const bool is_close = for_each_gap(
        code_points_of(from), code_points_of(to),
        [&](std::size_t at_a, std::size_t size_a, std::size_t at_b, std::size_t size_b) {
            out.push_back({at + at_a, size_a, std::string(to.substr(at_b, size_b))});
        });
    // Short words share letters by chance: half of the longer one must stand, unless one run of
    // letters is all that came or went.
    const bool is_one_place = is_close && out.size() == first + 1;
    if (is_one_place || (is_close && kept_letters(from, at, out, first) * 2 >=
                                         std::max(letters_of(from), letters_of(to)))) {
        return;
    }
    out.resize(first);
    out.push_back({at, from.size(), std::string(to)});
}

}  // namespace

Splices difference(std::string_view from, std::string_view to) {
    Splices out;
    if (from == to) return out;
    const bool is_close = for_each_gap(
        words_of(from), words_of(to),
        [&](std::size_t at_a, std::size_t size_a, std::size_t at_b, std::size_t size_b) {
            add_within_words(from.substr(at_a, size_a), to.substr(at_b, size_b), at_a, out);
        });
    const std::size_t shorter = std::min(letters_of(from), letters_of(to));
    if (is_close && kept_letters(from, 0, out, 0) * 2 >= shorter) return out;
    return {{0, from.size(), std::string(to)}};
}

}  // namespace kam::text
