#include "shared/text/splice.h"

#include <algorithm>
#include <utility>

namespace kam::text {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

bool is_edge(std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

// Appends, joining what touches.
void add(Splices& all, Splice next) {
    if (next.removed == 0 && next.inserted.empty()) return;
    if (!all.empty() && all.back().at + all.back().removed == next.at) {
        all.back().removed += next.removed;
        all.back().inserted += next.inserted;
        return;
    }
    all.push_back(std::move(next));
}

// Where places of the text before `theirs` lie after it.
class Places {
  public:
    explicit Places(const Splices& theirs) : theirs_(theirs) {}

    // Asked in ascending order. An insert at the start of a deletion of theirs may stand before or
    // behind what they inserted there; within or at the end of it, behind.
    std::size_t of_insert(std::size_t at, Tie tie) {
        pass(at);
        if (next_ == theirs_.size()) return at + shift_added_ - shift_removed_;
        const Splice& other = theirs_[next_];
        const bool is_before = at < other.at || (at == other.at && tie == Tie::mine_first);
        if (is_before) return at + shift_added_ - shift_removed_;
        return other.at + shift_added_ - shift_removed_ + other.inserted.size();
    }

    // What of [from, to) is still there, as splices without text.
    void delete_range(std::size_t from, std::size_t to, Splices& out) {
        while (from < to) {
            pass(from);
            if (next_ == theirs_.size()) return remove(from, to, out);
            const Splice& other = theirs_[next_];
            if (from < other.at) {
                const std::size_t end = std::min(to, other.at);
                remove(from, end, out);
                from = end;
            } else if (other.removed == 0) {
                take(other);
            } else {
                from = std::min(to, other.at + other.removed);
                if (from < other.at + other.removed) return;
            }
        }
    }

  private:
    // Steps over theirs that lie wholly before `at`. A deletion that ends at `at` is passed, an
    // insert at `at` is not.
    void pass(std::size_t at) {
        while (next_ < theirs_.size()) {
            const Splice& other = theirs_[next_];
            const std::size_t end = other.at + other.removed;
            if (other.removed == 0 ? end >= at : end > at) return;
            take(other);
        }
    }
    void take(const Splice& other) {
        shift_added_ += other.inserted.size();
        shift_removed_ += other.removed;
        ++next_;
    }
    void remove(std::size_t from, std::size_t to, Splices& out) const {
        if (from < to) add(out, {from + shift_added_ - shift_removed_, to - from, {}});
    }

    const Splices& theirs_;
    std::size_t next_ = 0;
    std::size_t shift_added_ = 0;
    std::size_t shift_removed_ = 0;
};

}  // namespace

Result<std::string> spliced(std::string_view text, const Splices& change) {
    std::string out;
    std::size_t done = 0;
    for (const Splice& splice : change) {
        if (splice.at < done || splice.at > text.size() ||
            splice.removed > text.size() - splice.at) {
            return Error{ErrorCode::bad_value, "the change does not fit its text"};
        }
        if (!is_edge(text, splice.at) || !is_edge(text, splice.at + splice.removed)) {
            return Error{ErrorCode::bad_value, "the change cuts a character"};
        }
        out += text.substr(done, splice.at - done);
        out += splice.inserted;
        done = splice.at + splice.removed;
    }
    out += text.substr(done);
    return out;
}

Splices transformed(const Splices& mine, const Splices& theirs, Tie tie) {
    Splices out;
    Places places(theirs);
    for (const Splice& splice : mine) {
        if (!splice.inserted.empty()) {
            add(out, {places.of_insert(splice.at, tie), 0, splice.inserted});
        }
        places.delete_range(splice.at, splice.at + splice.removed, out);
    }
    return out;
}

Splices inverted(std::string_view text, const Splices& change) {
    Splices out;
    std::size_t shift_added = 0;
    std::size_t shift_removed = 0;
    for (const Splice& splice : change) {
        add(out, {splice.at + shift_added - shift_removed, splice.inserted.size(),
                  std::string(text.substr(splice.at, splice.removed))});
        shift_added += splice.inserted.size();
        shift_removed += splice.removed;
    }
    return out;
}

}  // namespace kam::text
