#include "client/app/tray.h"

#include <utility>

#include "client/view/words.h"
#include "shared/base/json.h"
#include "shared/base/money.h"
#include "shared/model/collection.h"
#include "shared/model/unit.h"
#include "shared/protocol/codec.h"

namespace kam::app {
namespace {

namespace words = view::words;
using model::FieldKind;

// What a mutation is about: one record, and the values it would have had.
struct About {
    model::Collection collection = model::Collection::account;
    base::RecordId id;
    model::FieldMap fields;
};

struct ReadAbout {
    About operator()(const mutation::RecordCreate& m) const {
        return {m.collection, m.id, m.fields};
    }
    About operator()(const mutation::RecordSet& m) const { return {m.collection, m.id, m.fields}; }
    About operator()(const mutation::RecordDelete& m) const { return {m.collection, m.id, {}}; }
    About operator()(const mutation::RecordRestore& m) const { return {m.collection, m.id, {}}; }
    About operator()(const mutation::ListMove& m) const { return {m.collection, m.id, {}}; }
    About operator()(const mutation::SetAdd& m) const { return element(m); }
    About operator()(const mutation::SetRemove& m) const { return element(m); }
    // The whole text as its author saw it: that is what he wants back.
    About operator()(const mutation::TextEdit& m) const {
        const auto typed = text::spliced(m.from, m.splices);
        About about{m.collection, m.id, {}};
        about.fields.emplace(m.field, typed ? typed.value() : m.from);
        return about;
    }
    // A step: the number that it would have made says nothing about what was asked for.
    About operator()(const mutation::NumInc& m) const { return {m.collection, m.id, {}}; }
    About operator()(const mutation::AccountOpen& m) const {
        return {model::Collection::account, {}, m.fields};
    }
    About operator()(const mutation::WorkshopOpen& m) const {
        return {model::Collection::workshop, {}, m.fields};
    }
    About operator()(const mutation::WorkshopJoin&) const {
        return {model::Collection::attendee, {}, {}};
    }
    template <class Element>
    static About element(const Element& m) {
        About about{m.collection, m.id, {}};
        about.fields.emplace(m.field, m.element);
        return about;
    }
};

std::string_view first_text(const model::Record* record, const model::FieldMap& fields) {
    for (const std::string_view name : {"statement", "title", "name"}) {
        if (record != nullptr && !record->text(name).empty()) return record->text(name);
        const auto found = fields.find(name);
        if (found != fields.end() && found->second.is_string()) {
            return found->second.get_ref<const std::string&>();
        }
    }
    return {};
}

std::string name_in(const model::Store* firm, const std::string& person) {
    const model::RecordPtr record =
        firm == nullptr ? nullptr : firm->find(model::Collection::person, base::RecordId{person});
    return record ? std::string(record->text("name")) : std::string();
}

struct Values {
    const model::Store* store;
    const model::Store* firm;
    const model::Record* record;

