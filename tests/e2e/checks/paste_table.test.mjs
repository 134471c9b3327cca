// paste-table: what is pasted on a place that takes it arrives there, and nowhere else.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { partner, useSite } from '../support/site.mjs';

const site = useSite();

// The gallery is another program: the page is loaded anew on the way there.
async function openFiles() {
  const { page } = await site.open({ person: partner, hash: '#/gallery/files' });
  await page.waitForFunction(() => /Gallery$/.test(document.title));
  return page;
}
const rows = 'Client\tSector\nNorvale\tEnergy';

async function paste(page) {
  return page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const event = new ClipboardEvent('paste',
      { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
    return event.defaultPrevented;
  }, rows);
}

test('paste-table: with the focus within', async () => {
  const page = await openFiles();
  await page.getByRole('button', { name: /Point here/ }).focus();
  assert.equal(await paste(page), true);
  await page.getByText('28 bytes').waitFor({ state: 'attached' });
});

test('paste-table: under the pointer', async () => {
  const page = await openFiles();
  assert.equal(await paste(page), false);
  const box = await page.getByRole('group', { name: 'Paste here' }).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  assert.equal(await paste(page), true);
  await page.getByText('28 bytes').waitFor({ state: 'attached' });
});
