// Loads the program: the right colours at once, a bar with real bytes, fonts before the first text,
// and a page that says what to do if anything of this fails. No app logic here.
(() => {
  'use strict';

  const parts = document.currentScript.dataset;
  // The gallery of widgets is a program of its own: nobody else downloads it.
  const isGallery = location.hash.startsWith('#/gallery');
  const wasm = isGallery ? parts.galleryWasm : parts.wasm;
  const bytes = isGallery ? parts.galleryBytes : parts.bytes;
  const fontsWaitMs = 3000;  // a slow font must not keep anybody from working
  let program = null;
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

  function fail(reason, error) {
    if (hasFailed) return;
    hasFailed = true;
    console.error('Rapport:', reason, error || '');
    if (program && program.stop) program.stop();
    const [title, words] = failures[reason] || failures.crash;
    document.getElementById('failure-title').textContent = title;
    document.getElementById('failure-words').textContent = words;
    document.getElementById('shell').hidden = true;
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
    return WebAssembly.instantiateStreaming(response, imports);
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

  function loadScript(address) {
    const script = document.createElement('script');
    script.src = address;
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
          ([result]) => receive(result.instance, result.module),
          (error) => fail('download', error),
        ).catch((error) => fail('crash', error));
        return {};
      },
      onReady() { document.getElementById('shell').hidden = true; },
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
