// Opens the page where there is no network. The page itself is asked of the server first; files
// with a hash in their name never change, and come from the cache as they once came from the
// server: a response made anew would cost the browser's compiled code.
'use strict';

const program = '{{rapport.wasm}} {{rapport_more.wasm}}';
const files = ['{{app.css}}', '{{boot.js}}', '{{rapport.js}}', '{{rapport.wasm}}',
  '{{rapport_more.wasm}}', '{{inter-400.woff2}}', '{{inter-600.woff2}}', '{{favicon.svg}}',
].map((name) => '/' + name);
const page = '/';
// One cache per version, named by all that is in it.
const cacheName = 'rapport ' + files.join(' ');

// Only the page of somebody who is signed in: others are sent to the sign-in page.
function isPage(response) {
  return response.ok && !response.redirected && response.type === 'basic';
}

async function fill() {
  const cache = await caches.open(cacheName);
  await cache.addAll(files);
  const response = await fetch(page, { redirect: 'manual', cache: 'no-cache' });
  if (isPage(response)) await cache.put(page, response);
}

// The old files go; pages that are open have theirs, and hear that there is a new version.
async function takeOver() {
  for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name);
  await self.clients.claim();
  for (const client of await self.clients.matchAll()) client.postMessage({ program });
}

async function answerPage(event) {
  let response;
  try {
    response = await fetch(event.request);
  } catch (offline) {
    const kept = await caches.match(page);
    if (kept) return kept;
    throw offline;
  }
  const cache = await caches.open(cacheName);
  if (isPage(response)) event.waitUntil(cache.put(page, response.clone()));
  // Signed out.
  else if (response.type === 'opaqueredirect') event.waitUntil(cache.delete(page));
  return response;
}

async function answerFile(event) {
  const kept = await caches.match(event.request.url);
  if (kept) return kept;
  const response = await fetch(event.request);
  // After signing out and in again.
  if (response.ok) {
    const copy = response.clone();
    event.waitUntil(caches.open(cacheName).then((cache) => cache.put(event.request.url, copy)));
  }
  return response;
}

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(fill());
});
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && pathname === page) event.respondWith(answerPage(event));
  else if (files.includes(pathname)) event.respondWith(answerFile(event));
});
