// What browsers say. Reading is strict: a member we do not know is a mistake or an attack.
#include <array>
#include <utility>

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

Json json_from_push(const Push& push) {
    Json json = message_of("m");
    json["s"] = model::space_text(push.space);
    json["i"] = push.number.value;
    json["bv"] = push.base.value;
    Json mutation = json_from_mutation(push.mutation);
    json["n"] = std::move(mutation[0]);
    json["a"] = std::move(mutation[1]);
    return json;
}

struct ToJson {
    Json operator()(const Hello& hello) const {
        Json json = message_of("hello");
        json["p"] = hello.protocol;
        json["sv"] = hello.schema;
        json["cid"] = hello.client.text;
        return json;
    }
    Json operator()(const Subscribe& subscribe) const {
        Json json = message_of("sub");
        json["s"] = model::space_text(subscribe.space);
        json["inc"] = subscribe.incarnation;
        json["v"] = subscribe.version.value;
        json["q"] = subscribe.question.value;
        return json;
    }
    Json operator()(const Unsubscribe& unsubscribe) const {
        Json json = message_of("unsub");
        json["s"] = model::space_text(unsubscribe.space);
        return json;
    }
    Json operator()(const Push& push) const { return json_from_push(push); }
    Json operator()(const Ping& ping) const {
        Json json = message_of("ping");
        json["k"] = ping.token;
        return json;
    }
    Json operator()(const Here& here) const {
        Json json = message_of("here");
        if (!here.space) return json;
        json["s"] = model::space_text(*here.space);
        put_whereabouts(json, here);
        return json;
    }
};

ClientMessage read_hello(Reader& reader, const Json&) {
    reader.allow_only({"t", "p", "sv", "cid"});
    return Hello{reader.small_number("p"), reader.small_number("sv"),
                 base::ClientId{reader.id("cid")}};
}

ClientMessage read_subscribe(Reader& reader, const Json&) {
    reader.allow_only({"t", "s", "inc", "v", "q"});
    return Subscribe{reader.space("s"), reader.id("inc", true), model::Version{reader.number("v")},
                     QuestionNumber{reader.number("q")}};
}

ClientMessage read_unsubscribe(Reader& reader, const Json&) {
    reader.allow_only({"t", "s"});
    return Unsubscribe{reader.space("s")};
}

ClientMessage read_push(Reader& reader, const Json& json) {
    reader.allow_only({"t", "s", "i", "bv", "n", "a"});
    Push push;
    push.space = reader.space("s");
    push.number.value = reader.number("i", 1);
    push.base.value = reader.number("bv");
    reader.text("n");
    const Json* arguments = base::member_at(json, "a");
    if (arguments == nullptr) reader.fail(ErrorCode::bad_message, "member a is missing");
    if (!reader.ok()) return push;
    Result<mutation::Mutation> mutation =
        mutation_from_json(*base::member_at(json, "n"), *arguments);
    if (mutation) {
        push.mutation = std::move(mutation.value());
    } else {
        reader.fail(mutation.error().code, mutation.error().detail);
    }
    return push;
}

ClientMessage read_ping(Reader& reader, const Json&) {
    reader.allow_only({"t", "k"});
    return Ping{reader.number("k")};
}

// Only fields that there are: what is told to others is ours, not the sender's.
ClientMessage read_here(Reader& reader, const Json&) {
    reader.allow_only({"t", "s", "c", "r", "f", "tab", "follows"});
    Here here;
    const bool has_record = reader.has("c") || reader.has("r");
    if (!reader.has("s")) {
        if (has_record || reader.has("f") || reader.has("tab") || reader.has("follows")) {
            reader.fail(ErrorCode::bad_message, "member s is missing");
        }
        return here;
    }
    here.space = reader.space("s");
    if (reader.has("follows")) here.follows.text = reader.id("follows");
    if (reader.has("tab")) {
        const std::string_view name = reader.text("tab");
        here.tab = plan_tab_from_text(name);
        if (!here.tab) reader.fail(ErrorCode::bad_value, "no such tab: " + cut_key(name));
    }
    if (has_record) {
        here.spot.collection = reader.collection("c");
        here.spot.record.text = reader.id("r");
    }
    if (!reader.has("f")) return here;
    here.spot.field = reader.field("f");
    const bool is_known = reader.ok() && here.spot.collection &&
                          model::find_field(*here.spot.collection, here.spot.field) != nullptr;
    if (!is_known) {
        reader.fail(ErrorCode::unknown_field, "no such field: " + cut_key(here.spot.field));
    }
    return here;
}

struct Form {
    std::string_view type;
    ClientMessage (*read)(Reader&, const Json&);
};

constexpr std::array<Form, std::variant_size_v<ClientMessage>> forms{{{"hello", read_hello},
                                                                      {"sub", read_subscribe},
                                                                      {"unsub", read_unsubscribe},
                                                                      {"m", read_push},
                                                                      {"ping", read_ping},
                                                                      {"here", read_here}}};

Result<ClientMessage> message_from_json(const Json& json) {
    Reader reader(json);
    const std::string_view type = reader.text("t");
    if (!reader.ok()) return reader.error();
    for (const Form& form : forms) {
        if (form.type != type) continue;
        ClientMessage message = form.read(reader, json);
        if (!reader.ok()) return reader.error();
        return message;
    }
    return Error{ErrorCode::bad_message, "no such message: " + cut_key(type)};
}

Result<std::vector<ClientMessage>> pushes_from_json(const Json& json) {
    if (json.empty()) return Error{ErrorCode::bad_message, "an empty frame"};
    if (json.size() > mutations_per_frame_max) {
        return Error{ErrorCode::too_large, "too many mutations in one frame"};
    }
    std::vector<ClientMessage> messages;
    for (const Json& part : json) {
        Result<ClientMessage> message = message_from_json(part);
        if (!message) return message.error();
        if (!std::holds_alternative<Push>(message.value())) {
            return Error{ErrorCode::bad_message, "only mutations come several at a time"};
        }
        messages.push_back(std::move(message.value()));
    }
    return messages;
}

}  // namespace

std::string text_from_message(const ClientMessage& message) {
    return base::text_from_json(std::visit(ToJson{}, message));
}

std::string text_from_pushes(const std::vector<Push>& pushes) {
    Json json = Json::array();
    for (const Push& push : pushes) json.push_back(json_from_push(push));
    return base::text_from_json(json);
}

std::vector<std::string> frames_from_pushes(const std::vector<Push>& pushes) {
    std::vector<std::string> frames;
    std::size_t count = 0;
    for (const Push& push : pushes) {
        const std::string text = base::text_from_json(json_from_push(push));
        const bool fits = !frames.empty() && count < mutations_per_frame_max &&
                          frames.back().size() + text.size() + 2 <= message_bytes_max;
        if (fits) {
            frames.back() += ',';
        } else {
            if (!frames.empty()) frames.back() += ']';
            frames.emplace_back("[");
            count = 0;
        }
        frames.back() += text;
        ++count;
    }
    if (!frames.empty()) frames.back() += ']';
    return frames;
}

Result<std::vector<ClientMessage>> client_messages_from_text(std::string_view text) {
    if (text.size() > message_bytes_max) {
        return Error{ErrorCode::too_large, "the message is larger than 256 KiB"};
    }
    const Result<Json> json = base::json_from_text(text);
    if (!json) return json.error();
    if (json.value().is_array()) return pushes_from_json(json.value());
    Result<ClientMessage> message = message_from_json(json.value());
    if (!message) return message.error();
    return std::vector<ClientMessage>{std::move(message.value())};
}

}  // namespace kam::protocol
