#include "shared/base/json.h"

#include <limits>
#include <set>
#include <vector>

namespace kam::base {
namespace {

// Counts brackets outside strings; cheaper and safer than letting the parser recurse.
bool is_too_deep(std::string_view text) {
    int depth = 0;
    bool is_in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (is_in_string) {
            if (c == '\\') ++i;
            if (c == '"') is_in_string = false;
            continue;
        }
        if (c == '"') is_in_string = true;
        if ((c == '{' || c == '[') && ++depth > json_depth_max) return true;
        if (c == '}' || c == ']') --depth;
    }
    return false;
}

}  // namespace

Result<Json> json_from_text(std::string_view text) {
    if (text.find('\0') != std::string_view::npos) {
        return Error{ErrorCode::bad_json, "the text holds a NUL byte"};
    }
    if (text.size() >= 3 && text.substr(0, 3) == "\xef\xbb\xbf") {
        return Error{ErrorCode::bad_json, "the text starts with a byte-order mark"};
    }
    if (is_too_deep(text)) return Error{ErrorCode::bad_json, "nested deeper than 64 levels"};
    std::vector<std::set<std::string>> keys;
    bool has_duplicate = false;
    const auto watch = [&](int, Json::parse_event_t event, Json& value) {
        if (event == Json::parse_event_t::object_start) keys.emplace_back();
        if (event == Json::parse_event_t::object_end && !keys.empty()) keys.pop_back();
        if (event == Json::parse_event_t::key && !keys.empty() && value.is_string()) {
            has_duplicate |= !keys.back().insert(value.get_ref<const std::string&>()).second;
        }
        return true;
    };
    Json value = Json::parse(text.begin(), text.end(), watch, false);
    if (value.is_discarded()) return Error{ErrorCode::bad_json, "not well-formed JSON"};
    if (has_duplicate) return Error{ErrorCode::bad_json, "a key stands twice in one object"};
    return value;
}

std::string text_from_json(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

const Json* member_at(const Json& object, std::string_view key) {
    if (!object.is_object()) return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

std::optional<std::string_view> string_at(const Json& object, std::string_view key) {
    const Json* member = member_at(object, key);
    if (member == nullptr || !member->is_string()) return std::nullopt;
    return member->get_ref<const std::string&>();
}

std::optional<std::int64_t> integer_from_json(const Json& value) {
    if (value.is_number_unsigned()) {
        const auto number = value.get<std::uint64_t>();
        if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            return std::nullopt;
        }
        return static_cast<std::int64_t>(number);
    }
    if (value.is_number_integer()) return value.get<std::int64_t>();
    return std::nullopt;
}

std::optional<std::int64_t> integer_at(const Json& object, std::string_view key) {
    const Json* member = member_at(object, key);
    return member == nullptr ? std::nullopt : integer_from_json(*member);
}

std::optional<bool> bool_at(const Json& object, std::string_view key) {
    const Json* member = member_at(object, key);
    if (member == nullptr || !member->is_boolean()) return std::nullopt;
    return member->get<bool>();
}

}  // namespace kam::base
