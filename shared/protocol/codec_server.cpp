// What the server says. Reading is tolerant: a newer server may send members, collections, spaces
// and roles that this build does not know; they are left out.
#include <array>
#include <utility>

#include "shared/base/check.h"
#include "shared/mutation/checks.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/limits.h"
#include "shared/protocol/reader.h"

namespace kam::protocol {
namespace {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;
using mutation::cut_key;

Json message_of(std::string_view type) {
    Json json = Json::object();
    json["t"] = type;
    return json;
}

Json message_of(std::string_view type, const model::SpaceId& space) {
    Json json = message_of(type);
    json["s"] = model::space_text(space);
    return json;
}

Json json_from_grants(const std::vector<SpaceGrant>& grants) {
    Json json = Json::array();
    for (const SpaceGrant& grant : grants) {
        json.push_back(Json::array({model::space_text(grant.space), model::role_text(grant.role)}));
    }
    return json;
}

Json json_from_entry(const Entry& entry) {
    Json json = Json::object();
    json["v"] = entry.version.value;
    json["u"] = entry.person.text;
    json["at"] = entry.at.value;
    if (entry.number) json["i"] = entry.number->value;
    json["o"] = json_from_effects(entry.effects);
    if (entry.is_blind) json["b"] = true;
    return json;
}

void put_error(Json& json, const Error& error) {
    json["code"] = base::code_text(error.code);
    json["msg"] = error.detail;
}

struct ToJson {
    Json operator()(const Welcome& welcome) const {
        Json json = message_of("welcome");
        json["p"] = welcome.protocol;
        json["sv"] = welcome.schema;
        json["u"] = welcome.person.text;
        json["now"] = welcome.server_time.value;
        json["spaces"] = json_from_grants(welcome.spaces);
        if (welcome.is_demo) json["demo"] = true;
        return json;
    }
    Json operator()(const Spaces& spaces) const {
        Json json = message_of("spaces");
        json["spaces"] = json_from_grants(spaces.spaces);
        return json;
    }
    Json operator()(const State& state) const {
        Json json = message_of("state", state.space);
        json["q"] = state.question.value;
        json["inc"] = state.incarnation;
        json["v"] = state.version.value;
        json["last"] = state.last.value;
        if (state.is_delta) json["delta"] = true;
        if (state.is_first) json["first"] = true;
        if (state.has_more) json["more"] = true;
        Json& records = json["r"] = Json::array();
        for (const model::Record& record : state.records) {
            records.push_back(json_from_record(record));
        }
        return json;
    }
    Json operator()(const Batch& batch) const {
        Json json = message_of("d", batch.space);
        json["f"] = batch.from.value;
        json["v"] = batch.to.value;
        Json& entries = json["m"] = Json::array();
        for (const Entry& entry : batch.entries) entries.push_back(json_from_entry(entry));
        return json;
    }
    Json operator()(const Accepted& accepted) const {
        Json json = message_of("ok", accepted.space);
        json["i"] = accepted.number.value;
        return json;
    }
    Json operator()(const Rejected& rejected) const {
        Json json = message_of("rej", rejected.space);
        json["i"] = rejected.number.value;
        put_error(json, rejected.error);
        return json;
    }
    Json operator()(const SpaceGone& gone) const { return message_of("gone", gone.space); }
    Json operator()(const Pong& pong) const {
        Json json = message_of("pong");
        json["k"] = pong.token;
        return json;
    }
    Json operator()(const Who& who) const {
        Json json = message_of("who", who.space);
        Json& people = json["p"] = Json::array();
        for (const Someone& someone : who.people) {
            Json part = Json::object();
            part["u"] = someone.person.text;
            put_whereabouts(part, someone);
            people.push_back(std::move(part));
        }
        return json;
    }
    Json operator()(const Bye& bye) const {
        Json json = message_of("bye");
        put_error(json, bye.error);
        return json;
    }
};

Error read_error(Reader& reader) {
    const std::string_view text = reader.text("code");
    // A reason this build does not know still ends in words, from the server.
    const ErrorCode code = base::code_from_text(text).value_or(ErrorCode::bad_message);
    return Error{code, std::string(reader.text("msg"))};
}

std::vector<SpaceGrant> read_grants(Reader& reader) {
    std::vector<SpaceGrant> grants;
    const Json* array = reader.array("spaces");
    if (array == nullptr) return grants;
    for (const Json& part : *array) {
        const bool is_pair =
            part.is_array() && part.size() >= 2 && part[0].is_string() && part[1].is_string();
        if (!is_pair) {
            reader.fail(ErrorCode::bad_message, "a space is not [space, role]");
            return {};
        }
        auto space = model::space_from_text(part[0].get_ref<const std::string&>());
        const auto role = model::role_from_text(part[1].get_ref<const std::string&>());
        if (space && role) grants.push_back(SpaceGrant{*std::move(space), *role});
    }
    return grants;
}

Entry read_entry(Reader& outer, const Json& json) {
    Entry entry;
    Reader reader(json);
    entry.version.value = reader.number("v", 1);
    entry.person.text = reader.id("u", true);
    entry.at.value = reader.number("at");
    if (reader.has("i")) entry.number = MutationNumber{reader.number("i", 1)};
    entry.is_blind = reader.flag("b");
    const Json* effects = reader.array("o");
    for (std::size_t i = 0; effects != nullptr && i < effects->size(); ++i) {
        Result<model::ChangeSet> effect = effects_from_json(Json::array({(*effects)[i]}));
        if (effect) {
            entry.effects.push_back(std::move(effect.value().front()));
        } else if (effect.error().code != ErrorCode::unknown_record) {
            reader.fail(effect.error().code, effect.error().detail);
        }
    }
    if (!reader.ok()) outer.fail(reader.error().code, reader.error().detail);
    return entry;
}

ServerMessage read_welcome(Reader& reader) {
    return Welcome{reader.small_number("p"),
                   reader.small_number("sv"),
                   base::PersonId{reader.id("u")},
                   base::TimeMs{reader.number("now")},
                   read_grants(reader),
                   reader.flag("demo")};
}

ServerMessage read_spaces(Reader& reader) {
    return Spaces{read_grants(reader)};
}

ServerMessage read_state(Reader& reader) {
    State state;
    state.space = reader.space("s");
    state.question.value = reader.number("q");
    state.incarnation = reader.id("inc");
    state.version.value = reader.number("v");
    state.last.value = reader.number("last");
    state.is_delta = reader.flag("delta");
    state.is_first = reader.flag("first");
    state.has_more = reader.flag("more");
    const Json* records = reader.array("r");
    if (records == nullptr) return state;
    for (const Json& part : *records) {
        Result<model::Record> record = record_from_json(part);
        if (record) {
            state.records.push_back(std::move(record.value()));
        } else if (record.error().code != ErrorCode::unknown_record) {
            reader.fail(record.error().code, record.error().detail);
        }
    }
    return state;
}

ServerMessage read_batch(Reader& reader) {
    Batch batch;
    batch.space = reader.space("s");
    batch.from.value = reader.number("f");
    batch.to.value = reader.number("v");
    const Json* entries = reader.array("m");
    if (entries == nullptr) return batch;
    for (const Json& part : *entries) batch.entries.push_back(read_entry(reader, part));
    return batch;
}

ServerMessage read_accepted(Reader& reader) {
    return Accepted{reader.space("s"), MutationNumber{reader.number("i", 1)}};
}

ServerMessage read_rejected(Reader& reader) {
    return Rejected{reader.space("s"), MutationNumber{reader.number("i", 1)}, read_error(reader)};
}

ServerMessage read_gone(Reader& reader) {
    return SpaceGone{reader.space("s")};
}

ServerMessage read_pong(Reader& reader) {
    return Pong{reader.number("k")};
}

// At a record that this build does not know, somebody is in the space.
Spot read_spot(Reader& reader, const Json& json) {
    Spot spot;
    const auto name = base::string_at(json, "c");
    if (name) spot.collection = model::collection_from_text(*name);
    if (!spot.collection) return spot;
    spot.record.text = reader.id("r");
    if (reader.has("f")) spot.field = reader.field("f");
    return spot;
}

ServerMessage read_who(Reader& reader) {
    Who who;
    who.space = reader.space("s");
    const Json* people = reader.array("p");
    if (people == nullptr) return who;
    if (people->size() > presence_people_max) {
        reader.fail(ErrorCode::too_large, "too many people in one list");
        return who;
    }
    for (const Json& json : *people) {
        Reader part(json);
        Someone someone{base::PersonId{part.id("u")}, {}};
        someone.spot = read_spot(part, json);
        if (const auto tab = base::string_at(json, "tab")) someone.tab = plan_tab_from_text(*tab);
        if (part.has("follows")) someone.follows.text = part.id("follows");
        if (!part.ok()) reader.fail(part.error().code, part.error().detail);
        who.people.push_back(std::move(someone));
    }
    return who;
}

ServerMessage read_bye(Reader& reader) {
    return Bye{read_error(reader)};
}

struct Form {
    std::string_view type;
    ServerMessage (*read)(Reader&);
};

constexpr std::array<Form, std::variant_size_v<ServerMessage>> forms{{{"welcome", read_welcome},
                                                                      {"spaces", read_spaces},
                                                                      {"state", read_state},
                                                                      {"d", read_batch},
                                                                      {"ok", read_accepted},
                                                                      {"rej", read_rejected},
                                                                      {"gone", read_gone},
                                                                      {"pong", read_pong},
                                                                      {"who", read_who},
                                                                      {"bye", read_bye}}};

}  // namespace

std::string text_from_message(const ServerMessage& message) {
    return base::text_from_json(std::visit(ToJson{}, message));
}

std::string text_from_entry(const Entry& entry) {
    return base::text_from_json(json_from_entry(entry));
}

std::string text_from_batch(const model::SpaceId& space, model::Version from, model::Version to,
                            const std::vector<std::string_view>& entries) {
    const std::string empty = text_from_message(ServerMessage(Batch{space, from, to, {}}));
    constexpr std::string_view list = "\"m\":[";
    const std::size_t at = empty.find(list);
    KAM_ASSERT(at != std::string::npos);
    std::size_t size = empty.size();
    for (const std::string_view entry : entries) size += entry.size() + 1;
    std::string text;
    text.reserve(size);
    text.append(empty, 0, at + list.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i > 0) text += ',';
        text += entries[i];
    }
    text.append(empty, at + list.size());
    return text;
}

Result<ServerMessage> server_message_from_text(std::string_view text) {
    const Result<Json> json = base::json_from_text(text);
    if (!json) return json.error();
    Reader reader(json.value());
    const std::string_view type = reader.text("t");
    if (!reader.ok()) return reader.error();
    for (const Form& form : forms) {
        if (form.type != type) continue;
        ServerMessage message = form.read(reader);
        if (!reader.ok()) return reader.error();
        return message;
    }
    return Error{ErrorCode::bad_message, "no such message: " + cut_key(type)};
}

}  // namespace kam::protocol
