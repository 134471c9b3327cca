#include "shared/base/result.h"

#include <array>

namespace kam::base {
namespace {

struct CodeName {
    ErrorCode code;
    std::string_view text;
};

constexpr std::array<CodeName, 26> code_names{{
    {ErrorCode::bad_json, "bad_json"},
    {ErrorCode::bad_message, "bad_message"},
    {ErrorCode::too_large, "too_large"},
    {ErrorCode::unknown_field, "unknown_field"},
    {ErrorCode::unknown_record, "unknown_record"},
    {ErrorCode::unknown_mutation, "unknown_mutation"},
    {ErrorCode::bad_value, "bad_value"},
    {ErrorCode::missing_value, "missing_value"},
    {ErrorCode::duplicate, "duplicate"},
    {ErrorCode::gone, "gone"},
    {ErrorCode::late, "late"},
    {ErrorCode::replaced_theirs, "replaced_theirs"},
    {ErrorCode::replaced_mine, "replaced_mine"},
    {ErrorCode::forbidden, "forbidden"},
    {ErrorCode::other_window, "other_window"},
    {ErrorCode::no_space, "no_space"},
    {ErrorCode::not_signed_in, "not_signed_in"},
    {ErrorCode::bad_origin, "bad_origin"},
    {ErrorCode::bad_request, "bad_request"},
    {ErrorCode::not_found, "not_found"},
    {ErrorCode::gap, "gap"},
    {ErrorCode::slow, "slow"},
    {ErrorCode::schema, "schema"},
    {ErrorCode::rate_limited, "rate_limited"},
    {ErrorCode::io, "io"},
    {ErrorCode::busy, "busy"},
}};

}  // namespace

std::string_view code_text(ErrorCode code) {
    for (const CodeName& name : code_names) {
        if (name.code == code) return name.text;
    }
    KAM_ASSERT(false);
    return {};
}

std::optional<ErrorCode> code_from_text(std::string_view text) {
    for (const CodeName& name : code_names) {
        if (name.text == text) return name.code;
    }
    return std::nullopt;
}

}  // namespace kam::base
