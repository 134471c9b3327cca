// Scroll areas of the mirror; see mirror.h. An area is as far as the program has drawn it; when
// something else moves it (find in page, the caret, assistive technology) the program follows.
mergeInto(LibraryManager.library, {
  $RapportScrolls: {
    // It tells how far and how high where a field tells its line height and padding.
    want: function (entry, node) {
      entry.element.style.setProperty('--end', node.padLeft + 'px');
      entry.wanted = node.linePx;
    },
    // Once all elements are in their place: before, or when they are put elsewhere, they cannot be
    // scrolled or lose it.
    apply: function (isRearranged) {
      for (const element of RapportMirror.root.querySelectorAll('.scroll')) {
        const entry = element.rapport;
        if (!isRearranged && entry.wanted === entry.applied) continue;
        element.scrollTop = entry.applied = entry.wanted;
        entry.scrolled = element.scrollTop;
      }
    },
    follow: function () {
      for (const element of RapportMirror.root.querySelectorAll('.scroll')) {
        const entry = element.rapport;
        if (Math.abs(element.scrollTop - entry.scrolled) < 0.5) continue;
        entry.scrolled = element.scrollTop;
        RapportKeys.tell('scroll', entry.id, String(entry.scrolled));
      }
    },
  },
});
