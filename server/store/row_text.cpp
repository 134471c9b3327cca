#include "server/store/row_text.h"

#include <optional>
#include <utility>

#include "shared/protocol/codec.h"

namespace kam::server::store {
namespace {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;

Error unreadable(std::string_view what) {
    return Error{ErrorCode::bad_value, "unreadable " + std::string(what)};
}

Json json_from_error(const Error& error) {
    return Json{{"code", base::code_text(error.code)}, {"detail", error.detail}};
}

std::optional<Error> error_from_json(const Json& json) {
    const auto text = base::string_at(json, "code");
    const auto detail = base::string_at(json, "detail");
    if (!text || !detail) return std::nullopt;
    const auto code = base::code_from_text(*text);
    if (!code) return std::nullopt;
    return Error{*code, std::string(*detail)};
}

}  // namespace

// Name and arguments stand side by side, not in an array of their own: a value that is nested as
// deeply as a frame may be must still be readable one level further out.
std::string body_from_entry(const sync::LogEntry& entry) {
    KAM_ASSERT(entry.mutation.is_array() && entry.mutation.size() == 2);
    Json body = Json::object();
    body["asked"] = entry.mutation[0];
    body["with"] = entry.mutation[1];
    if (!entry.effects.empty()) body["effects"] = protocol::json_from_effects(entry.effects);
    if (entry.error) body["error"] = json_from_error(*entry.error);
    return base::text_from_json(body);
}

Result<void> read_entry_body(std::string_view body, sync::LogEntry& entry) {
    Result<Json> json = base::json_from_text(body);
    if (!json) return json.error();
    const Json* name = base::member_at(json.value(), "asked");
    const Json* arguments = base::member_at(json.value(), "with");
    if (name == nullptr || arguments == nullptr) return unreadable("mutation");
    entry.mutation = Json::array({*name, *arguments});
    if (const Json* effects = base::member_at(json.value(), "effects")) {
        Result<model::ChangeSet> read = protocol::effects_from_json(*effects);
        if (!read) return read.error();
        entry.effects = std::move(read.value());
    }
    if (const Json* error = base::member_at(json.value(), "error")) {
        entry.error = error_from_json(*error);
        if (!entry.error) return unreadable("reason of a rejection");
    }
    return {};
}

std::string body_from_mark(const sync::ClientMark& mark) {
    Json body{{"person", mark.person.text}, {"last", mark.last.value}};
    if (mark.last_error) body["last_error"] = json_from_error(*mark.last_error);
    if (!mark.earlier_errors.empty()) {
        Json earlier = Json::array();
        for (const auto& [number, error] : mark.earlier_errors) {
            Json item = json_from_error(error);
            item["number"] = number.value;
            earlier.push_back(std::move(item));
        }
        body["earlier_errors"] = std::move(earlier);
    }
    return base::text_from_json(body);
}

Result<sync::ClientMark> mark_from_body(std::string_view body) {
    Result<Json> json = base::json_from_text(body);
    if (!json) return json.error();
    const auto person = base::string_at(json.value(), "person");
    const auto last = base::integer_at(json.value(), "last");
    if (!person || !last) return unreadable("client");
    sync::ClientMark mark{base::PersonId{std::string(*person)}, {*last}, {}, {}};
    if (const Json* error = base::member_at(json.value(), "last_error")) {
        mark.last_error = error_from_json(*error);
        if (!mark.last_error) return unreadable("answer of a client");
    }
    const Json* earlier = base::member_at(json.value(), "earlier_errors");
    if (earlier == nullptr) return mark;
    if (!earlier->is_array()) return unreadable("answers of a client");
    for (const Json& item : *earlier) {
        const auto number = base::integer_at(item, "number");
        std::optional<Error> error = error_from_json(item);
        if (!number || !error) return unreadable("answer of a client");
        mark.earlier_errors.emplace(protocol::MutationNumber{*number}, std::move(*error));
    }
    return mark;
}

std::string body_from_record(const model::Record& record) {
    return base::text_from_json(protocol::json_from_record(record));
}

Result<model::Record> record_from_body(std::string_view body) {
    Result<Json> json = base::json_from_text(body);
    if (!json) return json.error();
    return protocol::record_from_json(json.value());
}

}  // namespace kam::server::store
