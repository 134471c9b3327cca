// The places of the product that the checks of every screen visit, and how to open what has no
// address: menus, lists, dialogs, toasts.
import { freshClient, fullClient, leader, partner } from './site.mjs';
import { waitForDraw, waitUntilIdle } from './page.mjs';

const panel = (tab, record) => `${fullClient}/${tab}?open=${encodeURIComponent(record)}`;

export const partnerPlaces = {
  clients: '#/clients',
  overview: fullClient,
  insight: `${fullClient}/insight`,
  opportunities: `${fullClient}/opportunities`,
  plan: `${fullClient}/plan`,
  'follow-up': `${fullClient}/follow-up`,
  drivers: `${fullClient}/insight/drivers`,
  position: `${fullClient}/insight/position`,
  summary: `${fullClient}/insight/summary`,
  whitespace: `${fullClient}/opportunities/whitespace`,
  'opportunity-chart': `${fullClient}/opportunities/chart`,
  strategy: `${fullClient}/plan/strategy`,
  people: `${fullClient}/plan/people`,
  'team-and-time': `${fullClient}/plan/team`,
  approval: `${fullClient}/plan/approval`,
  'for-the-client': `${fullClient}/plan/client`,
  progress: `${fullClient}/follow-up/progress`,
  lessons: `${fullClient}/follow-up/lessons`,
  'my-part': '#/my-part',
  'panel-insight': panel('insight', 'insight/norvale-ins-1'),
  'panel-opportunity': panel('opportunities', 'opportunity/norvale-opp-1'),
  'panel-threat': panel('opportunities', 'threat/norvale-thr-1'),
  'panel-target': panel('plan', 'target/norvale-tgt-1'),
  'panel-action': panel('plan', 'action/norvale-act-1'),
  'panel-cell': panel('opportunities/whitespace', 'whitespace_cell/norvale-cel-land-elec'),
  'panel-contact': panel('plan/people', 'contact/norvale-con-gc'),
  'panel-review': panel('follow-up', 'review/norvale-rev-1'),
  'not-found': '#/client/nobody',
};
export const leaderPlaces = {
  'all-clients': '#/clients',
  candidates: '#/clients?show=candidates',
  leadership: '#/leadership',
  'leader-overview': fullClient,
};
// A client with nothing yet: what is still needed, and what each place is for.
const newcomer = 'Teo Wei Ling';
const freshPlaces = {
  'fresh-overview': freshClient,
  'fresh-insight': `${freshClient}/insight`,
  'fresh-opportunities': `${freshClient}/opportunities`,
  'fresh-plan': `${freshClient}/plan`,
  'fresh-follow-up': `${freshClient}/follow-up`,
};
export const persons = [
  [partner, partnerPlaces], [leader, leaderPlaces], [newcomer, freshPlaces]];

// Goes there and waits until the server has told what is there, and it is drawn and still.
export async function visit(page, hash) {
  await page.evaluate((to) => { location.hash = to; }, hash);
  const isLoaded = () => ![...document.querySelectorAll('#mirror [role=status]')]
    .some(({ textContent }) => /^Loading/.test(textContent));
  // The gallery shows what loading looks like.
  if (!hash.startsWith('#/gallery')) await page.waitForFunction(isLoaded);
  await waitUntilIdle(page, 100);
  await page.locator('#mirror h1').first().waitFor({ state: 'attached' });
}

// What has no address: where it is opened, by whom and how; each leaves it open.
export const openings = {
  'the account menu': {
    person: partner, hash: '#/clients', isMenu: true,
    open: async (page) => {
      await page.getByRole('button', { name: /^Signed in as/ }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  'a list to choose from': {
    person: partner, hash: partnerPlaces['panel-target'], isMenu: true,
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Owner' }).click();
      await page.getByRole('listbox').waitFor();
    },
  },
  'a dialog': {
    person: leader, hash: leaderPlaces.candidates,
    open: async (page) => {
      await page.getByRole('button', { name: /^Open a plan for/ }).first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'a dialog with a field': {
    person: leader, hash: '#/clients',
    open: async (page) => {
      await page.getByRole('button', { name: 'New client' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'a message with undo': {
    person: partner, hash: partnerPlaces['panel-review'],
    open: async (page) => {
      await page.getByRole('button', { name: 'Delete' }).click();
      await page.getByRole('status').getByRole('button', { name: 'Undo' }).waitFor();
    },
  },
  'a field with an error': {
    person: partner, hash: partnerPlaces['panel-action'],
    open: async (page) => {
      const due = page.getByRole('textbox', { name: 'Due date' });
      await due.fill('soonish');
      await due.blur();
      await page.locator('[aria-invalid=true]').waitFor();
    },
  },
};

// The gallery is a program of its own, chosen when the page loads.
export async function openGallery(site, options = {}) {
  const visitor = await site.open({ person: partner, ...options });
  await visitor.page.goto('about:blank');
  await visitor.page.goto(`${site.origin}/#/gallery/buttons`);
  await waitForDraw(visitor.page);
  return visitor;
}

// The pages of the gallery by key, from its own navigation.
export async function galleryPlaces(page) {
  await page.getByRole('navigation').getByRole('link').first().waitFor();
  const all = await page.getByRole('navigation').getByRole('link').evaluateAll(
    (links) => links.map((link) => link.getAttribute('href')));
  return Object.fromEntries(all.map((hash) => [hash.replace('#/gallery/', ''), hash]));
}
