#include "server/net/static_site.h"

#include <fstream>
#include <iterator>
#include <optional>
#include <set>

#include "server/auth/sign_in.h"
#include "shared/base/json.h"

namespace kam::server::net {
namespace {

using base::Error;
using base::ErrorCode;
namespace fs = std::filesystem;

std::optional<std::string> bytes_from_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return std::nullopt;
    std::string out((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (in.bad()) return std::nullopt;
    return out;
}

Bytes optional_bytes(const fs::path& path) {
    auto bytes = bytes_from_file(path);
    return bytes ? std::make_shared<const std::string>(std::move(*bytes)) : nullptr;
}

// Names in the manifest are plain file names; anything else would reach outside the site.
bool is_plain_name(std::string_view name) {
    constexpr std::string_view allowed =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    return !name.empty() && name.front() != '.' &&
           name.find_first_not_of(allowed) == std::string_view::npos;
}

void replace_marker(std::string& text, std::string_view marker, std::string_view html) {
    const std::size_t at = text.find(marker);
    if (at != std::string::npos) text.replace(at, marker.size(), html);
}

base::Result<StaticFile> read_file(const fs::path& dir, const std::string& logical,
                                   const base::Json& entry, const std::vector<PageFill>& fills) {
    const auto name = base::string_at(entry, "file");
    const auto sha = base::string_at(entry, "sha");
    const auto type = base::string_at(entry, "type");
    if (!name || !sha || !type || !is_plain_name(*name) || sha->size() != 64) {
        return Error{ErrorCode::bad_value, "manifest.json: the entry of " + logical + " is bad"};
    }
    auto bytes = bytes_from_file(dir / *name);
    if (!bytes) return Error{ErrorCode::io, "cannot read " + (dir / *name).string()};
    const std::size_t raw_size = bytes->size();
    for (const PageFill& item : fills) {
        if (item.page == logical) replace_marker(*bytes, item.marker, item.html);
    }
    StaticFile file;
    file.type = *type;
    file.is_page = type->substr(0, 9) == "text/html";
    file.is_immutable = name->find(sha->substr(0, 12)) != std::string_view::npos;
    file.etag = auth::token_digest(*bytes).substr(0, 16);
    // A filled page no longer equals its compressed twins.
    const bool is_filled = bytes->size() != raw_size;
    file.plain = std::make_shared<const std::string>(std::move(*bytes));
    if (!is_filled) {
        file.brotli = optional_bytes(dir / (std::string(*name) + ".br"));
        file.gzip = optional_bytes(dir / (std::string(*name) + ".gz"));
    }
    return file;
}

bool is_text(const StaticFile& file) {
    return file.type.substr(0, 5) == "text/" || file.type == "image/svg+xml" ||
           file.type == "application/manifest+json";
}

// What the sign-in page names, and what those files name in turn, may be had without signing in.
void mark_public(std::map<std::string, StaticFile, std::less<>>& files, const StaticFile& from) {
    for (auto& [path, file] : files) {
        const std::string_view name = std::string_view(path).substr(1);
        if (file.is_public || from.plain->find(name) == std::string::npos) continue;
        file.is_public = true;
        if (is_text(file)) mark_public(files, file);
    }
}

// Browsers list what they can unpack; an element with q=0 says the opposite.
bool accepts(const RequestHead& head, std::string_view coding) {
    for (const std::string& element : list_elements(head.field("accept-encoding").value_or(""))) {
        const std::size_t end = element.find_first_of("; ");
        if (std::string_view(element).substr(0, end) != coding) continue;
        return element.find("q=0") == std::string::npos ||
               element.find_first_of("123456789", element.find("q=0")) != std::string::npos;
    }
    return false;
}

bool has_it(const RequestHead& head, const std::string& quoted_etag) {
    for (const std::string& element : list_elements(head.field("if-none-match").value_or(""))) {
        if (element == "*" || element == quoted_etag || element == "w/" + quoted_etag) return true;
    }
    return false;
}

}  // namespace

base::Result<StaticSite> StaticSite::load(const fs::path& dir, const std::vector<PageFill>& fills) {
    const auto text = bytes_from_file(dir / "manifest.json");
    if (!text) {
        return Error{ErrorCode::io, "there is no browser program in " + dir.string() +
                                        " (no manifest.json); build it, or name it with --site"};
    }
    const base::Result<base::Json> manifest = base::json_from_text(*text);
    if (!manifest) return manifest.error();
    if (!manifest.value().is_object()) {
        return Error{ErrorCode::bad_json, "manifest.json holds no object"};
    }
    StaticSite site;
    for (auto it = manifest.value().begin(); it != manifest.value().end(); ++it) {
        base::Result<StaticFile> file = read_file(dir, it.key(), it.value(), fills);
        if (!file) return file.error();
        if (file.value().is_page) {
            site.pages_.emplace(it.key(), std::move(file.value()));
        } else {
            const std::string name(*base::string_at(it.value(), "file"));
            site.files_.emplace("/" + name, std::move(file.value()));
        }
    }
    for (const std::string_view page : {"index.html", "sign_in.html"}) {
        if (site.pages_.find(page) == site.pages_.end()) {
            return Error{ErrorCode::bad_value,
                         "the site in " + dir.string() + " has no " + std::string(page)};
        }
    }
    mark_public(site.files_, site.sign_in_page());
    return site;
}

const StaticFile* StaticSite::find(std::string_view path) const {
    const auto found = files_.find(path);
    return found == files_.end() ? nullptr : &found->second;
}

const StaticFile* StaticSite::find_page(std::string_view name) const {
    const auto found = pages_.find(name);
    return found == pages_.end() ? nullptr : &found->second;
}

Answer answer_from_file(const StaticFile& file, const RequestHead& head) {
    std::string etag = file.etag;
    Bytes body = file.plain;
    std::string_view coding;
    if (file.brotli != nullptr && accepts(head, "br")) {
        coding = "br";
        body = file.brotli;
    } else if (file.gzip != nullptr && accepts(head, "gzip")) {
        coding = "gzip";
        body = file.gzip;
    }
    if (!coding.empty()) etag += "-" + std::string(coding);
    etag = "\"" + etag + "\"";

    Answer answer;
    answer.fields = {
        {"Cache-Control", file.is_immutable ? "public, max-age=31536000, immutable" : "no-cache"},
        {"ETag", etag},
        // A page at one address differs for those who are signed in.
        {"Vary", file.is_page ? "Accept-Encoding, Cookie" : "Accept-Encoding"}};
    if (has_it(head, etag)) {
        answer.status = 304;
        return answer;
    }
    answer.fields.push_back({"Content-Type", file.type});
    if (!coding.empty()) answer.fields.push_back({"Content-Encoding", std::string(coding)});
    answer.body = std::move(body);
    return answer;
}

}  // namespace kam::server::net
