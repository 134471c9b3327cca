#include "server/cli/commands.h"

#include <array>
#include <memory>
#include <optional>

#include "server/cli/organisations.h"
#include "server/net/request_rules.h"
#include "shared/base/utf8.h"
#include "shared/model/collection.h"

namespace kam::server::cli {
namespace {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;
using model::Collection;
using net::CommandPlan;
using net::Place;

std::string answer_line(const std::string& text, int exit_status) {
    return base::text_from_json({{"text", text}, {"exit", exit_status}});
}

// Good enough to catch slips; whether anybody reads it is not ours to say.
bool is_email(std::string_view text) {
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.size() <= 254 &&
           text.find('@', at + 1) == std::string_view::npos &&
           text.find('.', at + 2) != std::string_view::npos && text.back() != '.' &&
           text.find_first_of(" \t\r\n<>,;\"") == std::string_view::npos;
}

model::FieldMap person_fields(const Json& request) {
    model::FieldMap fields;
    for (const std::string_view name : {"name", "title", "practice", "office", "programme_role"}) {
        const auto value = base::string_at(request, name);
        if (!value || base::trimmed(*value).empty()) continue;
        fields.emplace(std::string(name), base::trimmed(*value));
    }
    return fields;
}

// Puts the person into the directory, or brings what is known up to date.
Result<void> put_person(hub::Hub& hub, const base::RecordId& id, const model::FieldMap& fields,
                        hub::Now now) {
    const model::Store* firm = hub.find_store(model::SpaceId{});
    const model::RecordPtr known =
        firm == nullptr ? nullptr : firm->find_alive(Collection::person, id);
    mutation::Mutation mutation = mutation::RecordSet{Collection::person, id, fields, false};
    if (known == nullptr) {
        mutation = mutation::RecordCreate{Collection::person, id, fields, std::nullopt};
    }
    const mutation::Actor actor{{}, model::SpaceRole::server};
    return hub.submit({model::SpaceId{}, std::move(mutation), actor, now});
}

}  // namespace

Result<CommandPlan> Commands::plan(std::string_view request) const {
    while (!request.empty() && request.back() == '\n') request.remove_suffix(1);
    const Result<Json> json = base::json_from_text(request);
    if (!json) return json.error();
    const auto command = base::string_at(json.value(), "cmd");
    if (command == "import organisations") return import_organisations(json.value());
    if (command == "user add") return user_add(json.value());
    if (command == "backup") return backup(json.value());
    return Error{ErrorCode::bad_message, "this version does not know that command"};
}

Result<CommandPlan> Commands::import_organisations(const Json& request) const {
    const auto text = base::string_at(request, "text");
    if (!text) return Error{ErrorCode::bad_message, "text is missing"};
    Result<OrganisationTable> table = organisations_from_csv(*text);
    if (!table) return table.error();
    struct Work {
        OrganisationTable table;
        ImportReport report;
    };
    const auto work = std::make_shared<Work>();
    work->table = std::move(table.value());
    CommandPlan plan;
    plan.steps.push_back({Place::hub, [parts = parts_, work]() -> Result<void> {
                              work->report = cli::import_organisations(
                                  parts.hub, std::move(work->table), parts.clock());
                              return {};
                          }});
    plan.steps.push_back({Place::commit, {}});
    plan.answer = [work] {
        return answer_line(text_from_report(work->report), is_success(work->report) ? 0 : 1);
    };
    return plan;
}

Result<CommandPlan> Commands::user_add(const Json& request) const {
    const std::string email =
        net::ascii_lower(base::trimmed(base::string_at(request, "email").value_or("")));
    const std::string password(base::string_at(request, "password").value_or(""));
    if (!is_email(email)) return Error{ErrorCode::bad_value, "that is no e-mail address"};
    if (Result<void> valid = auth::validate_password(password, email); !valid) {
        return valid.error();
    }
    const model::FieldMap fields = person_fields(request);
    if (fields.find("name") == fields.end()) {
        return Error{ErrorCode::missing_value, "a name is needed: --name"};
    }
    // The same person again after a crash half way, or when the person came by an import.
    const base::RecordId id{base::id_text_from_key("person", email)};
    const auto user = std::make_shared<auth::User>();
    user->email = email;
    user->person = base::PersonId{id.text};

    CommandPlan plan;
    plan.steps.push_back(
        {Place::store, [parts = parts_, user, password]() -> Result<void> {
             const auto known = parts.auth.find_user(user->email);
             if (!known) return known.error();
             if (known.value()) {
                 return Error{ErrorCode::duplicate, user->email + " is a user already"};
             }
             Result<std::string> hash = auth::hash_password(password);
             if (!hash) return hash.error();
             user->password_hash = std::move(hash.value());
             return {};
         }});
    plan.steps.push_back({Place::hub, [parts = parts_, id, fields] {
                              return put_person(parts.hub, id, fields, parts.clock());
                          }});
    // First the person, then the key to the door: after a crash in between, the command just runs
    // again.
    plan.steps.push_back({Place::commit, {}});
    plan.steps.push_back(
        {Place::store, [parts = parts_, user] { return parts.auth.put_user(*user); }});
    plan.answer = [email] { return answer_line(email + " can sign in now\n", 0); };
    return plan;
}

Result<CommandPlan> Commands::backup(const Json& request) const {
    const auto file = base::string_at(request, "file");
    if (!file || file->empty() || file->front() != '/') {
        return Error{ErrorCode::bad_message, "file must be an absolute path"};
    }
    const std::string path(*file);
    CommandPlan plan;
    plan.steps.push_back({Place::store, [parts = parts_, path] { return parts.backup(path); }});
    plan.answer = [path] { return answer_line("Backed up to " + path + "\n", 0); };
    return plan;
}

}  // namespace kam::server::cli
