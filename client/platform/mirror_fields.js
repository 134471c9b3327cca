// Typing, in real fields; see mirror.h. While a field has the focus its text is the person's: the
// program hears of it and does not change it, unless it overrules (a new `revision`: the line for
// the next record).
mergeInto(LibraryManager.library, {
  $RapportFields: {
    pauseMs: 300,
    caretMs: 5000,
    caretTimer: 0,
    frame: 0,
    touched: null,  // fields whose text may differ from what the program says

    start: function (entry) {
      const element = entry.element;
      const F = RapportFields;
      entry.value = '';      // what the program says
      entry.settled = '';    // what the program was last told
      entry.before = '';     // when the field got the focus
      entry.timer = 0;
      entry.syncAt = -1;     // frame in which the program's word counts again
      entry.isComposing = false;
      element.spellcheck = true;
      element.autocomplete = 'off';
      const isSearch = entry.role === 'searchbox';
      if (element.tagName === 'INPUT') element.type = isSearch ? 'search' : 'text';
      element.addEventListener('compositionstart', () => { entry.isComposing = true; });
      element.addEventListener('compositionend', () => {
        entry.isComposing = false;
        F.typed(entry);
      });
      element.addEventListener('input', () => { if (!entry.isComposing) F.typed(entry); });
      element.addEventListener('change', () => F.settle(entry));
      element.addEventListener('keydown', (event) => F.onKey(entry, event));
      element.addEventListener('focus', () => {
        F.blinkCaret(entry);
        RapportKeys.tell('shared', entry.id, element.value);
        entry.before = entry.settled = element.value;
        // What is sought is typed over what was chosen.
        entry.isFresh = entry.role === 'combofield';
        if (entry.isFresh) element.select();
      });
      // At the press: its list moves elements about before there would be a click.
      element.addEventListener('mousedown', (event) => {
        const isHere = document.activeElement === element && !entry.isFresh;
        if (entry.role !== 'combofield' || isHere) return;
        event.preventDefault();
        element.focus();
        element.select();
        entry.isFresh = false;
      });
      element.addEventListener('blur', () => {
        entry.isComposing = false;
        F.settle(entry);
        F.syncAfter(entry, 4);
      });
    },
    // Before the program may stop to draw the field, or gets no further frame: what is in it
    // counts, half a composition too.
    settleFocused: function () {
      const entry = document.activeElement && document.activeElement.rapport;
      if (entry && entry.isField) RapportFields.tellNow(entry);
    },
    // The field goes, with a text that the program was not told: a message has to keep it. What
    // was looked for is not worth one.
    rescue: function (entry) {
      if (entry.element.value === entry.settled) return;
      if (entry.role === 'searchbox' || entry.role === 'combofield') return;
      entry.settled = entry.element.value;
      if (entry.settled.trim() !== '') Rapport.call('text_lost', entry.settled);
    },
    stop: function (entry) {
      clearTimeout(entry.timer);
      RapportFields.touched.delete(entry);
    },

    update: function (entry, node) {
      const element = entry.element;
      const isOverruled = entry.revision !== undefined && entry.revision !== node.revision;
      const isShared = entry.sharing !== undefined && entry.sharing !== node.sharing;
      entry.value = node.value;
      entry.revision = node.revision;
      entry.sharing = node.sharing;
      if (document.activeElement !== element) RapportFields.sync(entry);
      else if (isOverruled) RapportFields.syncAfter(entry, 0);
      else if (isShared) RapportFields.takeOver(entry);
      RapportMirror.set(element, 'placeholder', node.placeholder);
      element.readOnly = node.isDisabled;
      // Only a hint: the program checks, and counts code points rather than UTF-16 units.
      if (node.charactersMax > 0) element.maxLength = node.charactersMax * 2;
    },

    css: function (node) {
      return ';line-height:' + node.linePx + 'px;padding-left:' + node.padLeft +
        'px;padding-right:' + node.padRight + 'px' +
        (node.role === 'textarea' ? ';padding-top:' + node.padTop + 'px' : '');
    },

    typed: function (entry) {
      const F = RapportFields;
      F.blinkCaret(entry);
      entry.syncAt = -1;
      RapportKeys.tell('draft', entry.id, entry.element.value);
      // A text that others may write in is told while it is typed, the rest at the next pause.
      if (entry.role === 'textarea' && entry.timer !== 0) return;
      clearTimeout(entry.timer);
      entry.timer = setTimeout(() => F.settle(entry), F.pauseMs);
    },
    // A caret that blinks costs ten times as much as the rest of an idle page: it stands still
    // once nobody has typed for a while, as in other programs, where the browser can do that.
    blinkCaret: function (entry) {
      const classes = entry.element.classList;
      classes.remove('resting');
      clearTimeout(RapportFields.caretTimer);
      RapportFields.caretTimer = setTimeout(() => classes.add('resting'), RapportFields.caretMs);
    },
    settle: function (entry) {
      clearTimeout(entry.timer);
      entry.timer = 0;
      if (!entry.isComposing) RapportFields.tellNow(entry);
    },
    tellNow: function (entry) {
      clearTimeout(entry.timer);
      entry.timer = 0;
      if (entry.element.value === entry.settled) return;
      entry.settled = entry.element.value;
      RapportKeys.tell('input', entry.id, entry.settled);
    },

    onKey: function (entry, event) {
      RapportFields.blinkCaret(entry);
      if (event.isComposing || event.keyCode === 229) return;
      const F = RapportFields;
      const isOneLine = entry.role !== 'textarea';
      if (event.key === 'Enter' && (isOneLine || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        F.settle(entry);
        RapportKeys.tell('enter', entry.id, entry.element.value);
      } else if (entry.role === 'combofield' && RapportKeys.listKeys.includes(event.key)) {
        event.preventDefault();
        RapportKeys.tell('key', entry.id, event.key);
      } else if (event.key === 'Backspace' && isOneLine && entry.element.value === '') {
        // There is nothing to delete in it: tags take it for the last of them.
        RapportKeys.tell('key', entry.id, event.key);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        const isRestored = entry.element.value !== entry.before;
        if (isRestored) {
          entry.element.value = entry.before;
          RapportKeys.tell('draft', entry.id, entry.before);
          F.settle(entry);
        }
        RapportKeys.tell('escape', entry.id, isRestored ? 'restored' : '');
      }
    },

    // The program needs a few frames to take a text over, and may write it otherwise ("12 mar" as
    // "12 Mar 2027").
    syncAfter: function (entry, frames) {
      entry.syncAt = RapportFields.frame + frames;
      RapportFields.touched.add(entry);
      if (frames > 0) Rapport.call('frames', frames + 1);
    },
    sync: function (entry) {
      if (entry.isComposing) return;
      if (entry.element.value !== entry.value) entry.element.value = entry.value;
      entry.settled = entry.before = entry.value;
      if (document.activeElement === entry.element) {
        RapportKeys.tell('shared', entry.id, entry.value);
      }
    },

    // One place in which two texts differ: [where, what goes, what comes].
    differs: function (old, now) {
      const most = Math.min(old.length, now.length);
      let head = 0;
      while (head < most && old[head] === now[head]) head += 1;
      let tail = 0;
      while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) {
        tail += 1;
      }
      return [head, old.length - head - tail, now.slice(head, now.length - tail)];
    },
    // A colleague's words come into the field in use; the caret stays where it was in the text, and
    // what was typed since the last word to the program goes with it.
    takeOver: function (entry) {
      const F = RapportFields;
      const element = entry.element;
      if (entry.isComposing) return;
      const [at, gone, come] = F.differs(entry.settled, entry.value);
      const [typedAt, erased, typed] = F.differs(entry.settled, element.value);
      const isBefore = typedAt + erased <= at;
      if (!isBefore && typedAt < at + gone) {
        F.tellNow(entry);  // at the same place: the program merges it, and asks again
        return;
      }
      const now = entry.value;
      const start = isBefore ? typedAt : typedAt + come.length - gone;
      // Where their change lies in what stands in the field, and how far it moves a caret behind.
      const theirs = isBefore ? at + typed.length - erased : at;
      const moved = (place) => (place <= theirs ? place
        : Math.max(theirs + come.length, place + come.length - gone));
      const from = moved(element.selectionStart);
      const to = moved(element.selectionEnd);
      const top = element.scrollTop;
      element.value = now.slice(0, start) + typed + now.slice(start + erased);
      element.setSelectionRange(from, to);
      element.scrollTop = top;
      entry.settled = entry.before = now;
      RapportKeys.tell('shared', entry.id, now);
      if (element.value !== now) RapportKeys.tell('draft', entry.id, element.value);
    },

    // The field in use shows its own text from the frame on in which the program has stopped to
    // draw it, and until it draws it again.
    afterFrame: function () {
      const F = RapportFields;
      F.frame += 1;
      for (const entry of F.touched) {
        if (F.frame < entry.syncAt || entry.isComposing) continue;
        if (entry.syncAt >= 0) F.sync(entry);
        entry.syncAt = -1;
        F.touched.delete(entry);
      }
      for (const element of document.querySelectorAll('#mirror .typing')) {
        if (element !== document.activeElement) element.classList.remove('typing');
      }
      const focused = document.activeElement;
      if (focused !== null && focused.rapport && focused.rapport.isField) {
        focused.classList.add('typing');
      }
    },
  },
});
