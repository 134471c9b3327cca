#include "shared/readmodel/after_action.h"

#include <set>

#include "shared/base/utf8.h"
#include "shared/readmodel/ratio.h"

namespace kam::readmodel {

using model::Collection;
using model::Record;
using model::RecordPtr;

bool is_complete_lesson(const Record& lesson, const model::Store& account) {
    for (const std::string_view answer : {"meant", "happened", "why", "change"}) {
        if (base::trimmed(lesson.text(answer)).empty()) return false;
    }
    return account.find_alive(Collection::action, lesson.link("action")) != nullptr ||
           !base::trimmed(lesson.text("no_change_reason")).empty();
}

bool is_missed(const Record& target, base::Day today) {
    constexpr std::int64_t whole = 10'000;
    const TargetNumbers numbers = numbers_from_record(target);
    if (!numbers.due || today < *numbers.due) return false;
    const auto reached = progress(numbers);
    return reached && reached->value < whole;
}

LessonsDue lessons_due(const model::Store& account, base::Day today) {
    LessonsDue out;
    std::set<std::string, std::less<>> titles;
    int lessons = 0;
    int with_action = 0;
    for (const RecordPtr& lesson : account.list(Collection::lesson)) {
        ++lessons;
        titles.emplace(lesson->text("title"));
        const base::RecordId action = lesson->link("action");
        with_action += account.find_alive(Collection::action, action) != nullptr ? 1 : 0;
    }
    const auto look_at = [&](const RecordPtr& record, std::string_view title) {
        ++out.triggers;
        if (titles.find(title) == titles.end()) out.open.push_back(record);
    };
    for (const RecordPtr& opportunity : account.list(Collection::opportunity)) {
        const std::string_view stage = opportunity->text("stage");
        if (stage == "won" || stage == "lost") look_at(opportunity, opportunity->text("title"));
    }
    for (const RecordPtr& target : account.list(Collection::target)) {
        const auto due = target->day("due");
        if (due && *due < today) look_at(target, target->text("statement"));
    }
    const int held = out.triggers - static_cast<int>(out.open.size());
    out.held = ratio(held, out.triggers);
    out.with_action = ratio(with_action, lessons);
    return out;
}

}  // namespace kam::readmodel
