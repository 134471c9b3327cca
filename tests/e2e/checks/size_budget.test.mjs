// size-budget: what a browser downloads to run the app.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const brotliMax = 300_000;

test('size-budget: program and scripts are at most 300 KB brotli', () => {
  const site = process.env.RAPPORT_SITE;
  const manifest = JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8'));
  const size = (name) => statSync(join(site, `${manifest[name].file}.br`)).size;
  const total = size('rapport.wasm') + size('rapport.js') + size('boot.js');
  console.log(`wasm and scripts: ${total} bytes brotli`);
  assert.ok(total <= brotliMax, `${total} bytes`);
});
