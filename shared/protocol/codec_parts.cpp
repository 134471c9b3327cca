// Effects and records: what goes down to browsers and into the log. Members that are not known are
// ignored, since they may come from a newer build.
#include <utility>

#include "shared/protocol/codec.h"
#include "shared/protocol/reader.h"

namespace kam::protocol {
namespace {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;
using model::Effect;
using model::EffectKind;
using model::FieldMap;

Json json_from_effect(const Effect& effect) {
    Json json = Json::array();
    const auto start = [&](std::string_view kind) {
        json.push_back(kind);
        json.push_back(model::collection_text(effect.collection));
        json.push_back(effect.id.text);
    };
    switch (effect.kind) {
        case EffectKind::put: {
            start("put");
            Json fields = Json::object();
            for (const auto& [name, value] : effect.fields) fields[name] = value;
            json.push_back(std::move(fields));
            break;
        }
        case EffectKind::set:
            start("set");
            json.push_back(effect.field);
            json.push_back(effect.value);
            break;
        case EffectKind::splice:
            start("spl");
            json.push_back(effect.field);
            json.push_back(json_from_splices(effect.splices));
            break;
        case EffectKind::del:
            start("del");
            break;
        case EffectKind::back:
            start("back");
            break;
    }
    return json;
}

Error bad_effect(std::string_view what) {
    return Error{ErrorCode::bad_message, "an effect " + std::string(what)};
}

std::optional<EffectKind> effect_kind(std::string_view text) {
    if (text == "put") return EffectKind::put;
    if (text == "set") return EffectKind::set;
    if (text == "del") return EffectKind::del;
    if (text == "back") return EffectKind::back;
    if (text == "spl") return EffectKind::splice;
    return std::nullopt;
}

std::size_t size_of(EffectKind kind) {
    switch (kind) {
        case EffectKind::put:
            return 4;
        case EffectKind::set:
        case EffectKind::splice:
            return 5;
        case EffectKind::del:
        case EffectKind::back:
            break;
    }
    return 3;
}

Result<Effect> effect_from_json(const Json& json) {
    if (!json.is_array() || json.size() < 3) return bad_effect("is not [kind, c, id, …]");
    for (std::size_t i = 0; i < 3; ++i) {
        if (!json[i].is_string()) return bad_effect("names itself with something else than texts");
    }
    const std::optional<EffectKind> kind = effect_kind(json[0].get_ref<const std::string&>());
    // Nothing can be made of a stream with effects that this build does not know.
    if (!kind) return bad_effect("is of an unknown kind");
    if (json.size() != size_of(*kind)) return bad_effect("has too many or too few parts");
    Effect effect;
    effect.kind = *kind;
    const auto collection = model::collection_from_text(json[1].get_ref<const std::string&>());
    if (!collection) return Error{ErrorCode::unknown_record, "no such collection"};
    effect.collection = *collection;
    effect.id.text = json[2].get_ref<const std::string&>();
    if (!base::is_id_text(effect.id.text)) return bad_effect("has no record id");
    if (*kind == EffectKind::set || *kind == EffectKind::splice) {
        if (!json[3].is_string()) return bad_effect("sets a field without a name");
        effect.field = json[3].get_ref<const std::string&>();
    }
    if (*kind == EffectKind::set) effect.value = json[4];
    if (*kind == EffectKind::splice) {
        Result<text::Splices> splices = splices_from_json(json[4]);
        if (!splices) return splices.error();
        effect.splices = std::move(splices.value());
    }
    if (*kind == EffectKind::put) {
        if (!json[3].is_object()) return bad_effect("puts something else than fields");
        for (auto entry = json[3].begin(); entry != json[3].end(); ++entry) {
            effect.fields.emplace(entry.key(), entry.value());
        }
    }
    return effect;
}

// {field: [version, person]}
void read_stamps(Reader& reader, const Json& json, model::Record& record) {
    const Json* stamps = base::member_at(json, "st");
    if (stamps == nullptr) return;
    if (!stamps->is_object()) return reader.fail(ErrorCode::bad_message, "st is not an object");
    for (auto entry = stamps->begin(); entry != stamps->end(); ++entry) {
        const Json& stamp = entry.value();
        const bool is_pair = stamp.is_array() && stamp.size() == 2 && stamp[1].is_string();
        const auto version = is_pair ? base::integer_from_json(stamp[0]) : std::nullopt;
        if (!version || *version < 0) {
            return reader.fail(ErrorCode::bad_message, "a stamp is not [version, person]");
        }
        record.stamps.emplace(
            entry.key(),
            model::FieldStamp{model::Version{*version}, {stamp[1].get_ref<const std::string&>()}});
    }
}

}  // namespace

Json json_from_splices(const text::Splices& splices) {
    Json json = Json::array();
    for (const text::Splice& splice : splices) {
        json.push_back(Json::array({splice.at, splice.removed, splice.inserted}));
    }
    return json;
}

Result<text::Splices> splices_from_json(const Json& json) {
    const Error bad{ErrorCode::bad_message, "a change of a text is not [[at, removed, text], …]"};
    if (!json.is_array()) return bad;
    text::Splices splices;
    for (const Json& part : json) {
        if (!part.is_array() || part.size() != 3 || !part[2].is_string()) return bad;
        const auto at = base::integer_from_json(part[0]);
        const auto removed = base::integer_from_json(part[1]);
        constexpr std::int64_t most = 1 << 30;
        if (!at || !removed || *at < 0 || *removed < 0 || *at > most || *removed > most) return bad;
        splices.push_back({static_cast<std::size_t>(*at), static_cast<std::size_t>(*removed),
                           part[2].get<std::string>()});
    }
    return splices;
}

void put_spot(Json& json, const Spot& spot) {
    if (!spot.collection) return;
    json["c"] = model::collection_text(*spot.collection);
    json["r"] = spot.record.text;
    if (!spot.field.empty()) json["f"] = spot.field;
}

Json json_from_effects(const model::ChangeSet& effects) {
    Json json = Json::array();
    for (const Effect& effect : effects) json.push_back(json_from_effect(effect));
    return json;
}

Result<model::ChangeSet> effects_from_json(const Json& json) {
    if (!json.is_array()) return Error{ErrorCode::bad_message, "effects are not an array"};
    model::ChangeSet effects;
    for (const Json& part : json) {
        Result<Effect> effect = effect_from_json(part);
        if (!effect) return effect.error();
        effects.push_back(std::move(effect.value()));
    }
    return effects;
}

Json json_from_record(const model::Record& record) {
    Json json = Json::object();
    json["c"] = model::collection_text(record.collection);
    json["id"] = record.id.text;
    Json& fields = json["f"] = Json::object();
    for (const auto& [name, value] : record.fields) fields[name] = value;
    Json& stamps = json["st"] = Json::object();
    for (const auto& [name, stamp] : record.stamps) {
        stamps[name] = Json::array({stamp.version.value, stamp.person.text});
    }
    json["ver"] = record.changed.value;
    json["cver"] = record.created.value;
    json["by"] = record.changed_by.text;
    json["at"] = record.changed_at.value;
    json["cby"] = record.created_by.text;
    json["cat"] = record.created_at.value;
    if (record.is_deleted) json["del"] = true;
    return json;
}

Result<model::Record> record_from_json(const Json& json) {
    Reader reader(json);
    model::Record record;
    record.collection = reader.collection("c");
    record.id.text = reader.id("id");
    record.fields = reader.fields("f");
    read_stamps(reader, json, record);
    record.changed.value = reader.number("ver");
    record.created.value = reader.number("cver");
    record.changed_by.text = reader.id("by", true);
    record.changed_at.value = reader.number("at");
    record.created_by.text = reader.id("cby", true);
    record.created_at.value = reader.number("cat");
    record.is_deleted = reader.flag("del");
    if (!reader.ok()) return reader.error();
    return record;
}

}  // namespace kam::protocol