    std::string currency() const {
        const model::RecordPtr account =
            store == nullptr ? nullptr : store->singleton(model::Collection::account);
        const std::string_view known = account ? account->text("currency") : std::string_view();
        return known.empty() ? "GBP" : std::string(known);
    }
    std::string number(const model::FieldSpec& spec, std::int64_t value) const {
        const bool is_deal = spec.collection == model::Collection::opportunity ||
                             spec.collection == model::Collection::threat;
        if (is_deal && spec.name == "value") return base::text_from_money({value, currency()});
        const bool is_measured =
            spec.collection == model::Collection::target && spec.name != "cadence_days";
        const auto unit =
            record == nullptr ? std::nullopt : model::unit_from_text(record->text("unit"));
        if (is_measured && unit) return model::text_from_value(value, *unit, currency());
        return std::to_string(value);
    }
    // As it stands in the field; "" for what says nothing outside of it.
    std::string shown(const model::FieldSpec& spec, const base::Json& value) const {
        if (value.is_number_integer()) return number(spec, value.get<std::int64_t>());
        if (!value.is_string()) return {};
        const std::string& text = value.get_ref<const std::string&>();
        switch (spec.kind) {
            case FieldKind::choice:
                return std::string(words::choice(spec.name, text));
            case FieldKind::day: {
                const auto day = base::day_from_iso(text);
                return day ? base::text_from_day(*day) : text;
            }
            case FieldKind::person:
            case FieldKind::people:
                return name_in(firm, text);
            case FieldKind::line:
            case FieldKind::text:
                return text;
            case FieldKind::integer:
            case FieldKind::boolean:
            case FieldKind::link:
            case FieldKind::position:
                return {};
        }
        return {};
    }
};

std::string client_words(const model::SpaceId& space, const model::Store* store) {
    if (space.kind == model::SpaceKind::firm) return std::string(words::the_firm);
    if (space.kind == model::SpaceKind::programme) return std::string(words::the_programme);
    const model::RecordPtr account =
        store == nullptr ? nullptr : store->singleton(model::Collection::account);
    return account ? std::string(account->text("name")) : std::string();
}

std::string act_of(const mutation::Mutation& mutation, const model::FieldMap& fields) {
    if (std::holds_alternative<mutation::RecordCreate>(mutation))
        return std::string(words::new_one);
    if (mutation::is_opening(mutation)) return std::string(words::new_one);
    if (std::holds_alternative<mutation::RecordDelete>(mutation))
        return std::string(words::removal);
    if (std::holds_alternative<mutation::RecordRestore>(mutation)) {
        return std::string(words::bringing_back);
    }
    std::string names;
    for (const auto& [field, value] : fields) {
        if (!names.empty()) names += ", ";
        names += words::field(field);
    }
    return names.empty() ? std::string(words::its_place) : names;
}

}  // namespace

std::string typed_text(const mutation::Mutation& mutation) {
    const About about = std::visit(ReadAbout{}, mutation);
    std::string text;
    for (const auto& [name, value] : about.fields) {
        const model::FieldSpec* spec = model::find_field(about.collection, name);
        const bool is_typed = spec != nullptr && value.is_string() &&
                              (spec->kind == FieldKind::line || spec->kind == FieldKind::text);
        if (!is_typed) continue;
        if (!text.empty()) text += '\n';
        text += value.get_ref<const std::string&>();
    }
    return text;
}

Refused refused_from(const model::SpaceId& space, mutation::Mutation mutation,
                     base::ErrorCode reason, const model::Store* store, const model::Store* firm) {
    const About about = std::visit(ReadAbout{}, mutation);
    const model::RecordPtr record =
        store == nullptr ? nullptr : store->find(about.collection, about.id);
    Refused refused;
    refused.reason = reason;
    refused.space = space;
    view::RefusedItem& said = refused.said;
    said.client = client_words(space, store);
    said.record = words::record(about.collection);
    const std::string_view title = first_text(record.get(), about.fields);
    if (!title.empty() && title != said.client) said.record += ": " + std::string(title);
    said.field = act_of(mutation, about.fields);
    said.reason = words::advice(reason);
    const Values values{store, firm, record.get()};
    for (const auto& [name, value] : about.fields) {
        const model::FieldSpec* spec = model::find_field(about.collection, name);
        const std::string shown = spec == nullptr ? std::string() : values.shown(*spec, value);
        if (shown.empty()) continue;
        if (!said.text.empty()) said.text += '\n';
        said.text += shown;
    }
    refused.mutation = std::move(mutation);
    return refused;
}

std::string lines_from_refused(const std::vector<Refused>& all) {
    std::string text;
    for (const Refused& refused : all) {
        base::Json json = base::Json::object();
        json["id"] = refused.said.id;
        json["client"] = refused.said.client;
        json["record"] = refused.said.record;
        json["field"] = refused.said.field;
        json["text"] = refused.said.text;
        json["code"] = base::code_text(refused.reason);
        if (refused.mutation) {
            const protocol::Push push{refused.space, {1}, {}, *refused.mutation};
            json["push"] = protocol::text_from_message(protocol::ClientMessage(push));
        }
        text += 'x' + base::text_from_json(json) + '\n';
    }
    return text;
}

std::optional<Refused> refused_from_line(std::string_view line) {
    const base::Result<base::Json> json = base::json_from_text(line);
    if (!json) return std::nullopt;
    const auto read = [&](std::string_view key) {
        return std::string(base::string_at(json.value(), key).value_or(std::string_view()));
    };
    Refused refused;
    refused.said = {read("id"), read("client"), read("record"), read("field"), {}, read("text")};
    if (refused.said.id.empty()) return std::nullopt;
    refused.reason = base::code_from_text(read("code")).value_or(base::ErrorCode::bad_message);
    refused.said.reason = words::advice(refused.reason);
    const std::string frame = read("push");
    if (frame.empty()) return refused;
    auto messages = protocol::client_messages_from_text(frame);
    if (!messages || messages.value().size() != 1) return refused;
    if (auto* push = std::get_if<protocol::Push>(&messages.value().front())) {
        refused.space = push->space;
        refused.mutation = std::move(push->mutation);
    }
    return refused;
}

}  // namespace kam::app
