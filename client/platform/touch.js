// Touch: one finger scrolls, with the push it is let go with; a long press is a request for the
// context menu. A tap comes as mouse events by the browser's own means, so that a field it meets
// gets the focus and the keyboard, and two fingers zoom the page.
mergeInto(LibraryManager.library, {
  $RapportTouch__deps: ['$Rapport'],
  $RapportTouch: {
    slopPx: 8,
    longPressMs: 500,
    decayMs: 325,         // the speed falls to a third in this time
    speedMin: 0.02,       // px per ms: slower is standing still
    speedToGlide: 0.15,
    restMs: 60,           // a finger that rested this long before it left pushes nothing

    start: null,          // where the finger came down
    last: null,           // {x, y, at}
    speed: null,          // [x, y] in px per ms
    isPanning: false,
    hasMenu: false,       // this touch has asked for the menu
    timer: 0,
    glide: 0,             // the animation frame that is due

    watch: function () {
      const T = RapportTouch;
      addEventListener('pointerdown', T.onDown, true);
      addEventListener('pointermove', T.onMove, true);
      addEventListener('pointerup', T.onUp, true);
      addEventListener('pointercancel', T.onCancel, true);
      // After a long press the finger's leaving is no tap.
      addEventListener('touchend', (event) => {
        if (T.hasMenu && event.cancelable) event.preventDefault();
      }, { passive: false });
      // Some browsers ask by themselves; twice would close what the first opened.
      addEventListener('contextmenu', T.onMenu, true);
    },

    // What the browser itself does by touch: its menus in fields and on links, the thumbs of
    // sliders.
    isBrowsers: function (target) {
      return target.closest('.field, a, input') !== null;
    },

    onDown: function (event) {
      const T = RapportTouch;
      cancelAnimationFrame(T.glide);
      if (event.pointerType !== 'touch') return;
      clearTimeout(T.timer);
      // A second finger: the first scrolls no more.
      T.start = event.isPrimary ? [event.clientX, event.clientY] : null;
      T.last = { x: event.clientX, y: event.clientY, at: event.timeStamp };
      T.speed = [0, 0];
      T.isPanning = false;
      T.hasMenu = false;
      const target = event.target;
      if (T.start === null || T.isBrowsers(target)) return;
      T.timer = setTimeout(() => T.askForMenu(target), T.longPressMs);
    },

    askForMenu: function (target) {
      const T = RapportTouch;
      T.hasMenu = true;
      target.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true,
        clientX: T.start[0], clientY: T.start[1], button: 2 }));
    },

    onMenu: function (event) {
      const T = RapportTouch;
      if (!event.isTrusted || T.start === null) return;
      clearTimeout(T.timer);
      if (T.hasMenu) {
        event.preventDefault();
        event.stopPropagation();
      }
      T.hasMenu = true;
    },

    onMove: function (event) {
      const T = RapportTouch;
      if (event.pointerType !== 'touch' || !event.isPrimary || T.start === null) return;
      if (event.target.type === 'range') return;
      const dx = T.last.x - event.clientX;
      const dy = T.last.y - event.clientY;
      if (!T.isPanning) {
        if (Math.hypot(dx, dy) < T.slopPx || T.hasMenu) return;
        clearTimeout(T.timer);
        T.isPanning = true;
        // The area under the finger is the one to move.
        Rapport.call('pointer_at', T.start[0], T.start[1]);
      }
      const ms = Math.max(event.timeStamp - T.last.at, 1);
      T.speed = [dx, dy].map((step, i) => 0.7 * step / ms + 0.3 * T.speed[i]);
      T.last = { x: event.clientX, y: event.clientY, at: event.timeStamp };
      Rapport.call('wheel', dx, dy);
    },

    onUp: function (event) {
      const T = RapportTouch;
      if (event.pointerType !== 'touch' || !event.isPrimary) return;
      const isPushed = T.isPanning && event.timeStamp - T.last.at < T.restMs &&
        Math.hypot(T.speed[0], T.speed[1]) > T.speedToGlide;
      T.onCancel();
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (isPushed && !isStill) T.glideFrom(event.timeStamp);
    },
    onCancel: function () {
      clearTimeout(RapportTouch.timer);
      RapportTouch.start = null;
      RapportTouch.isPanning = false;
    },

    // Frames are asked for only as long as something moves.
    glideFrom: function (at) {
      const T = RapportTouch;
      T.glide = requestAnimationFrame((now) => {
        const ms = Math.min(Math.max(now - at, 1), 50);
        const left = Math.exp(-ms / T.decayMs);
        const way = T.speed.map((speed) => speed * T.decayMs * (1 - left));
        T.speed = T.speed.map((speed) => speed * left);
        Rapport.call('wheel', way[0], way[1]);
        if (Math.hypot(T.speed[0], T.speed[1]) > T.speedMin) T.glideFrom(now);
      });
    },
  },
});
