#include "server/store/log_base.h"

namespace kam::server::store {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

Error does_not_follow(std::string detail) {
    return Error{ErrorCode::bad_value, std::move(detail)};
}

// Each number of a client has exactly one answer.
Result<void> judge_number(const model::SpaceId& space, const sync::ClientMark& mark,
                          const sync::LogEntry& entry) {
    if (entry.number.value == mark.last.value + 1) return {};
    return does_not_follow("after number " + std::to_string(mark.last.value) + " of client " +
                           entry.client.text + " in " + model::space_text(space) + " comes " +
                           std::to_string(entry.number.value));
}

Result<void> judge_version(const model::SpaceId& space, model::Version before,
                           const sync::LogEntry& entry) {
    const std::string name = model::space_text(space);
    if (entry.version.value == 0) {
        if (entry.effects.empty()) return {};
        return does_not_follow("an entry without a version has effects in " + name);
    }
    if (entry.version.value == before.value + 1) return {};
    return does_not_follow("version " + std::to_string(before.value + 1) + " of " + name +
                           " is missing in the log: version " +
                           std::to_string(entry.version.value) + " stands in its place");
}

}  // namespace

Result<void> LogBase::add(const model::SpaceId& space, const sync::LogEntry& entry) {
    if (Result<void> fits = judge_version(space, version, entry); !fits) return fits.error();
    if (!entry.client.empty()) {
        const auto known = marks.find(entry.client);
        const sync::ClientMark mark = known == marks.end() ? sync::ClientMark{} : known->second;
        if (Result<void> fits = judge_number(space, mark, entry); !fits) return fits.error();
        sync::ClientMark& kept = marks[entry.client];
        if (kept.last.value == 0) kept.person = entry.person;
        kept.remember(entry.number, entry.error);
    }
    if (entry.version.value == 0) return {};
    version = entry.version;
    store.apply(entry.effects, {entry.version, entry.person, entry.at});
    return {};
}

}  // namespace kam::server::store
