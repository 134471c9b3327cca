// The files of the browser program, read once at start into memory. Requests are looked up in a
// fixed map, so no path is ever opened because of a request.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "server/net/http_answer.h"
#include "server/net/request_rules.h"
#include "shared/base/result.h"

namespace kam::server::net {

using Bytes = std::shared_ptr<const std::string>;

struct StaticFile {
    std::string type;
    std::string etag;           // without quotes
    bool is_immutable = false;  // the name holds the content's hash
    bool is_public = false;     // the sign-in page needs it
    bool is_page = false;       // HTML: shown at addresses of our choice, never by its file name
    Bytes plain;
    Bytes brotli;  // null when there is none
    Bytes gzip;
};

// What to put in place of a marker in a page, as HTML.
struct PageFill {
    std::string page;  // logical name, "sign_in.html"
    std::string marker;
    std::string html;
};

class StaticSite {
  public:
    // Reads `dir`/manifest.json and all it names. Errors: io, bad_json, bad_value; the detail says
    // which file. A site must have index.html and sign_in.html.
    static base::Result<StaticSite> load(const std::filesystem::path& dir,
                                         const std::vector<PageFill>& fills);

    // By address ("/rapport.3f2a….wasm"); pages are not found this way.
    const StaticFile* find(std::string_view path) const;
    // By logical name ("plan.html"); null when the site has none.
    const StaticFile* find_page(std::string_view name) const;
    const StaticFile& index_page() const { return pages_.find("index.html")->second; }
    const StaticFile& sign_in_page() const { return pages_.find("sign_in.html")->second; }

  private:
    std::map<std::string, StaticFile, std::less<>> files_;  // by address
    std::map<std::string, StaticFile, std::less<>> pages_;  // by logical name
};

// The representation the browser can read, or 304 when it has it already.
Answer answer_from_file(const StaticFile& file, const RequestHead& head);

}  // namespace kam::server::net
