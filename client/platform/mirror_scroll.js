// Scroll areas of the mirror; see mirror.h. An area is as far as the program has drawn it; when
// something else moves it (find in page, the caret, assistive technology) the program follows.
mergeInto(LibraryManager.library, {
  $RapportScrolls: {
    timer: 0,  // runs while an area is not yet where it belongs

    // It tells how far and how high where a field tells its line height and padding.
    want: function (entry, node) { entry.wanted = node.linePx; },
    css: function (node) { return ';--end:' + node.padLeft + 'px'; },
    // To scroll, an element has to be laid out. The browser does that after the frame, once; asked
    // for within it, it costs as much as all of the frame's script. Only the field in use cannot
    // wait: its text is drawn by the browser, all around it by the program.
    apply: function (isMoved) {
      const S = RapportScrolls;
      const focused = document.activeElement;
      let isWaiting = false;
      for (const element of S.areas()) {
        const entry = element.rapport;
        if (!isMoved && entry.wanted === entry.applied) continue;
        entry.applied = null;
        if (focused !== null && focused.matches('.field') && element.contains(focused)) {
          S.put(element);
        } else isWaiting = true;
      }
      if (!isWaiting || S.timer !== 0) return;
      S.timer = setTimeout(S.putAll, 0);
    },
    areas: function () { return RapportMirror.root.querySelectorAll('.scroll'); },
    put: function (element) {
      const entry = element.rapport;
      element.scrollTop = entry.applied = entry.wanted;
      entry.scrolled = element.scrollTop;
    },
    putAll: function () {
      const S = RapportScrolls;
      clearTimeout(S.timer);
      S.timer = 0;
      for (const element of S.areas()) if (element.rapport.applied === null) S.put(element);
    },
    follow: function () {
      if (RapportScrolls.timer !== 0) RapportScrolls.putAll();
      for (const element of RapportScrolls.areas()) {
        const entry = element.rapport;
        if (Math.abs(element.scrollTop - entry.scrolled) < 0.5) continue;
        entry.scrolled = element.scrollTop;
        RapportKeys.tell('scroll', entry.id, String(entry.scrolled));
      }
    },
  },

  // Whether something that scrolls shows where the focus is.
  rapport_js_is_focus_scrolled__deps: ['$RapportMirror'],
  rapport_js_is_focus_scrolled: function () {
    const focused = document.activeElement;
    if (focused === null || !RapportMirror.root.contains(focused)) return 0;
    return focused.matches('.scroll .field, .scroll :focus-visible') ? 1 : 0;
  },
});
