#include "server/auth/sign_in.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <vector>

#include "shared/base/check.h"
#include "shared/base/utf8.h"

namespace kam::server::auth {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t password_length_min = 15;
constexpr std::size_t password_bytes_max = 256;
constexpr unsigned long long hash_passes = 3;
constexpr std::size_t hash_bytes = std::size_t{64} * 1024 * 1024;

// A hash of random bytes that nobody knows, so that an unknown user costs what a known one costs.
const std::string& hash_of_nobody() {
    static const std::string hash = [] {
        const base::Result<std::string> made = hash_password(make_session_token());
        return made ? made.value() : std::string();
    }();
    return hash;
}

void start_sodium() {
    const int state = sodium_init();
    KAM_ASSERT(state >= 0);
}

// How many different characters: "aaaaaaaaaaaaaaaa" is long and still one guess.
std::size_t distinct_bytes(std::string_view text) {
    std::array<bool, 256> seen{};
    for (const char c : text) seen[static_cast<unsigned char>(c)] = true;
    return static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
}

// The text with every occurrence of `word` cut out.
std::string without(std::string text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
        text.erase(at, word.size());
    }
    return text;
}

}  // namespace

base::Result<std::string> hash_password(std::string_view password) {
    start_sodium();
    std::array<char, crypto_pwhash_STRBYTES> out{};
    const int failed = crypto_pwhash_str_alg(out.data(), password.data(), password.size(),
                                             hash_passes, hash_bytes, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) return Error{ErrorCode::io, "not enough memory to hash a password"};
    return std::string(out.data());
}

bool is_password(std::string_view hash, std::string_view password) {
    start_sodium();
    const bool is_known = !hash.empty();
    const std::string stored = is_known ? std::string(hash) : hash_of_nobody();
    const bool is_match =
        crypto_pwhash_str_verify(stored.c_str(), password.data(), password.size()) == 0;
    return is_match && is_known;
}

base::Result<void> validate_password(std::string_view password, std::string_view email) {
    if (!base::is_utf8(password)) {
        return Error{ErrorCode::bad_value, "The password holds characters that cannot be stored."};
    }
    if (base::utf8_length(password) < password_length_min) {
        return Error{ErrorCode::bad_value,
                     "Use at least 15 characters; a sentence you can remember is best."};
    }
    if (password.size() > password_bytes_max) {
        return Error{ErrorCode::bad_value, "Use at most 256 characters."};
    }
    const std::string folded = base::fold_for_search(password);
    std::vector<std::string> names{"rapport", "password"};
    const std::string address = base::fold_for_search(email);
    std::string word;
    for (const char c : address + "@") {
        const bool is_break = c == '@' || c == '.' || c == '-' || c == '_' || c == '+';
        if (!is_break) {
            word += c;
            continue;
        }
        if (word.size() >= 3) names.push_back(word);
        word.clear();
    }
    std::string rest = without(folded, address.empty() ? "rapport" : address);
    for (const std::string& name : names) rest = without(rest, name);
    // What is left must carry the secret by itself.
    if (distinct_bytes(folded) < 5 || (rest.size() < folded.size() && rest.size() < 8)) {
        return Error{ErrorCode::bad_value,
                     "Use something harder to guess than one name or one character repeated."};
    }
    return {};
}

std::string make_session_token() {
    start_sodium();
    std::array<unsigned char, 32> bits{};
    randombytes_buf(bits.data(), bits.size());
    std::array<char, sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> out{};
    sodium_bin2base64(out.data(), out.size(), bits.data(), bits.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    sodium_memzero(bits.data(), bits.size());
    return out.data();
}

std::string token_digest(std::string_view token) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(token.data()),
                       token.size());
    std::array<char, crypto_hash_sha256_BYTES * 2 + 1> out{};
    sodium_bin2hex(out.data(), out.size(), digest.data(), digest.size());
    return out.data();
}

bool is_session_alive(const Session& session, base::TimeMs now) {
    // A clock that went back must not lengthen a session, so the future counts as dead, too.
    const std::int64_t age = now - session.created;
    const std::int64_t idle = now - session.last_seen;
    constexpr std::int64_t clock_slack_ms = 5 * 60 * 1000;
    return age >= -clock_slack_ms && age < session_life_max_ms && idle < session_idle_max_ms;
}

}  // namespace kam::server::auth
