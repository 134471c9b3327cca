// The places of the product that the checks of every screen visit, and how to open what has no
// address: menus, lists, dialogs, toasts.
import { partner, leader, fullClient } from './site.mjs';
import { waitUntilIdle } from './page.mjs';

const panel = (tab, record) => `${fullClient}/${tab}?open=${encodeURIComponent(record)}`;

export const partnerPlaces = {
  clients: '#/clients',
  overview: fullClient,
  insight: `${fullClient}/insight`,
  opportunities: `${fullClient}/opportunities`,
  plan: `${fullClient}/plan`,
  'follow-up': `${fullClient}/follow-up`,
  'panel-insight': panel('insight', 'insight/norvale-ins-1'),
  'panel-opportunity': panel('opportunities', 'opportunity/norvale-opp-1'),
  'panel-threat': panel('opportunities', 'threat/norvale-thr-1'),
  'panel-target': panel('plan', 'target/norvale-tgt-1'),
  'panel-action': panel('plan', 'action/norvale-act-1'),
  'panel-review': panel('follow-up', 'review/norvale-rev-1'),
  'not-found': '#/client/nobody',
};
export const leaderPlaces = {
  'all-clients': '#/clients',
  candidates: '#/clients?show=candidates',
  leadership: '#/leadership',
  'leader-overview': fullClient,
};
export const persons = [[partner, partnerPlaces], [leader, leaderPlaces]];

// Goes there and waits until it is drawn and still.
export async function visit(page, hash) {
  await page.evaluate((to) => { location.hash = to; }, hash);
  await waitUntilIdle(page, 100);
  await page.locator('#mirror h1').first().waitFor({ state: 'attached' });
}
