// The browser around the app; see browser.h.
mergeInto(LibraryManager.library, {
  $RapportBrowser: {
    queries: null,
    shown: '',
    depth: 0,  // of the history, kept with each of its entries
    isUnsent: false,
    channel: null,
    changes: '',  // of this tab, as the others were told

    // Bits in the order of Surroundings.
    surroundings: function () {
      const bits = RapportBrowser.queries.map((query) => query.matches);
      const states = [bits[0], bits[1] || bits[2], bits[3], bits[4], navigator.onLine,
        document.hidden];
      return states.reduce((all, isOn, i) => all | (isOn ? 1 << i : 0), 0);
    },
    // While the system forces its colours on all pages, the app takes them too.
    tellColours: function () {
      const areForced = matchMedia('(forced-colors: active)').matches;
      const probe = document.createElement('i');
      probe.style.forcedColorAdjust = 'none';
      document.body.append(probe);
      const packed = ['Canvas', 'CanvasText', 'LinkText'].map((name) => {
        probe.style.color = name;
        const parts = getComputedStyle(probe).color.match(/\d+/g).map(Number);
        return (0xff000000 | parts[2] << 16 | parts[1] << 8 | parts[0]) >>> 0;
      });
      probe.remove();
      Rapport.call('system_colours', areForced ? 1 : 0, packed[0], packed[1], packed[2]);
    },
    // Both popstate and hashchange come for one step back.
    onAddress: function () {
      if (location.hash === RapportBrowser.shown) return;
      RapportBrowser.shown = location.hash;
      RapportFields.settleFocused();
      RapportBrowser.readDepth(RapportBrowser.depth + 1);
      Rapport.call('address_changed', location.hash, RapportBrowser.depth);
    },
    // An address typed by hand is an entry that has none yet.
    readDepth: function (fresh) {
      if (typeof history.state !== 'number') history.replaceState(fresh, '');
      RapportBrowser.depth = history.state;
    },
    // At once, since neither frames nor timers need come any more.
    sendTyped: function () {
      RapportFields.settleFocused();
      Rapport.call('work');
    },
    onLeave: function (event) {
      RapportBrowser.sendTyped();
      if (!RapportBrowser.isUnsent) return;
      event.preventDefault();
      event.returnValue = '';
    },
    colour: function (packed) {
      const part = (shift) => ((packed >>> shift) & 255).toString(16).padStart(2, '0');
      return '#' + part(0) + part(8) + part(16);
    },
    // Of all tabs of this browser. Who comes asks, since what the others wait with was told before.
    listen: function () {
      const B = RapportBrowser;
      if (typeof BroadcastChannel !== 'function') return;
      B.channel = new BroadcastChannel('rapport');
      B.channel.onmessage = (event) => {
        const said = event.data;
        if (said === 'signed-out') B.leaveFor('/sign-in');
        else if (said === 'changes') B.tellChanges();
        else if (said && said.changes) Rapport.call('sibling', said.changes);
      };
      B.channel.postMessage('changes');
      B.tellChanges();
    },
    tellChanges: function () {
      const B = RapportBrowser;
      if (B.channel && B.changes !== '') B.channel.postMessage({ changes: B.changes });
    },
    onHide: function () {
      const B = RapportBrowser;
      B.sendTyped();
      Rapport.call('suspended');
      RapportStorage.suspend();
      if (B.channel) B.channel.close();
      B.channel = null;
    },
    // Back from the browser's memory, as it was left.
    onShow: function (event) {
      if (!event.persisted) return;
      RapportBrowser.checkSession();
      RapportStorage.resume().catch(() => false).then((isOurs) => {
        // What another tab goes on with must not be told as ours.
        if (!isOurs) return location.reload();
        RapportBrowser.listen();
        return Rapport.call('resumed');
      });
    },
    // The page itself is for those who are signed in; others are sent on.
    checkSession: function () {
      fetch('/', { cache: 'no-store', redirect: 'manual' }).then((response) => {
        const isRefused = response.status === 401 || response.status === 403;
        if (response.type === 'opaqueredirect' || isRefused) RapportBrowser.leaveFor('/sign-in');
      }).catch(() => {});
    },
    // Nobody who comes after at this browser finds anything.
    signOut: async function (waiting) {
      const B = RapportBrowser;
      const count = await RapportStorage.waiting(waiting).catch(() => waiting);
      const changes = count === 1 ? '1 change is' : count + ' changes are';
      if (count > 0 && !confirm(changes + ' not saved on the server yet. If you sign out now, ' +
        'what was changed is lost. Sign out all the same?')) return;
      const headers = { 'Content-Type': 'application/json', 'X-Rapport': '1' };
      const answer = await fetch('/api/sign-out', { method: 'POST', headers, body: '{}' });
      if (!answer.ok) throw new Error('status ' + answer.status);
      if (B.channel) B.channel.postMessage('signed-out');
      Rapport.isStopped = true;
      await RapportStorage.wipe().catch(() => {});
      localStorage.removeItem('rapport.visits');
      if (globalThis.caches) {
        const names = await caches.keys();
        await Promise.all(names.map((name) => caches.delete(name)));
      }
      B.leaveFor('/sign-in');
    },
    leaveFor: function (path) {
      Rapport.isStopped = true;
      removeEventListener('beforeunload', RapportBrowser.onLeave);
      location.assign(path);
    },
  },

  rapport_js_start_browser__deps: ['$Rapport', '$RapportBrowser', '$RapportFields',
    '$RapportStorage', '$RapportPrint', '$RapportMirror'],
  rapport_js_start_browser: function () {
    const B = RapportBrowser;
    B.shown = location.hash;
    B.readDepth(0);
    B.queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)',
      '(forced-colors: active)', '(prefers-reduced-motion: reduce)', '(pointer: coarse)']
      .map((text) => matchMedia(text));
    const tell = () => Rapport.call('surroundings', B.surroundings());
    const forced = matchMedia('(forced-colors: active)');
    forced.addEventListener('change', B.tellColours);
    for (const query of B.queries) query.addEventListener('change', tell);
    for (const type of ['online', 'offline']) addEventListener(type, tell);
    document.addEventListener('visibilitychange', () => {
      tell();
      if (document.hidden) B.sendTyped();
    });
    addEventListener('pagehide', B.onHide);
    addEventListener('pageshow', B.onShow);
    addEventListener('beforeprint', RapportPrint.before);
    addEventListener('afterprint', RapportPrint.after);
    addEventListener('storage', (event) => {
      if (event.key === 'rapport.theme') Rapport.call('theme_chosen');
      if (event.key === 'rapport.visits') Rapport.call('visited');
    });
    B.listen();
    addEventListener('beforeunload', B.onLeave);
    // The loader waits for the fonts, but not for ever.
    if (!['400', '600'].every((weight) => document.fonts.check(weight + ' 16px Inter'))) {
      document.fonts.addEventListener('loadingdone', () => Rapport.call('fonts_arrived'));
    }
    addEventListener('popstate', B.onAddress);
    addEventListener('hashchange', B.onAddress);
    if (forced.matches) B.tellColours();
    tell();
  },

  rapport_js_address__deps: ['$Rapport'],
  rapport_js_address: function () { return Rapport.copyOf(location.hash); },
  rapport_js_origin: function () { return Rapport.copyOf(location.origin + '/'); },
  rapport_js_history_depth__deps: ['$RapportBrowser'],
  rapport_js_history_depth: function () { return RapportBrowser.depth; },
  rapport_js_set_address__deps: ['$RapportBrowser'],
  rapport_js_set_address: function (hash, isNew) {
    const text = UTF8ToString(hash);
    RapportBrowser.shown = text;
    if (location.hash === text) return;
    if (isNew) history.pushState(RapportBrowser.depth += 1, '', text);
    else history.replaceState(RapportBrowser.depth, '', text);
    // The browser may write it otherwise (percent signs).
    RapportBrowser.shown = location.hash;
  },
  rapport_js_set_title: function (title) { document.title = UTF8ToString(title); },
  rapport_js_date_now: function () { return Date.now(); },
  rapport_js_offset_minutes: function () { return -new Date().getTimezoneOffset(); },
  rapport_js_random: function () {
    return crypto.getRandomValues(new Int32Array(1))[0];
  },

  rapport_js_stored_text_size: function () {
    try {
      return Number(localStorage.getItem('rapport.text')) || 0;
    } catch (forbidden) {
      return 0;
    }
  },
  rapport_js_store_text_size: function (percent) {
    try {
      localStorage.setItem('rapport.text', String(percent));
    } catch (forbidden) { /* as long as the page then */ }
  },

  // Storage may be forbidden altogether; then the choice lasts as long as the page.
  rapport_js_stored_theme: function () {
    try {
      return Number(localStorage.getItem('rapport.theme')) || 0;
    } catch (forbidden) {
      return 0;
    }
  },
  rapport_js_store_theme: function (choice) {
    try {
      localStorage.setItem('rapport.theme', String(choice));
    } catch (forbidden) { /* see above */ }
  },
  rapport_js_stored_visits__deps: ['$Rapport'],
  rapport_js_stored_visits: function () {
    let text = '';
    try {
      text = localStorage.getItem('rapport.visits') || '';
    } catch (forbidden) { /* not known then */ }
    return Rapport.copyOf(text);
  },
  rapport_js_store_visits: function (text) {
    try {
      localStorage.setItem('rapport.visits', UTF8ToString(text));
    } catch (forbidden) { /* as long as the page then */ }
  },
  rapport_js_tell_siblings__deps: ['$RapportBrowser'],
  rapport_js_tell_siblings: function (text) {
    RapportBrowser.changes = UTF8ToString(text);
    RapportBrowser.tellChanges();
  },
  rapport_js_set_colour__deps: ['$RapportBrowser'],
  rapport_js_set_colour: function (name, packed) {
    const colour = RapportBrowser.colour(packed);
    document.documentElement.style.setProperty('--' + UTF8ToString(name), colour);
  },
  rapport_js_set_theme_name: function (name) {
    document.documentElement.dataset.theme = UTF8ToString(name);
  },

  rapport_js_set_unsent__deps: ['$RapportBrowser'],
  rapport_js_set_unsent: function (isUnsent) {
    RapportBrowser.isUnsent = isUnsent !== 0;
  },

  rapport_js_sign_out__deps: ['$RapportBrowser'],
  rapport_js_sign_out: function (waiting) {
    RapportBrowser.signOut(waiting).catch(() => {
      Module['notify']('You are still signed in: signing out needs a connection. Try again when ' +
        'you are online.');
    });
  },
  rapport_js_check_session__deps: ['$RapportBrowser'],
  rapport_js_check_session: function () { RapportBrowser.checkSession(); },

  // The whole page: the canvas alone would be without its elements.
  rapport_js_toggle_full_screen: function () {
    const root = document.documentElement;
    const asked = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
    asked.catch(() => {});
  },
});
