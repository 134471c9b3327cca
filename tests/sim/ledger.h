// What people typed, each text once in the world, and what became of it. At the end every text is
// in the log exactly once, or was typed over before it was sent, or its author was told (3, 6).
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "server/store/memory_change_log.h"
#include "tests/sim/sim.h"

namespace kam::sim {

class Ledger {
  public:
    explicit Ledger(Sim& sim) : sim_(sim) {}

    // "zq.acme.17;" carries the canary of its space; "zn.17;" may be seen outside of it, too, as
    // the next step is in the programme.
    std::string new_text(std::string_view canary);

    void taken(const std::string& text, std::size_t browser);
    void typed_over(const std::string& text);
    // Whatever the author was shown, one or more of the texts in it.
    void told(std::string_view words);
    // What a browser had not sent is gone with its storage.
    void wiped(std::size_t browser);
    // A restore forgets what was in the log since the backup.
    void forgets(const server::store::MemoryTables& tables);

    void check(const server::store::MemoryTables& tables);

  private:
    struct Typed {
        std::size_t browser = 0;
        bool is_excused = false;  // need not be in the log
    };

    static std::map<std::string, int> accepted(const server::store::MemoryTables& tables);

    Sim& sim_;
    std::int64_t last_ = 0;
    std::map<std::string, Typed> typed_;
};

// The texts that stand in `words`.
std::set<std::string> texts_in(std::string_view words);

}  // namespace kam::sim
