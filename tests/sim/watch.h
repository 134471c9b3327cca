// Looks at every frame the server sends, at the moment it sends it, and compares it with the tables
// that are on disk then, by plain means of its own: what is said is durable (4, 5), equals the log
// (10), reaches members only (9), and an answer once given stays (3).
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "server/store/memory_change_log.h"
#include "shared/protocol/message.h"
#include "tests/sim/sim.h"

namespace kam::sim {

using server::store::MemoryTables;

// Who the frame goes to.
struct Reader {
    base::PersonId person;
    base::ClientId client;
};

// By the records alone. `space` need not exist.
bool is_member(const MemoryTables& tables, const base::PersonId& person,
               const model::SpaceId& space);
// In every text that is written in a space and must not leave it.
std::string canary_of(const model::SpaceId& space);

class Watch {
  public:
    explicit Watch(Sim& sim) : sim_(sim) {}

    void sent(const MemoryTables& tables, const Reader& reader, const std::string& frame);
    // Another history begins; answers of the old one may be forgotten.
    void restored() { ++history_; }

  private:
    using Answered = std::tuple<int, model::SpaceId, base::ClientId, std::int64_t>;

    void see(const MemoryTables& tables, const Reader& reader, const protocol::State& state);
    void see(const MemoryTables& tables, const Reader& reader, const protocol::Batch& batch);
    void see(const MemoryTables& tables, const Reader& reader, const protocol::Accepted& accepted);
    void see(const MemoryTables& tables, const Reader& reader, const protocol::Rejected& rejected);
    void see_answer(const Reader& reader, const model::SpaceId& space, std::int64_t number,
                    const std::string& answer);
    void must_be_member(const MemoryTables& tables, const Reader& reader,
                        const model::SpaceId& space);

    Sim& sim_;
    int history_ = 0;
    std::map<Answered, std::string> answers_;
};

}  // namespace kam::sim
