// drop-file: a file that is chosen or dropped is read; one that misses does not take the page away.
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

// As the browser does when a file is held over a point and let go there; which events were ours.
async function hold(page, types, at, content = 'Client;Sector\nŁódź;Rail\n') {
  return page.evaluate(([all, point, text]) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'clients.csv', { type: 'text/csv' }));
    const target = document.elementFromPoint(point.x, point.y);
    return all.map((type) => {
      const event = new DragEvent(type, {
        dataTransfer: data, clientX: point.x, clientY: point.y, bubbles: true, cancelable: true,
      });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    });
  }, [types, at, content]);
}
async function middle(locator) {
  const box = await locator.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 4 };
}

test('drop-file: chosen by the button', async () => {
  const page = await openFiles();
  const chooser = page.getByLabel('Organisations to import').and(page.locator('input'));
  assert.equal(await chooser.getAttribute('accept'), '.csv,text/csv');
  await chooser.setInputFiles({
    name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from('Client\nNorvale\n'),
  });
  await page.getByText('clients.csv').waitFor({ state: 'attached' });
  await page.getByText('15 bytes').waitFor({ state: 'attached' });
});

test('drop-file: dropped on its place, which shows that it is meant', async () => {
  const page = await openFiles();
  const at = await middle(page.getByRole('group', { name: 'Organisations to import' }));
  assert.deepEqual(await hold(page, ['dragenter', 'dragover'], at), [true, true]);
  await page.getByText('Let go to add the file').waitFor({ state: 'attached' });
  await hold(page, ['dragover', 'drop'], at);
  await page.getByText('clients.csv').waitFor({ state: 'attached' });
  await page.getByText(/^Client;Sector\s+Łódź;Rail/).waitFor({ state: 'attached' });
  await page.getByText('Drop a file here, or').waitFor({ state: 'attached' });
});

test('drop-file: elsewhere nothing happens, and the page stays', async () => {
  const page = await openFiles();
  const before = page.url();
  const events = await hold(page, ['dragenter', 'dragover', 'drop'], { x: 20, y: 700 });
  assert.deepEqual(events, [true, true, true]);
  assert.equal(page.url(), before);
  assert.equal(await page.getByText('clients.csv').count(), 0);
});

test('drop-file: more than 10 MB is refused in words', async () => {
  const page = await openFiles();
  await page.getByLabel('Organisations to import').and(page.locator('input')).setInputFiles({
    name: 'huge.csv', mimeType: 'text/csv', buffer: Buffer.alloc(10_000_001, 'x'),
  });
  await page.getByText('huge.csv is larger than 10 MB').first().waitFor({ state: 'attached' });
});
