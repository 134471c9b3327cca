// Mutations: `["record.set", {…}]`. Strict, since they come from browsers.
#include <array>
#include <utility>

#include "shared/mutation/checks.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/reader.h"

namespace kam::protocol {
namespace {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::RecordId;
using base::Result;
using mutation::cut_key;
using mutation::Mutation;
using mutation::quoted_key_max;

Json json_from_fields(const model::FieldMap& fields) {
    Json json = Json::object();
    for (const auto& [name, value] : fields) json[name] = value;
    return json;
}

template <class Named>
Json head_of(const Named& mutation) {
    Json json = Json::object();
    json["c"] = model::collection_text(mutation.collection);
    json["id"] = mutation.id.text;
    return json;
}

struct ToJson {
    Json operator()(const mutation::RecordCreate& asked) const {
        Json json = head_of(asked);
        json["f"] = json_from_fields(asked.fields);
        if (asked.after) json["after"] = asked.after->text;
        return json;
    }
    Json operator()(const mutation::RecordSet& asked) const {
        Json json = head_of(asked);
        json["f"] = json_from_fields(asked.fields);
        if (asked.is_undo) json["undo"] = true;
        return json;
    }
    Json operator()(const mutation::RecordDelete& asked) const {
        Json json = head_of(asked);
        if (asked.is_undo) json["undo"] = true;
        return json;
    }
    Json operator()(const mutation::RecordRestore& asked) const { return head_of(asked); }
    Json operator()(const mutation::ListMove& asked) const {
        Json json = head_of(asked);
        json["after"] = asked.after.text;
        if (asked.is_undo) json["undo"] = true;
        return json;
    }
    Json operator()(const mutation::SetAdd& asked) const { return element(asked); }
    Json operator()(const mutation::SetRemove& asked) const { return element(asked); }
    Json operator()(const mutation::TextEdit& asked) const {
        Json json = head_of(asked);
        json["f"] = asked.field;
        json["from"] = asked.from;
        json["s"] = json_from_splices(asked.splices);
        if (asked.is_undo) json["undo"] = true;
        return json;
    }
    Json operator()(const mutation::NumInc& asked) const {
        Json json = head_of(asked);
        json["f"] = asked.field;
        json["by"] = asked.by;
        if (asked.is_undo) json["undo"] = true;
        return json;
    }
    Json operator()(const mutation::AccountOpen& asked) const {
        Json json = Json::object();
        json["f"] = json_from_fields(asked.fields);
        json["lead"] = asked.lead.text;
        return json;
    }
    Json operator()(const mutation::WorkshopOpen& asked) const {
        Json json = Json::object();
        json["f"] = json_from_fields(asked.fields);
        return json;
    }
    Json operator()(const mutation::WorkshopJoin&) const { return Json::object(); }

    template <class Element>
    static Json element(const Element& asked) {
        Json json = head_of(asked);
        json["f"] = asked.field;
        json["e"] = asked.element;
        return json;
    }
};

Mutation read_create(Reader& reader) {
    reader.allow_only({"c", "id", "f", "after"});
    mutation::RecordCreate asked{reader.collection("c"), RecordId{reader.id("id")},
                                 reader.fields("f"), std::nullopt};
    if (reader.has("after")) asked.after = RecordId{reader.id("after", true)};
    return asked;
}

Mutation read_set(Reader& reader) {
    reader.allow_only({"c", "id", "f", "undo"});
    return mutation::RecordSet{reader.collection("c"), RecordId{reader.id("id")},
                               reader.fields("f"), reader.flag("undo")};
}

Mutation read_delete(Reader& reader) {
    reader.allow_only({"c", "id", "undo"});
    return mutation::RecordDelete{reader.collection("c"), RecordId{reader.id("id")},
                                  reader.flag("undo")};
}

Mutation read_restore(Reader& reader) {
    reader.allow_only({"c", "id"});
    return mutation::RecordRestore{reader.collection("c"), RecordId{reader.id("id")}};
}

Mutation read_move(Reader& reader) {
    reader.allow_only({"c", "id", "after", "undo"});
    return mutation::ListMove{reader.collection("c"), RecordId{reader.id("id")},
                              RecordId{reader.id("after", true)}, reader.flag("undo")};
}

template <class Element>
Mutation read_element(Reader& reader) {
    reader.allow_only({"c", "id", "f", "e"});
    Element asked{reader.collection("c"), RecordId{reader.id("id")}, std::string(reader.text("f")),
                  reader.id("e")};
    if (asked.field.size() > quoted_key_max) {
        reader.fail(ErrorCode::unknown_field, "no such field: " + cut_key(asked.field));
    }
    return asked;
}

Mutation read_text(Reader& reader) {
    reader.allow_only({"c", "id", "f", "from", "s", "undo"});
    mutation::TextEdit asked{reader.collection("c"),
                             RecordId{reader.id("id")},
                             std::string(reader.text("f")),
                             std::string(reader.text("from")),
                             {}};
    if (asked.field.size() > quoted_key_max) {
        reader.fail(ErrorCode::unknown_field, "no such field: " + cut_key(asked.field));
    }
    asked.is_undo = reader.flag("undo");
    const Json* parts = reader.array("s");
    if (parts == nullptr) return asked;
    Result<text::Splices> splices = splices_from_json(*parts);
    if (!splices) {
        reader.fail(splices.error().code, splices.error().detail);
        return asked;
    }
    asked.splices = std::move(splices.value());
    return asked;
}

Mutation read_count(Reader& reader) {
    reader.allow_only({"c", "id", "f", "by", "undo"});
    return mutation::NumInc{reader.collection("c"), RecordId{reader.id("id")}, reader.field("f"),
                            reader.number("by", -mutation::count_step_max), reader.flag("undo")};
}

Mutation read_open(Reader& reader) {
    reader.allow_only({"f", "lead"});
    return mutation::AccountOpen{reader.fields("f"), base::PersonId{reader.id("lead")}};
}

Mutation read_workshop_open(Reader& reader) {
    reader.allow_only({"f"});
    return mutation::WorkshopOpen{reader.fields("f")};
}

Mutation read_workshop_join(Reader& reader) {
    reader.allow_only({});
    return mutation::WorkshopJoin{};
}

struct Form {
    std::string_view name;
    Mutation (*read)(Reader&);
};

constexpr std::array<Form, std::variant_size_v<Mutation>> forms{{
    {"record.create", read_create},
    {"record.set", read_set},
    {"record.delete", read_delete},
    {"record.restore", read_restore},
    {"list.move", read_move},
    {"set.add", read_element<mutation::SetAdd>},
    {"set.remove", read_element<mutation::SetRemove>},
    {"account.open", read_open},
    {"text.edit", read_text},
    {"num.inc", read_count},
    {"workshop.open", read_workshop_open},
    {"workshop.join", read_workshop_join},
}};

}  // namespace

Json json_from_mutation(const Mutation& mutation) {
    Json json = Json::array();
    json.push_back(mutation::mutation_name(mutation));
    json.push_back(std::visit(ToJson{}, mutation));
    return json;
}

Result<Mutation> mutation_from_json(const Json& name, const Json& arguments) {
    if (!name.is_string()) return Error{ErrorCode::bad_message, "n is not a text"};
    const auto& text = name.get_ref<const std::string&>();
    for (const Form& form : forms) {
        if (form.name != text) continue;
        Reader reader(arguments);
        Mutation mutation = form.read(reader);
        if (!reader.ok()) return reader.error();
        return mutation;
    }
    return Error{ErrorCode::unknown_mutation, "no such mutation: " + cut_key(text)};
}

}  // namespace kam::protocol
