// Loads the program: the right colours at once, a bar with real bytes, fonts before the first text,
// and a page that says what to do if anything of this fails. No app logic here.
(() => {
  'use strict';

  const parts = document.currentScript.dataset;
  // The gallery of widgets is a program of its own: nobody else downloads it.
  const isGalleryAddress = () => location.hash.startsWith('#/gallery');
  const isGallery = isGalleryAddress();
  // From here on, since an address may change before the program listens.
  addEventListener('hashchange', () => {
    if (isGalleryAddress() === isGallery) return;
    hasFailed = true;  // what is on its way will be cut off, which is no failure
    location.reload();
  });
  const wasm = isGallery ? parts.galleryWasm : parts.wasm;
  const bytes = isGallery ? parts.galleryBytes : parts.bytes;
  const worker = '/service_worker.js';
  const fontsWaitMs = 3000;  // a slow font must not keep anybody from working
  let program = null;
  let secondPart = null;  // settled when it is there
  let hasFailed = false;

  // The theme this browser chose before, so that nobody who works in the dark is dazzled.
  try {
    const names = ['', 'light', 'dark', 'high-contrast'];
    const chosen = names[Number(localStorage.getItem('rapport.theme'))];
    if (chosen) document.documentElement.dataset.theme = chosen;
  } catch (forbidden) { /* then the system's theme */ }

  const failures = {
    graphics: ['This browser cannot draw Rapport',
      'Rapport needs WebGL 2. Update the browser, turn on hardware acceleration in its settings, ' +
      'or use a current Chrome, Edge, Firefox or Safari. Then reload this page.'],
    download: ['Rapport could not be loaded',
      'The connection was interrupted, or the server is busy. Check that you are online, then ' +
      'reload this page.'],
    crash: ['Something went wrong',
      'Rapport had to stop. Everything that was shown as saved is safe on the server. Reload ' +
      'this page to go on.'],
  };

  // Events must not reach a broken program, whoever listens.
  function holdEvents() {
    for (const type of ['mousedown', 'mouseup', 'mousemove', 'mouseenter', 'mouseleave', 'wheel',
      'touchstart', 'touchmove', 'touchend', 'focus', 'blur', 'resize', 'visibilitychange',
      'beforeunload']) {
      addEventListener(type, (event) => event.stopImmediatePropagation(), true);
    }
  }

  // Written to this browser's disk before (client/platform/storage.js).
  function waitingWords() {
    const count = (program && program.waiting) || 0;
    if (count === 0) return '';
    const changes = count === 1 ? ' 1 change waits' : ` ${count} changes wait`;
    return `${changes} on this device, and will be sent then.`;
  }

  function fail(reason, error) {
    if (hasFailed) return;
    hasFailed = true;
    console.error('Rapport:', reason, error || '');
    if (program && program.stop) program.stop();
    const [title, words] = failures[reason] || failures.crash;
    document.getElementById('failure-title').textContent = title;
    document.getElementById('failure-words').textContent = words + waitingWords();
    document.getElementById('shell').hidden = true;
    document.getElementById('notice').hidden = true;
    document.getElementById('app').remove();
    document.getElementById('failure').hidden = false;
    const reload = document.getElementById('failure-reload');
    reload.addEventListener('click', () => location.reload());
    reload.focus();
    if (reason === 'crash') holdEvents();
  }

  // Only the program's own crashes: extensions run, and fail, in this window too.
  function onError(error) {
    if (error instanceof WebAssembly.RuntimeError) fail('crash', error);
  }
  addEventListener('error', (event) => onError(event.error));
  addEventListener('unhandledrejection', (event) => onError(event.reason));

  // Counted on a copy: the browser compiles the live response, and may keep the result.
  async function countBytes(response) {
    const bar = document.getElementById('progress');
    const reader = response.body.getReader();
    let got = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      got += value.length;
      if (bar) bar.value = Math.min(100, (got / Number(bytes)) * 100);
    }
  }

  async function instantiate(imports) {
    // The same mode as the preload in the page, or it is fetched twice.
    const response = await fetch(wasm, { credentials: 'same-origin' });
    if (!response.ok) throw new Error('status ' + response.status);
    countBytes(response.clone()).catch(() => {});
    const first = await WebAssembly.instantiateStreaming(response, { ...imports, p: holes });
    if (!isGallery) secondPart = bringSecondPart(first.instance);
    return first;
  }

  // In place of what is still to come (web/toolchain/split_wasm.py), and is not called before.
  const holes = new Proxy({}, {
    get: () => () => { throw new WebAssembly.RuntimeError('the second part is not there'); },
  });

  async function linkSecondPart(first) {
    const response = await fetch(parts.more, { credentials: 'same-origin', priority: 'low' });
    if (!response.ok) throw new Error('status ' + response.status, { cause: response.status });
    await WebAssembly.instantiateStreaming(response, { f: first.exports });
  }

  // The screens that the first view does not need. Begun when the first part is here, which so has
  // the whole connection, and again until they are there too.
  async function bringSecondPart(first) {
    const words = 'Some screens could not be loaded yet.';
    const card = document.getElementById('notice-card');
    const isShown = () => document.getElementById('notice-words').textContent === words;
    let failures = 0;
    let isTold = false;
    let retry;
    for (let pauseMs = 1000; ; pauseMs = Math.min(2 * pauseMs, 60000)) {
      try {
        await linkSecondPart(first);
        if (isShown()) card.hidden = true;
        return;
      } catch (error) {
        console.warn('Rapport: the second part,', error);
        failures += 1;
        if (hasFailed) return;
        const pause = new Promise((resolve) => {
          retry = resolve;
          setTimeout(resolve, pauseMs);
          addEventListener('online', resolve, { once: true });
        });
        if (failures > 1 && !isTold) {
          isTold = true;
          const again = () => {
            isTold = false;
            card.hidden = true;
            retry();
          };
          // What belongs to this page is there no longer after an update of the server.
          if (error.cause === 404) notify(words, 'Reload', () => location.reload());
          else notify(words, 'Try again', again);
        }
        await pause;
      }
    }
  }

  function fontsReady() {
    const wanted = ['400 16px Inter', '600 16px Inter'].map((font) => document.fonts.load(font));
    const late = new Promise((resolve) => { setTimeout(resolve, fontsWaitMs); });
    return Promise.race([Promise.all(wanted), late]).catch(() => {});
  }

  // SDL asks for a context without these wishes; a canvas gives the first one again.
  function hasGraphics(canvas) {
    return canvas.getContext('webgl2', {
      alpha: false, depth: false, stencil: false, antialias: false, powerPreference: 'low-power',
    }) !== null;
  }

  // The only addresses of programs that this page makes.
  const programs = globalThis.trustedTypes
    ? trustedTypes.createPolicy('rapport', {
      createScriptURL(address) {
        if (address === parts.gallery || address === worker) return address;
        throw new TypeError('not a program of ours');
      },
    })
    : { createScriptURL: (address) => address };

  // A quiet word at the bottom, said by screen readers at the next pause. It takes no focus.
  function notify(words, label, act) {
    const button = document.getElementById('notice-act');
    document.getElementById('notice-words').textContent = words;
    button.textContent = label || '';
    button.hidden = !label;
    button.onclick = act || null;
    const card = document.getElementById('notice-card');
    document.getElementById('notice-close').onclick = () => { card.hidden = true; };
    card.hidden = false;
  }

  // Not while somebody is typing.
  function offerReload() {
    const field = document.activeElement;
    if (field && field.matches('.field')) {
      field.addEventListener('blur', offerReload, { once: true });
      return;
    }
    notify('A new version of Rapport is ready.', 'Reload to update', () => location.reload());
  }

  // The worker (service_worker.js) opens the page without a network. Browsers look for a new one at
  // each visit; a page that stays open all week asks once an hour.
  async function watchVersions() {
    if (!navigator.serviceWorker) return;
    navigator.serviceWorker.addEventListener('message', (event) => {
      if (event.data.program !== `${parts.wasm} ${parts.more}`) offerReload();
    });
    try {
      const registered = await navigator.serviceWorker.register(programs.createScriptURL(worker));
      let asked = Date.now();
      document.addEventListener('visibilitychange', () => {
        if (document.hidden || Date.now() - asked < 3600000) return;
        asked = Date.now();
        registered.update().catch(() => {});
      });
    } catch (refused) {
      console.warn('Rapport needs a network to open here:', refused);
    }
  }

  function loadScript(address) {
    const script = document.createElement('script');
    script.src = programs.createScriptURL(address);
    script.addEventListener('load', start);
    script.addEventListener('error', () => fail('download'));
    document.head.append(script);
  }

  function start() {
    const canvas = document.getElementById('canvas');
    if (!hasGraphics(canvas)) {
      fail('graphics');
      return;
    }
    const name = isGallery ? 'createGallery' : 'createRapport';
    if (typeof globalThis[name] !== 'function') {
      fail('download');
      return;
    }
    program = {
      canvas,
      instantiateWasm(imports, receive) {
        Promise.all([instantiate(imports), fontsReady()]).then(
          ([result]) => {
            receive(result.instance, result.module);
            if (secondPart) secondPart.then(() => program.takeSecondPart());
          },
          (error) => fail('download', error),
        ).catch((error) => fail('crash', error));
        return {};
      },
      keepsNothing: isGallery,
      onReady() {
        document.getElementById('shell').hidden = true;
        if (!isGallery) watchVersions();
      },
      notify,
      onFailure(reason) { fail(reason); },
      onAbort(what) { fail('crash', what); },
    };
    globalThis[name](program);
  }

  document.addEventListener('DOMContentLoaded', () => {
    if (isGallery) loadScript(parts.gallery);
    else start();
  });
})();
