#include "tests/support/random_batches.h"

#include <set>
#include <utility>

#include "server/store/row_text.h"
#include "shared/base/check.h"
#include "tests/support/sync_makers.h"

namespace kam::test {
namespace {

using model::Collection;
using model::SpaceId;
using server::store::CommitBatch;

std::string head_of(const SpaceId& space, const std::string& incarnation, model::Version version) {
    return model::space_text(space) + " " + incarnation + " " + std::to_string(version.value) +
           "\n";
}

std::string line_of(const base::ClientId& client, const sync::ClientMark& mark) {
    return client.text + " " + server::store::body_from_mark(mark) + "\n";
}

}  // namespace

sync::Authority& RandomBatches::authority(CommitBatch& batch, std::uint64_t number) {
    const SpaceId space = model::account_space({"space" + std::to_string(number)});
    const auto found = authorities_.find(space);
    if (found != authorities_.end()) return found->second;
    const std::string incarnation = "inc" + std::to_string(random_.below(1000));
    batch.spaces.push_back({space, incarnation});
    return authorities_.emplace(space, sync::Authority(space, incarnation)).first->second;
}

mutation::Mutation RandomBatches::random_mutation() {
    const std::string id = "insight" + std::to_string(random_.below(12));
    const std::string words = "Ünïcode \"quoted\" " + std::to_string(random_.below(1000));
    switch (random_.below(7)) {
        case 0:
        case 1:
            return create(Collection::insight, id, {{"statement", words}});
        case 2:
            return set(Collection::insight, id, "so_what", words);
        case 3:
            return set(Collection::insight, id, "so_what", nullptr);
        case 4:
            return remove(Collection::insight, id);
        case 5:
            return restore(Collection::insight, id);
        default:
            break;
    }
    return set(Collection::insight, id, "statement", nullptr);  // required: refused
}

void RandomBatches::edit(CommitBatch& batch) {
    sync::Authority& space = authority(batch, random_.below(3));
    const base::ClientId client{"client" + std::to_string(random_.below(4))};
    const mutation::Mutation asked = random_mutation();
    std::int64_t& number = numbers_[{space.space(), client}];
    const sync::Request request{client, {++number}, space.version(), actor("anna"), &asked};
    sync::Outcome outcome = space.receive(request, nullptr, base::TimeMs{++time_});
    KAM_ASSERT(outcome.verdict != sync::Verdict::stop);
    std::set<base::RecordId> touched;
    for (const model::Effect& effect : outcome.entry.effects) touched.insert(effect.id);
    for (const base::RecordId& id : touched) {
        batch.records.push_back({space.space(), *space.store().find(Collection::insight, id)});
    }
    batch.log.push_back({space.space(), std::move(outcome.entry)});
    batch.clients.push_back({space.space(), client, *space.mark(client)});
}

CommitBatch RandomBatches::next() {
    CommitBatch batch;
    const std::uint64_t count = 1 + random_.below(20);
    for (std::uint64_t i = 0; i < count; ++i) edit(batch);
    return batch;
}

std::string RandomBatches::expected() const {
    std::string text;
    for (const auto& [space, authority] : authorities_) {
        text += head_of(space, authority.incarnation(), authority.version());
        text += dump(authority.store());
        for (int i = 0; i < 4; ++i) {
            const base::ClientId client{"client" + std::to_string(i)};
            if (const auto* mark = authority.mark(client)) text += line_of(client, *mark);
        }
    }
    return text;
}

std::string text_of(const std::vector<server::store::LoadedSpace>& spaces) {
    std::string text;
    for (const server::store::LoadedSpace& space : spaces) {
        text += head_of(space.space, space.incarnation, space.version);
        model::Store store;
        for (const model::Record& record : space.records) store.load(record);
        text += dump(store);
        for (const auto& row : space.clients) text += line_of(row.client, row.mark);
    }
    return text;
}

}  // namespace kam::test
