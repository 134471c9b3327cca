// What every change log must do, whatever it is made of. Each function is one test;
// tests/unit/store runs them against SQLite and against memory.
#pragma once

#include "server/store/change_log.h"

namespace kam::test {

// Where a log lives: what was durable is there again when it is opened anew.
class LogPlace {
  public:
    virtual ~LogPlace() = default;
    // Closes the log opened before, if any, as a process does that ends.
    virtual server::store::ChangeLog& open() = 0;
};

void empty_log_loads_nothing(LogPlace& place);
void what_was_appended_is_loaded(LogPlace& place);
void rejections_are_kept_without_a_version(LogPlace& place);
void history_comes_in_pages(LogPlace& place);
void a_refused_batch_leaves_nothing(LogPlace& place);
void unknown_spaces_are_refused(LogPlace& place);
void recovery_equals_what_was_ordered(LogPlace& place, std::uint64_t seed);
void check_compares_records_with_the_log(LogPlace& place);
void check_compares_answers_with_the_log(LogPlace& place);
void trimming_changes_only_the_history(LogPlace& place);
void trimming_at_random_changes_nothing(LogPlace& place, std::uint64_t seed);

}  // namespace kam::test
