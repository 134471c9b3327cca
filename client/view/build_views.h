// Folds stores into views. Pure functions of the context and the route.
#pragma once

#include <memory>
#include <vector>

#include "client/view/record_words.h"
#include "client/view/view_context.h"
#include "client/view/views.h"
#include "client/view/workshop_view.h"
#include "shared/readmodel/changes.h"

namespace kam::view {

std::vector<ClientName> client_names(const ViewContext& context);
AccountListView account_list_view(const ViewContext& context, const Route& route);
// `account` must be one of context.accounts.
AccountView account_view(const ViewContext& context, const HeldAccount& account);
// `changes` of that account, newest first; state, since and space are the caller's.
NewsView news_view(const ViewContext& context, const base::AccountId& account,
                   const std::vector<readmodel::RecordChange>& changes);
PlanSections plan_sections(const ViewContext& context, const HeldAccount& account,
                           const model::SpaceId& space, const std::string& currency);
WhitespaceView whitespace_view(const RecordWords& words);
std::vector<PersonRow> people_rows(const RecordWords& words);
// Of the route's workshop; its join page while this browser is not in it.
WorkshopView workshop_view(const ViewContext& context, const Route& route);
MyPartView my_part_view(const ViewContext& context);
// `fold` is made when there is none, and kept by the caller: with it only what has changed is
// folded again.
class LeadershipFold;
std::shared_ptr<const LeadershipView> leadership_view(std::shared_ptr<LeadershipFold>& fold,
                                                      const ViewContext& context,
                                                      const Route& route);

// The rail with sentences, from gates.
StageRail stage_rail(const readmodel::StageGates& gates);
NextStepView next_step_view(const ViewContext& context, const model::Store& store,
                            const readmodel::StageGates& gates);

}  // namespace kam::view
