// What a tab keeps on disk; see storage.h. Where the browser has no IndexedDB or no locks (an
// address without https), nothing is kept, and changes live as long as their page.
mergeInto(LibraryManager.library, {
  $RapportStorage: {
    db: null,
    tab: '',
    person: '',
    counter: 0,     // of frames
    last: null,     // the record of this tab
    timer: 0,       // for what is not urgent
    written: null,  // promise: all that is urgent is on disk
    unlocks: [],
    tabsMax: 50,    // that are gone and left something

    request: function (asked) {
      return new Promise((done, failed) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
    },
    connect: function () {
      const asked = indexedDB.open('rapport', 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore('tabs', { keyPath: 'tab' });
        asked.result.createObjectStore('frames');
      };
      return RapportStorage.request(asked).then((db) => { RapportStorage.db = db; });
    },
    // At once, since the page may be going: the database does them in order.
    change: function (durability, use) {
      if (RapportStorage.db === null) return Promise.resolve();
      return new Promise((done, failed) => {
        const step = RapportStorage.db.transaction(['tabs', 'frames'], 'readwrite', { durability });
        step.oncomplete = done;
        step.onabort = () => failed(step.error);
        use(step.objectStore('tabs'), step.objectStore('frames'));
      });
    },
    read: function (store, range) {
      return RapportStorage.request(
        RapportStorage.db.transaction(store).objectStore(store).getAll(range));
    },
    framesOf: function (tab) { return IDBKeyRange.bound([tab], [tab, []]); },

    // Left by a tab that is gone, and not to be lost.
    isNeeded: function (record) { return record.waiting > 0 || record.refused > 0; },
    // Resolves to whether the tab of this name is gone, and is ours from now on.
    lock: function (tab) {
      return new Promise((answer) => {
        navigator.locks.request('rapport.' + tab, { ifAvailable: true }, (lock) => {
          answer(lock !== null);
          if (lock === null) return null;
          return new Promise((unlock) => { RapportStorage.unlocks.push(unlock); });
        }).catch(() => answer(false));
      });
    },
    begin: function (tab) {
      RapportStorage.tab = tab;
      try {
        sessionStorage.setItem('rapport.tab', tab);
      } catch (forbidden) { /* then a reload is like a new tab */ }
    },

    // Takes over what this tab or one that is gone has left: first with changes that wait.
    load: async function () {
      const S = RapportStorage;
      const own = sessionStorage.getItem('rapport.tab');
      await S.connect();
      const all = await S.read('tabs');
      const rank = (record) => [record.tab === own ? 1 : 0, S.isNeeded(record) ? 1 : 0, record.at];
      all.sort((a, b) => {
        const x = rank(a);
        const y = rank(b);
        return y[0] - x[0] || y[1] - x[1] || y[2] - x[2];
      });
      const found = [];
      for (const record of all.slice(0, S.tabsMax)) {
        if ((found.length === 0 || S.isNeeded(record)) && await S.lock(record.tab)) {
          found.push(record);
        }
      }
      if (found.length === 0) {
        const fresh = crypto.randomUUID();
        await S.lock(fresh);
        return { tab: fresh, found, frames: [] };
      }
      const frames = await S.read('frames', S.framesOf(found[0].tab));
      return { tab: found[0].tab, isOwn: found[0].tab === own, found, frames };
    },
    open: function () {
      const S = RapportStorage;
      let isDone = false;
      const end = (loaded) => {
        if (isDone) return;
        isDone = true;
        if (loaded) S.tell(loaded);
        else {
          S.db = null;
          Rapport.call('saved', 6, '');
        }
        Rapport.call('saved', 5, '');
      };
      if (Module['keepsNothing'] || !navigator.locks || !globalThis.indexedDB) {
        end(null);
        return;
      }
      // A database that hangs must not keep anybody from working.
      setTimeout(end, 3000, null);
      S.load().then(end, (error) => {
        console.warn('Rapport keeps nothing on this device:', error);
        end(null);
      });
    },
    tell: function (loaded) {
      const S = RapportStorage;
      S.begin(loaded.tab);
      if (localStorage.getItem('rapport.signed-in')) Rapport.call('saved', 4, '');
      loaded.frames.forEach((text) => Rapport.call('saved', 2, text));
      S.counter = Date.now();
      loaded.found.forEach((record, i) => {
        if (i === 0) {
          S.person = record.person;
          Rapport.call('saved', loaded.isOwn ? 0 : 1, record.text);
        } else {
          Rapport.call('saved', 3, record.tab + '\n' + record.text);
        }
      });
    },

    // What others have left at this browser goes, but for what they have not sent.
    welcome: function (person) {
      const S = RapportStorage;
      // Another one in this tab.
      if (S.person !== '') {
        S.begin(crypto.randomUUID());
        S.lock(S.tab);
      }
      S.person = person;
      S.read('tabs').then((all) => S.change('relaxed', (tabs, frames) => {
        for (const record of all) {
          if (record.person === person) continue;
          frames.delete(S.framesOf(record.tab));
          if (!S.isNeeded(record)) tabs.delete(record.tab);
        }
      })).catch(() => {});
    },
    // Closed tabs with nothing to send. One stays for the next that is opened.
    tidy: async function () {
      const S = RapportStorage;
      const held = await navigator.locks.query();
      const names = held.held.map((lock) => lock.name);
      const gone = (await S.read('tabs')).filter((record) => !S.isNeeded(record) &&
        !names.includes('rapport.' + record.tab));
      gone.sort((a, b) => b.at - a.at);
      await S.change('relaxed', (tabs, frames) => {
        for (const record of gone.slice(1)) {
          tabs.delete(record.tab);
          frames.delete(S.framesOf(record.tab));
        }
      });
    },
    keep: function (record, isUrgent, taken) {
      const S = RapportStorage;
      const isFirst = S.last === null;
      if (S.db !== null && S.person !== record.person) S.welcome(record.person);
      record.tab = S.tab;
      S.last = record;
      Module['waiting'] = S.db === null ? 0 : record.waiting;
      clearTimeout(S.timer);
      S.timer = 0;
      if (isUrgent) S.write(taken);
      else S.timer = setTimeout(S.write, 500, '');
      if (!isFirst || S.db === null) return;
      localStorage.removeItem('rapport.signed-in');
      S.tidy().catch(() => {});
    },
    write: function (taken) {
      const S = RapportStorage;
      S.timer = 0;
      const record = S.last;
      const put = (tabs, frames) => {
        tabs.put(record);
        if (taken === '') return;
        tabs.delete(taken);
        frames.delete(S.framesOf(taken));
      };
      // A full disk: what the server has, too, makes room for what it has not.
      const written = S.change('strict', put).catch(() => S.change('strict', (tabs, frames) => {
        frames.clear();
        put(tabs, frames);
      })).catch((error) => console.warn('Rapport could not keep changes:', error));
      S.written = Promise.all([S.written, written]);
    },
    keepFrame: function (space, text, isFirst) {
      const S = RapportStorage;
      const key = [S.tab, space];
      S.counter += 1;
      S.change('relaxed', (tabs, frames) => {
        if (isFirst) frames.delete(IDBKeyRange.bound(key, [...key, []]));
        if (text !== '') frames.put(text, [...key, S.counter]);
      }).catch(() => {});
    },

    // The page is left, and may come back out of the browser's memory: nothing may keep it from
    // that.
    suspend: function () {
      const S = RapportStorage;
      if (S.timer !== 0) {
        clearTimeout(S.timer);
        S.write('');
      }
      if (S.db !== null) S.db.close();
      for (const unlock of S.unlocks.splice(0)) unlock();
    },
    // False: another tab has gone on with what this one had.
    resume: async function () {
      const S = RapportStorage;
      if (S.db === null) return true;
      if (!await S.lock(S.tab)) return false;
      await S.connect();
      const stored = S.last === null ? undefined : await S.request(
        S.db.transaction('tabs').objectStore('tabs').get(S.tab));
      return S.last === null || (stored !== undefined && stored.at === S.last.at);
    },
    // Changes of all tabs that the server has not answered.
    waiting: async function (ownCount) {
      const S = RapportStorage;
      if (S.db === null) return ownCount;
      const all = await S.read('tabs');
      return all.reduce((sum, record) => (
        record.tab === S.tab || record.person !== S.person ? sum : sum + record.waiting), ownCount);
    },
    // Nothing is left for whoever comes next.
    wipe: async function () {
      await RapportStorage.change('strict', (tabs, frames) => {
        tabs.clear();
        frames.clear();
      });
      RapportStorage.db = null;
    },
  },

  rapport_js_open_storage__deps: ['$Rapport', '$RapportStorage'],
  rapport_js_open_storage: function () { RapportStorage.open(); },
  rapport_js_keep__deps: ['$RapportStorage'],
  rapport_js_keep: function (text, person, waiting, refused, isUrgent, taken) {
    const record = { person: UTF8ToString(person), text: UTF8ToString(text), waiting,
      refused, at: Date.now() };
    RapportStorage.keep(record, isUrgent !== 0, UTF8ToString(taken));
  },
  rapport_js_keep_frame__deps: ['$RapportStorage'],
  rapport_js_keep_frame: function (space, text, isFirst) {
    RapportStorage.keepFrame(UTF8ToString(space), UTF8ToString(text), isFirst !== 0);
  },
});
