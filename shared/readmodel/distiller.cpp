#include "shared/readmodel/distiller.h"

#include <set>

#include "shared/readmodel/insight_shelf.h"

namespace kam::readmodel {

using model::Collection;
using model::RecordPtr;

int word_count(std::string_view text) {
    int words = 0;
    bool is_inside = false;
    for (const char c : text) {
        const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!is_blank && !is_inside) ++words;
        is_inside = !is_blank;
    }
    return words;
}

Distilled distilled(const model::Store& account, base::Day today) {
    constexpr int wad_factor = 3;
    constexpr int wad_least = 9;
    Distilled out;
    if (const RecordPtr self = account.singleton(Collection::account)) {
        out.motivations = word_count(self->text("motivations"));
        out.challenges = word_count(self->text("challenges"));
    }
    std::set<base::RecordId> cited;
    for (const Collection collection : {Collection::opportunity, Collection::threat}) {
        for (const RecordPtr& record : account.list(collection)) {
            const base::RecordId insight = record->link("insight");
            const bool rests = account.find_alive(Collection::insight, insight) != nullptr;
            if (rests) cited.insert(insight);
            const bool is_shown = rests && record->is_true("is_strategic") &&
                                  out.opportunities.size() < summary_opportunities_max;
            if (!is_shown) continue;
            out.opportunities.push_back(record);
            if (word_count(record->text("title")) > summary_opportunity_words_max) ++out.too_long;
        }
    }
    for (const RecordPtr& insight : account.list(Collection::insight)) {
        ++out.raw;
        if (is_expired(*insight, today)) ++out.expired;
    }
    out.used = static_cast<int>(cited.size());
    out.is_wad = out.raw >= wad_least && out.raw > wad_factor * out.used;
    return out;
}

}  // namespace kam::readmodel
