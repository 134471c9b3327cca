// How strong the tie between one of us and one person at the client is, computed from the entries
// that its holder has agreed to count. Shown to him beside what he declares, stored nowhere and
// compared with nobody's. Source: domain.md 1.5.
#pragma once

#include <optional>
#include <span>

namespace kam::readmodel {

struct CountedEntry {
    int age_days = 0;   // below 0: ahead, left out
    double weight = 0;  // of its kind: meeting 10, call 6, e-mail 2, mass mailing 0.2
    int client_people = 1;
    bool is_from_us = false;
    bool is_from_them = false;  // both: a meeting, or a call that both sides joined
    bool is_mass = false;       // neither recency nor an answer
};

struct TieStrength {
    double intensity = 0;    // 0 to 100
    double recency = 0;      // 0 to 100
    double reciprocity = 0;  // 0 to 1
    // 0 to 100. At most 19 where nothing ever came from the client's side.
    double score = 0;
    int band = 1;  // 1 aware … 5 trusted
};
// Nothing without an entry that says something of the two: mass mailings alone do not.
std::optional<TieStrength> tie_strength(std::span<const CountedEntry> entries);

// What was declared and what is computed lie two bands or more apart: the holder is asked to look.
bool are_bands_apart(int declared, int computed);
// A declaration older than 180 days is asked for again.
bool is_declaration_old(int age_days);

}  // namespace kam::readmodel
