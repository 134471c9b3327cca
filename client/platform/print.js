// Paper gets a report of its own: headings, texts, lists and tables made of the mirror, without
// anything that is only there to be pressed. For it one frame is drawn in which nothing scrolls, so
// that every row of a long table is in the mirror.
mergeInto(LibraryManager.library, {
  $RapportPrint: {
    // What has no use on paper.
    left: ['navigation', 'menu', 'listbox', 'toolbar', 'tablist', 'button', 'file', 'searchbox',
      'status', 'alert', 'tab', 'option', 'menuitem', 'menuitemradio'],
    tags: { h1: 'h1', h2: 'h2', h3: 'h3', list: 'ul', listitem: 'li', table: 'table', row: 'tr',
      columnheader: 'th', cell: 'td', text: 'p', link: 'p', img: 'p' },

    add: function (holder, tag, text) {
      const element = document.createElement(tag);
      element.textContent = text;
      holder.append(element);
      return element;
    },
    // What is on it, and not in something within.
    words: function (entry) {
      return (entry.label !== null && entry.label.data) ||
        entry.element.getAttribute('aria-label') || '';
    },
    // "Status: Planned"; nothing for what is empty.
    pair: function (holder, name, value) {
      if (value === '') return;
      const line = RapportPrint.add(holder, 'p', '');
      if (name !== '') RapportPrint.add(line, 'b', name + ': ');
      line.append(value);
    },
    value: function (entry) {
      const element = entry.element;
      if (entry.role === 'checkbox' || entry.role === 'radio') {
        return element.getAttribute('aria-checked') === 'true' ? 'yes' : 'no';
      }
      if (entry.role === 'combobox') return entry.label === null ? '' : entry.label.data;
      return element.getAttribute('aria-valuetext') || element.value;
    },

    walk: function (element, holder) {
      for (const child of element.children) {
        if (child.rapport) RapportPrint.one(child.rapport, holder);
      }
    },
    one: function (entry, holder) {
      const P = RapportPrint;
      const element = entry.element;
      if (P.left.includes(entry.role)) {
        // The header of a column that sorts.
        if (entry.role === 'button' && holder.tagName === 'TH') holder.append(P.words(entry));
        return;
      }
      const tag = P.tags[entry.role];
      if (entry.role === 'checkbox' || entry.role === 'radio') {
        P.pair(holder, P.words(entry), P.value(entry));
      } else if (entry.role === 'progressbar') {
        // "Fees, 80% of the way, expected 95%", below the words "Fees".
        const title = holder.firstElementChild;
        const words = P.words(entry);
        const isBelow = title !== null && words.startsWith(title.textContent + ', ');
        P.add(holder, 'p', isBelow ? words.slice(title.textContent.length + 2) : words);
      } else if (entry.isField || ['combobox', 'slider'].includes(entry.role)) {
        P.pair(holder, element.getAttribute('aria-label') || '', P.value(entry));
      } else if (tag === 'p') {
        P.text(entry, holder);
      } else if (tag !== undefined) {
        const made = P.add(holder, tag, element.children.length > 0 ? '' : P.words(entry));
        if (tag === 'table' && P.words(entry) !== '') P.add(made, 'caption', P.words(entry));
        P.walk(element, made);
        if (tag === 'li' && made.textContent === '') made.textContent = P.words(entry);
        if (made.textContent === '' && tag !== 'td' && tag !== 'th') made.remove();
      } else {
        P.walk(element, P.add(holder, 'div', ''));
      }
    },
    // A row is a link as a whole, named after what stands in it.
    text: function (entry, holder) {
      const words = RapportPrint.words(entry);
      const isRepeated = entry.role === 'link' &&
        entry.element.closest('[role=row], [role=listitem]') !== null &&
        entry.element.closest('[role=row], [role=listitem]').textContent.split(words).length > 2;
      // A picture of somebody, and the name beside it.
      const before = holder.lastElementChild;
      const isSaid = before !== null && before.textContent === words;
      if (words !== '' && !isRepeated && !isSaid) RapportPrint.add(holder, 'p', words);
    },
    // Header rows are repeated on each page.
    frame: function (table) {
      const rows = [...table.querySelectorAll('tr')];
      if (rows.length === 0 || rows[0].querySelector('th') === null) return;
      const head = document.createElement('thead');
      head.append(rows[0]);
      table.append(head);
      const body = RapportPrint.add(table, 'tbody', '');
      body.append(...rows.slice(1));
    },

    before: function () {
      const P = RapportPrint;
      const page = document.getElementById('print');
      Rapport.call('print_frame');
      page.replaceChildren();
      const title = document.title.replace(/^• /, '');
      P.add(page, 'p', title + ', ' + new Date().toLocaleString('en-GB', {
        dateStyle: 'long', timeStyle: 'short' })).className = 'print-head';
      for (const element of RapportMirror.root.querySelectorAll('main, aside, [role=dialog]')) {
        P.walk(element, P.add(page, 'section', ''));
      }
      page.querySelectorAll('table').forEach(P.frame);
      P.add(page, 'p', 'Source: ' + location.href).className = 'print-foot';
      page.hidden = false;
    },
    after: function () {
      const page = document.getElementById('print');
      page.hidden = true;
      page.replaceChildren();
      Rapport.call('frames', 2);
      Rapport.call('redraw');
    },
  },
});
