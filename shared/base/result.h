// Errors are values. A function that can fail returns Result<T>; whoever gets an Error either
// passes it on or handles it, never both.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "shared/base/check.h"

namespace kam::base {

// The one closed list of reasons, shared by browser and server. The wire form is the enumerator's
// name (`code_text`); the words for people are in client/ui/text.cpp.
enum class ErrorCode {
    bad_json,          // not JSON, or nested deeper than limits allow
    bad_message,       // JSON, but not one of our messages
    too_large,         // message, text, list or document over its limit
    unknown_field,     // a field that this collection or message does not have
    unknown_record,    // no such record, or no such collection
    unknown_mutation,  // a mutation name outside the closed list
    bad_value,         // right field, wrong type or out of range
    missing_value,     // a field that must be given
    duplicate,         // a record with this id is there already
    gone,              // the record was deleted meanwhile
    late,              // somebody changed the field since the author last saw it
    // No errors: why a value that was there no longer is.
    replaced_theirs,  // mine took the place of what a colleague wrote and I had not seen
    replaced_mine,    // a colleague's took the place of mine, which they had not seen
    forbidden,        // this person may not do that
    other_window,     // what it builds on waits unsent in another tab of the same person
    no_space,         // no such space, or not a member: the same answer on purpose
    not_signed_in,
    bad_origin,   // the request comes from a page that is not ours
    bad_request,  // an HTTP request outside the few forms we answer
    not_found,
    gap,     // a mutation id was skipped
    slow,    // the reader is too slow for its queue
    schema,  // the client's build is too old or too new
    rate_limited,
    io,  // disk or network failed
    busy,
};

std::string_view code_text(ErrorCode code);
std::optional<ErrorCode> code_from_text(std::string_view text);

struct Error {
    ErrorCode code;
    // For people and logs: what was wrong and where ("insight.statement is longer than 280").
    std::string detail;

    bool operator==(const Error&) const = default;
};

template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : value_(std::move(value)) {}      // NOLINT: conversion is the point
    Result(Error error) : error_(std::move(error)) {}  // NOLINT
    bool ok() const { return value_.has_value(); }
    explicit operator bool() const { return ok(); }
    T& value() {
        KAM_ASSERT(ok());
        return *value_;
    }
    const T& value() const {
        KAM_ASSERT(ok());
        return *value_;
    }
    const Error& error() const {
        KAM_ASSERT(!ok());
        return error_;
    }

  private:
    std::optional<T> value_;
    Error error_{ErrorCode::io, {}};
};

template <>
class [[nodiscard]] Result<void> {
  public:
    Result() = default;
    Result(Error error) : error_(std::move(error)) {}  // NOLINT
    bool ok() const { return !error_.has_value(); }
    explicit operator bool() const { return ok(); }
    const Error& error() const {
        KAM_ASSERT(!ok());
        return *error_;
    }

  private:
    std::optional<Error> error_;
};

}  // namespace kam::base
