// Messages <-> JSON text. Total: any bytes give a message or an Error, never a crash. Strict from
// the browser (unknown members are refused), tolerant from the server (they are ignored).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/json.h"
#include "shared/protocol/message.h"

namespace kam::protocol {

std::string text_from_message(const ClientMessage& message);
// Several pushes in one frame, as a JSON array.
std::string text_from_pushes(const std::vector<Push>& pushes);
// The same, cut into as many frames as the limits on bytes and mutations of one frame ask for.
std::vector<std::string> frames_from_pushes(const std::vector<Push>& pushes);
std::string text_from_message(const ServerMessage& message);
// A batch put together from the texts of its entries: the same bytes as text_from_message. The
// server writes each entry once (and once with its number) and not once for every author.
std::string text_from_entry(const Entry& entry);
std::string text_from_batch(const model::SpaceId& space, model::Version from, model::Version to,
                            const std::vector<std::string_view>& entries);

// One message, or an array of pushes. Errors: too_large, bad_json, bad_message, unknown_field,
// unknown_mutation, unknown_record (no such collection).
base::Result<std::vector<ClientMessage>> client_messages_from_text(std::string_view text);
base::Result<ServerMessage> server_message_from_text(std::string_view text);

// Parts that storage keeps as readable JSON, too.
base::Json json_from_mutation(const mutation::Mutation& mutation);
base::Result<mutation::Mutation> mutation_from_json(const base::Json& name,
                                                    const base::Json& arguments);
base::Json json_from_effects(const model::ChangeSet& effects);
base::Result<model::ChangeSet> effects_from_json(const base::Json& json);
// [[at, removed, inserted], …]
base::Json json_from_splices(const text::Splices& splices);
base::Result<text::Splices> splices_from_json(const base::Json& json);
base::Json json_from_record(const model::Record& record);
base::Result<model::Record> record_from_json(const base::Json& json);
void put_spot(base::Json& json, const Spot& spot);
// Of Here and Someone alike.
template <class Whereabouts>
void put_whereabouts(base::Json& json, const Whereabouts& where) {
    put_spot(json, where.spot);
    if (where.tab) json["tab"] = plan_tab_text(*where.tab);
    if (!where.follows.empty()) json["follows"] = where.follows.text;
}

}  // namespace kam::protocol
