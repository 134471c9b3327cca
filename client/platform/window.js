// Size of the canvas, pointer, wheel and touch; see window.h.
mergeInto(LibraryManager.library, {
  $RapportWindow: {
    isPressed: false,  // a button of the mouse, on an element of the mirror

    // Chrome and Firefox tell the box in device pixels. Elsewhere (Safari) it is rounded, which may
    // be one pixel off at odd zoom levels.
    measure: function (entry) {
      const canvas = Module['canvas'];
      const box = canvas.getBoundingClientRect();
      const ratio = window.devicePixelRatio;
      const told = entry && entry.devicePixelContentBoxSize && entry.devicePixelContentBoxSize[0];
      const size = (exact, css) => {
        // Where a test emulates a screen, the box is told without its ratio.
        const isTrue = told && Math.abs(exact - css * ratio) < 2;
        return isTrue ? exact : Math.round(css * ratio);
      };
      const width = size(told && told.inlineSize, box.width);
      const height = size(told && told.blockSize, box.height);
      Rapport.call('resized', box.width, box.height, width, height, ratio);
      canvas.width = width;
      canvas.height = height;
      // Setting the size has emptied the canvas; waiting for the next frame would flash.
      Rapport.call('redraw');
    },

    watchSize: function () {
      const observer = new ResizeObserver((entries) => RapportWindow.measure(entries[0]));
      try {
        observer.observe(Module['canvas'], { box: 'device-pixel-content-box' });
      } catch (unsupported) {
        observer.observe(Module['canvas']);
        RapportWindow.watchRatio();
      }
    },
    watchRatio: function () {
      const query = matchMedia('(resolution: ' + window.devicePixelRatio + 'dppx)');
      query.addEventListener('change', () => {
        RapportWindow.measure(null);
        RapportWindow.watchRatio();
      }, { once: true });
    },

    // Elements of the mirror lie over the canvas, so that the browser, tests and assistive
    // technology find them. Dear ImGui sees the pointer everywhere, whatever lies beneath it.
    onPress: function (event) {
      const isKept = RapportWindow.keepsFocus(event);
      if (isKept) event.preventDefault();
      // A press by script or assistive technology has no position worth having; its `click` comes.
      if (event.detail === 0 && event.target !== Module['canvas']) return;
      const link = event.target.closest('a');
      const isModified = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey;
      if (link !== null && isModified) return;
      // Pressed where the page has moved to meanwhile.
      RapportScrolls.follow();
      RapportWindow.isPressed = true;
      if (event.target === Module['canvas']) {
        // No selection of text begins here, but typing in a field ends.
        event.preventDefault();
        const focused = document.activeElement;
        const isElsewhere = focused !== null && focused !== document.body;
        if (event.isTrusted && isElsewhere && !isKept) focused.blur();
      }
      Rapport.call('pointer_at', event.clientX, event.clientY);
      Rapport.call('shift', event.shiftKey ? 1 : 0);
      Rapport.call('pointer_button', event.button, 1);
    },

    // While its list is open, a searched field keeps the focus: a press chooses from the list or
    // only closes it.
    keepsFocus: function (event) {
      const focused = document.activeElement;
      return focused !== null && focused !== event.target &&
        focused.tagName === 'INPUT' && focused.getAttribute('aria-expanded') === 'true';
    },

    watchPointer: function () {
      const canvas = Module['canvas'];
      const mirror = document.getElementById('mirror');
      for (const element of [canvas, mirror]) {
        element.addEventListener('mousedown', RapportWindow.onPress, true);
        element.addEventListener('mousemove', (event) => {
          Rapport.call('pointer_at', event.clientX, event.clientY);
        }, true);
      }
      document.addEventListener('mouseup', (event) => {
        RapportWindow.isPressed = false;
        Rapport.call('pointer_button', event.button, 0);
      });
      document.documentElement.addEventListener('mouseleave', () => Rapport.call('pointer_left'));
      mirror.addEventListener('dragstart', (event) => event.preventDefault());
    },

    // Scrolling in pixels, as the browser means it. Of lines, a notch of the wheel is three.
    onWheel: function (event) {
      if (event.ctrlKey || event.metaKey) return;  // zooming belongs to the browser
      if (RapportWindow.scrollsItself(event.target, event.deltaY)) return;
      event.preventDefault();
      const unit = [1, 36, window.innerHeight * 0.9][event.deltaMode];
      const isSideways = event.shiftKey && event.deltaX === 0;
      const x = (isSideways ? event.deltaY : event.deltaX) * unit;
      const y = (isSideways ? 0 : event.deltaY) * unit;
      Rapport.call('wheel', x, y);
    },
    // A text area in use whose text is longer than its box.
    scrollsItself: function (target, deltaY) {
      if (target !== document.activeElement || target.tagName !== 'TEXTAREA') return false;
      const below = target.scrollHeight - target.clientHeight - target.scrollTop;
      return deltaY < 0 ? target.scrollTop > 0 : below > 1;
    },
  },

  // A graphics driver may take the context away, most often on tablets that were asleep. Should it
  // not come back, a reload gets a new one; the app keeps what it holds over it. Never again and
  // again: who reloads twice within half a minute has another problem.
  $RapportContext: {
    patienceMs: 5000,
    onceMs: 30000,
    timer: 0,

    watch: function (canvas) {
      const C = RapportContext;
      canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault();  // asks for it back
        Rapport.call('context_lost');
        C.timer = setTimeout(C.giveUp, C.patienceMs);
      });
      canvas.addEventListener('webglcontextrestored', () => {
        clearTimeout(C.timer);
        Rapport.call('context_restored');
      });
    },

    giveUp: function () {
      if (Rapport.isStopped) return;
      const key = 'rapport.reloaded';
      const last = Number(sessionStorage.getItem(key)) || 0;
      if (Date.now() - last < RapportContext.onceMs) {
        if (Module['onFailure']) Module['onFailure']('graphics');
        return;
      }
      sessionStorage.setItem(key, String(Date.now()));
      location.reload();
    },
  },

  rapport_js_watch_window__deps: ['$Rapport', '$RapportWindow', '$RapportContext', '$RapportTouch',
    '$RapportMirror'],
  rapport_js_watch_window: function () {
    RapportWindow.measure(null);
    RapportWindow.watchSize();
    RapportWindow.watchPointer();
    RapportTouch.watch();
    RapportContext.watch(Module['canvas']);
    addEventListener('wheel', RapportWindow.onWheel, { passive: false });
  },

  // The mirror follows the canvas by the browser's own zoom: its text is set anew, not stretched.
  rapport_js_set_zoom: function (scale) {
    document.getElementById('mirror').style.zoom = scale === 1 ? '' : scale;
  },

  // In the order of ImGuiMouseCursor, from ImGuiMouseCursor_None = -1 on.
  rapport_js_set_cursor: function (cursor) {
    const names = ['none', 'default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize',
      'nwse-resize', 'pointer', 'not-allowed'];
    document.documentElement.style.cursor = names[cursor + 1] || 'default';
  },
});
