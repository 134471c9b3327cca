// The words of the list of clients; see text.h, which brings them along.
#pragma once

#include <string_view>

namespace kam::ui::says {

using Words = std::string_view;

// Clients
inline constexpr Words all_clients = "All clients";
inline constexpr Words all_clients_short = "All";
inline constexpr Words my_clients = "My clients";
inline constexpr Words my_clients_short = "Mine";
inline constexpr Words candidates = "Candidates";
inline constexpr Words filter_clients = "Which clients to show";
inline constexpr Words search_clients = "Search clients";
inline constexpr Words search_placeholder = "Search by name, sector or place";
inline constexpr Words match = " match";
inline constexpr Words col_client = "Client";
inline constexpr Words col_organisation = "Organisation";
inline constexpr Words col_sector = "Sector";
inline constexpr Words col_head_office = "Head office";
inline constexpr Words col_plan = "Plan";
inline constexpr Words col_lead = "Client partner";
inline constexpr Words col_stage = "Stage";
inline constexpr Words col_next = "Next step";
inline constexpr Words col_targets = "Targets";
inline constexpr Words no_targets = "No targets yet";
inline constexpr Words no_next_step = "No action yet";
inline constexpr Words open_record = "Open";
inline constexpr Words open_in_tab = "Open in a new tab";
inline constexpr Words copy = "Copy";
inline constexpr Words open_plan = "Open a plan";
inline constexpr Words open_plan_for = "Open a plan for ";
inline constexpr Words new_client = "New client";
inline constexpr Words client_name = "Name of the client";
inline constexpr Words client_partner = "Client partner";
inline constexpr Words client_partner_help = "Leads the client team; can be changed later";
inline constexpr Words no_match = "Nothing matches";
inline constexpr Words no_match_why = "Try a shorter part of the name, or look at all clients.";
inline constexpr Words clear_search = "Clear the search";
inline constexpr Words no_clients = "No clients here yet";
inline constexpr Words no_clients_why =
    "Open a plan for a client, or import organisations as candidates.";
inline constexpr Words not_on_a_team =
    "You are not on a client team yet. A client partner can add you to one.";

}  // namespace kam::ui::says
