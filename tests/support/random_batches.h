// Random edits of some spaces by some clients, as the batches a hub would make of them; and the
// authorities that made them, to compare a recovery with.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "server/store/change_log.h"
#include "shared/base/random.h"
#include "shared/sync/authority.h"

namespace kam::test {

class RandomBatches {
  public:
    explicit RandomBatches(std::uint64_t seed) : random_(seed) {}

    // Some mutations, of which a part is refused or changes nothing.
    server::store::CommitBatch next();
    // All that a recovery must give back, as one text.
    std::string expected() const;

  private:
    sync::Authority& authority(server::store::CommitBatch& batch, std::uint64_t number);
    void edit(server::store::CommitBatch& batch);
    mutation::Mutation random_mutation();

    base::Random random_;
    std::map<model::SpaceId, sync::Authority> authorities_;
    std::map<std::pair<model::SpaceId, base::ClientId>, std::int64_t> numbers_;
    std::int64_t time_ = 0;
};

// The same text from what a log loads.
std::string text_of(const std::vector<server::store::LoadedSpace>& spaces);

}  // namespace kam::test
