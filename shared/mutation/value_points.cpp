#include "shared/mutation/value_points.h"

#include <optional>
#include <utility>

#include "shared/mutation/checks.h"

namespace kam::mutation {
namespace {

using model::Collection;
using model::Record;

// A day and a value, both known.
struct Point {
    base::Day day;
    std::int64_t value = 0;

    bool operator==(const Point&) const = default;
};

std::optional<Point> point_of(const Record& target) {
    const auto value = target.integer("current");
    const auto day = target.day("current_date");
    if (!value || !day) return std::nullopt;
    return Point{*day, *value};
}

base::RecordId id_of(const Record& target, base::Day day) {
    return {base::id_text_from_key("target_value", target.id.text + base::iso_from_day(day))};
}

void add_point(const model::Store& store, const Record& target, const Point& point,
               model::ChangeSet& changes) {
    const base::RecordId id = id_of(target, point.day);
    const model::RecordPtr held = store.find(Collection::target_value, id);
    if (held == nullptr) {
        model::Effect put;
        put.kind = model::EffectKind::put;
        put.collection = Collection::target_value;
        put.id = id;
        put.fields["target"] = target.id.text;
        put.fields["day"] = base::iso_from_day(point.day);
        put.fields["value"] = point.value;
        return changes.push_back(std::move(put));
    }
    if (held->is_deleted) changes.push_back(plain_effect(model::EffectKind::back, *held));
    if (held->integer("value") != point.value) {
        changes.push_back(set_effect(*held, "value", point.value));
    }
}

}  // namespace

void add_value_points(const model::Store& store, const Record* before, const Record& after,
                      bool is_undo, model::ChangeSet& changes) {
    if (after.collection != Collection::target) return;
    const std::optional<Point> was = before == nullptr ? std::nullopt : point_of(*before);
    const std::optional<Point> now = point_of(after);
    if (was == now) return;
    if (is_undo && was && (!now || now->day < was->day)) {
        const model::RecordPtr held =
            store.find_alive(Collection::target_value, id_of(after, was->day));
        if (held != nullptr) changes.push_back(plain_effect(model::EffectKind::del, *held));
    }
    // Plans from before there were points keep the value that is now replaced.
    const bool is_replaced = was && now && !is_undo && !(was->day == now->day);
    if (is_replaced && store.find(Collection::target_value, id_of(after, was->day)) == nullptr) {
        add_point(store, after, *was, changes);
    }
    if (now) add_point(store, after, *now, changes);
}

}  // namespace kam::mutation
