// DOM elements for the semantic nodes; see mirror.h. Elements live as long as their node's id and
// role: one that has the focus is never made anew or moved.
mergeInto(LibraryManager.library, {
  $RapportMirror: {
    root: null,
    notes: null,    // what aria-describedby refers to
    live: null,
    entries: null,  // id -> {id, role, element, label, ...}
    recent: null,   // ids that had the focus, the latest last
    order: null,    // id, parent, id, parent, … as the program last said
    modal: null,    // the element that everything else is inert behind

    // role -> [tag, role attribute]
    tags: {
      banner: ['header', ''], scroll: ['div', ''],
      navigation: ['nav', ''], main: ['main', ''], region: ['section', 'region'],
      group: ['div', 'group'], dialog: ['div', 'dialog'], complementary: ['aside', ''],
      list: ['div', 'list'], listitem: ['div', 'listitem'], table: ['div', 'table'],
      row: ['div', 'row'], columnheader: ['div', 'columnheader'], cell: ['div', 'cell'],
      menu: ['div', 'menu'], listbox: ['div', 'listbox'], tablist: ['div', 'tablist'],
      status: ['div', 'status'], alert: ['div', 'alert'],
      text: ['span', ''], h1: ['h1', ''], h2: ['h2', ''], h3: ['h3', ''], img: ['div', 'img'],
      progressbar: ['div', 'progressbar'],
      button: ['button', ''], link: ['a', ''], textbox: ['input', ''], searchbox: ['input', ''],
      textarea: ['textarea', ''], combobox: ['button', 'combobox'], option: ['button', 'option'],
      checkbox: ['button', 'checkbox'], radio: ['button', 'radio'], tab: ['button', 'tab'],
      menuitem: ['button', 'menuitem'], menulink: ['a', 'menuitem'],
      menuitemradio: ['button', 'menuitemradio'],
      tabpanel: ['div', 'tabpanel'], radiogroup: ['div', 'radiogroup'],
      toolbar: ['div', 'toolbar'], tree: ['div', 'tree'], grid: ['div', 'grid'],
      figure: ['figure', ''], combofield: ['input', 'combobox'], slider: ['input', ''],
      treeitem: ['button', 'treeitem'], gridcell: ['button', 'gridcell'], file: ['input', ''],
    },

    make: function (id, role) {
      const M = RapportMirror;
      const tag = M.tags[role][0];
      const ariaRole = M.tags[role][1];
      const element = document.createElement(tag);
      if (ariaRole !== '') element.setAttribute('role', ariaRole);
      if (tag === 'button') element.type = 'button';
      if (tag === 'a') element.draggable = false;
      if (role === 'main') element.tabIndex = -1;
      if (role === 'menulink') {
        element.target = '_blank';
        element.rel = 'noopener';
      }
      const isField = ['textbox', 'textarea', 'searchbox', 'combofield'].includes(role);
      const isControl = !isField && ['button', 'a', 'input'].includes(tag);
      if (isControl || isField) element.className = isField ? 'field' : 'control';
      if (role === 'slider') element.type = 'range';
      if (role === 'file') element.type = 'file';
      if (role === 'scroll') element.className = 'scroll';
      // What changes all the time is no news; what matters is announced.
      if (role === 'status') element.setAttribute('aria-live', 'off');
      element.id = role === 'main' ? 'main' : 'n' + id;
      const entry = { id, role, element, isField, label: null, note: null, extras: [] };
      element.rapport = entry;
      if (isField) RapportFields.start(entry);
      M.entries.set(id, entry);
      return entry;
    },

    // A text node of its own, so that children beside it stay.
    setText: function (entry, text) {
      if (entry.label === null) {
        if (text === '') return;
        entry.label = document.createTextNode('');
        entry.element.prepend(entry.label);
      }
      if (entry.label.data !== text) entry.label.data = text;
    },
    set: function (element, attribute, value) {
      if (value === null || value === '') element.removeAttribute(attribute);
      else if (element.getAttribute(attribute) !== String(value)) {
        element.setAttribute(attribute, value);
      }
    },

    // Only addresses that lead somewhere; never javascript:.
    href: function (value) {
      return /^(#|\/(?!\/)|https?:|mailto:|tel:)/.test(value) ? value : null;
    },

    // The fields of a record in the order of mirror_patch.cpp; `lengths` are in hundredths of px.
    fields: ['id', 'role', 'bits', 'x', 'y', 'width', 'height', 'top', 'right', 'bottom', 'left',
      'name', 'value', 'description', 'rowIndex', 'rowCount', 'sort', 'textPx', 'extras', 'linePx',
      'padLeft', 'padRight', 'padTop', 'charactersMax', 'revision', 'sharing', 'placeholder'],
    lengths: ['x', 'y', 'width', 'height', 'top', 'right', 'bottom', 'left', 'textPx', 'linePx',
      'padLeft', 'padRight', 'padTop'],
    states: ['isDisabled', 'isChecked', 'isExpanded', 'isInvalid', 'isModal', 'isRequired',
      'hasChildren', 'isUnseen', 'isSaid', 'isLabelled',
      'isStrong'],
    nodeOf: function (record) {
      const M = RapportMirror;
      const node = {};
      M.fields.forEach((field, i) => { node[field] = record[i]; });
      for (const field of M.lengths) node[field] /= 100;
      M.states.forEach((state, bit) => { node[state] = ((node.bits >> bit) & 1) !== 0; });
      return node;
    },

    // True when an element was made anew in the place of another.
    update: function (record) {
      const M = RapportMirror;
      const node = M.nodeOf(record);
      let entry = M.entries.get(node.id);
      const isReplaced = entry !== undefined && entry.role !== node.role;
      if (isReplaced) M.forget(entry);
      if (entry === undefined || isReplaced) entry = M.make(node.id, node.role);
      entry.isModal = node.isModal;
      entry.box = [node.x, node.y, node.width, node.height];
      M.set(entry.element, 'aria-hidden', node.isSaid ? 'true' : null);
      if (node.role === 'scroll') RapportScrolls.want(entry, node);
      M.describe(entry, node.description);
      M.state(entry, node);
      M.content(entry, node);
      M.extra(entry, node);
      M.dress(entry, node);
      return isReplaced;
    },

    // As one text: setting each of its parts costs more than all the rest of an update.
    dress: function (entry, node) {
      const M = RapportMirror;
      const px = node.textPx;
      const css = 'left:' + node.x + 'px;top:' + node.y + 'px;width:' + node.width + 'px;height:' +
        node.height + 'px;font-size:' + px + 'px' + (node.isStrong ? ';font-weight:600' : '') +
        M.clip(node) + (entry.isField ? RapportFields.css(node) : M.textCss(node.height, px)) +
        (node.role === 'scroll' ? RapportScrolls.css(node) : '');
      if (entry.css !== css) entry.element.style.cssText = entry.css = css;
      if (entry.isUnseen === node.isUnseen) return;
      entry.isUnseen = node.isUnseen;
      entry.element.classList.toggle('unseen', node.isUnseen);
    },

    // Attributes that few nodes have, as name, value, …; those that were there before go.
    extra: function (entry, node) {
      const now = node.extras;
      for (let i = 0; i < entry.extras.length; i += 2) {
        const name = entry.extras[i];
        if (now.some((word, at) => at % 2 === 0 && word === name)) continue;
        // A checkbox that was mixed is one or the other now.
        RapportMirror.set(entry.element, name,
          name === 'aria-checked' ? String(node.isChecked) : null);
      }
      for (let i = 0; i < now.length; i += 2) {
        RapportMirror.set(entry.element, now[i], now[i + 1]);
      }
      entry.extras = now;
      if (entry.role === 'slider' && entry.element.value !== node.value) {
        entry.element.value = node.value;
      }
    },

    // Sides that are not cut leave room for the focus ring. Containers clip nothing: their children
    // are clipped themselves.
    clip: function (node) {
      const cut = [node.top, node.right, node.bottom, node.left];
      const isCut = !node.hasChildren && cut.some((side) => side > 0);
      return isCut ? ';clip-path:inset(' +
        cut.map((side) => (side > 0 ? side : -6) + 'px').join(' ') + ')' : '';
    },

    describe: function (entry, description) {
      if (description === '' && entry.note === null) return;
      if (entry.note === null) {
        entry.note = document.createElement('span');
        entry.note.id = 'note-' + entry.id;
        RapportMirror.notes.append(entry.note);
      }
      if (entry.note.textContent !== description) entry.note.textContent = description;
      RapportMirror.set(entry.element, 'aria-describedby', description === '' ? '' : entry.note.id);
    },

    state: function (entry, node) {
      const set = (name, value) => RapportMirror.set(entry.element, 'aria-' + name, value);
      const when = (isSo) => (isSo ? 'true' : null);
      const role = node.role;
      set('disabled', when(node.isDisabled));
      set('modal', when(node.isModal));
      if (role === 'combobox') {
        set('expanded', String(node.isExpanded));
        set('haspopup', 'listbox');
      } else if (role === 'combofield') {
        set('expanded', String(node.isExpanded));
        set('autocomplete', 'list');
      } else if (role === 'button') {
        set('expanded', when(node.isExpanded));
        set('pressed', when(node.isChecked));
      } else if (role === 'checkbox' || role === 'radio' || role === 'menuitemradio') {
        set('checked', String(node.isChecked));
      } else if (role === 'tab' || role === 'option') {
        set('selected', String(node.isChecked));
      } else if (role === 'link') {
        set('current', node.isChecked ? 'page' : null);
      } else if (role === 'table' || role === 'grid') {
        set('rowcount', node.rowCount || null);
      } else if (role === 'row') {
        set('rowindex', node.rowIndex || null);
      } else if (role === 'columnheader') {
        set('sort', [null, 'ascending', 'descending'].at(node.sort));
      }
      if (entry.isField || role === 'combobox') {
        set('invalid', when(node.isInvalid));
        set('required', when(node.isRequired));
      }
    },

    content: function (entry, node) {
      const M = RapportMirror;
      const element = entry.element;
      const role = node.role;
      if (entry.isField) {
        M.set(element, 'aria-label', node.name);
        RapportFields.update(entry, node);
        return;
      }
      if (element.tagName === 'A') M.set(element, 'href', M.href(node.value));
      if (role === 'slider' || role === 'file') {
        M.set(element, 'aria-label', node.name);
        element.disabled = node.isDisabled;
        return;
      }
      if (role === 'progressbar') {
        M.set(element, 'aria-valuenow', node.value);
        M.set(element, 'aria-label', node.name);
      } else if (role === 'combobox') {
        M.set(element, 'aria-label', node.name);
        M.setText(entry, node.value);
      } else if (role === 'img' || node.hasChildren || node.isLabelled || M.isNamedBox(role)) {
        M.set(element, 'aria-label', node.name);
        M.setText(entry, '');
      } else {
        M.set(element, 'aria-label', null);
        M.setText(entry, node.name);
      }
    },
    // The invisible text lies where the drawn one is, so that find-in-page marks the right place:
    // one line in the middle of its box, several in the line heights of the type scale.
    textCss: function (height, px) {
      const line = { 13: 18, 16: 24 }[px] || px + 8;
      const isOneLine = height < 1.75 * line;
      return isOneLine ? ';line-height:' + height + 'px;white-space:nowrap'
        : ';line-height:' + line + 'px;white-space:pre-wrap';
    },
    // Containers whose name is a label even before anything is in them.
    isNamedBox: function (role) {
      return ['banner', 'navigation', 'main', 'region', 'group', 'dialog', 'complementary', 'list',
        'table', 'row', 'menu', 'listbox', 'tablist', 'tabpanel', 'radiogroup', 'toolbar', 'tree',
        'grid',
        'figure'].includes(role);
    },

    forget: function (entry) {
      entry.element.remove();
      if (entry.note !== null) entry.note.remove();
      if (entry.isField) RapportFields.stop(entry);
      RapportMirror.entries.delete(entry.id);
    },

    // Brings children into order. Moving an element takes its focus away, so if the one with the
    // focus is out of place, the others move. True when one that was there has moved.
    arrange: function (order) {
      const M = RapportMirror;
      const next = new Map();
      let isMoved = false;
      for (let i = 0; i < order.length; i += 2) {
        const entry = M.entries.get(order[i]);
        const holder = M.entries.get(order[i + 1]);
        const parent = holder ? holder.element : M.root;
        const element = entry.element;
        let at = next.has(parent) ? next.get(parent) : parent.firstElementChild;
        if (at !== element) {
          isMoved = isMoved || element.parentNode !== null;
          if (element.parentNode === parent && element.contains(document.activeElement)) {
            while (at !== null && at !== element) {
              const after = at.nextElementSibling;
              parent.append(at);
              at = after;
            }
          } else {
            parent.insertBefore(element, at);
          }
        }
        next.set(parent, element.nextElementSibling);
      }
      return isMoved;
    },

    // Under a panel that covers the page (on a phone) only the page's heading can be reached.
    applyCover: function () {
      const M = RapportMirror;
      const main = document.getElementById('main');
      if (main === null) return;
      const page = main.rapport.box;
      const isCovered = [...M.root.querySelectorAll('aside')].some((aside) => {
        const box = aside.rapport.box;
        return aside.parentNode === M.root && box[0] <= page[0] + 1 && box[2] >= page[2] - 1;
      });
      const heading = main.querySelector('h1');
      const holder = heading !== null ? heading.parentNode : main;
      for (const child of holder.children) child.inert = isCovered && child !== heading;
    },

    // Behind a modal dialog nothing can be reached.
    applyModal: function (isRearranged) {
      const M = RapportMirror;
      const open = [...M.entries.values()].filter((entry) => entry.isModal);
      const modal = open.length > 0 ? open[open.length - 1].element : null;
      if (modal === M.modal && !(isRearranged && modal !== null)) return;
      M.modal = modal;
      for (const element of M.root.querySelectorAll('[inert]')) element.inert = false;
      M.applyCover();
      for (let at = modal; at !== null && at !== M.root; at = at.parentNode) {
        for (const sibling of at.parentNode.children) if (sibling !== at) sibling.inert = true;
      }
    },

    // Where the keyboard goes when what it was on has disappeared: to what had it before, which is
    // usually what opened it.
    restoreFocus: function () {
      const M = RapportMirror;
      M.recent = M.recent.filter((id) => M.entries.has(id));
      for (const id of [...M.recent].reverse()) {
        const element = M.entries.get(id).element;
        if (element.closest('[inert]') !== null) continue;
        element.focus({ preventScroll: true });
        return;
      }
    },
  },

  rapport_js_start_mirror__deps: ['$Rapport', '$RapportMirror', '$RapportFields', '$RapportKeys',
    '$RapportScrolls', '$RapportWindow'],
  rapport_js_start_mirror: function () {
    const M = RapportMirror;
    M.root = document.getElementById('mirror');
    M.notes = document.getElementById('notes');
    M.live = document.getElementById('live');
    M.entries = new Map();
    M.recent = [];
    RapportFields.frame = 0;
    RapportFields.touched = new Set();
    RapportKeys.start(M.root);
  },

  rapport_js_patch_mirror__deps: ['$RapportMirror'],
  rapport_js_patch_mirror: function (json) {
    const M = RapportMirror;
    const patch = JSON.parse(UTF8ToString(json));
    const focused = document.activeElement;
    const hadFocus = focused !== null && M.root.contains(focused);
    // Before what it stands in goes, and its focus with that.
    const typing = hadFocus && focused.rapport && focused.rapport.isField ? focused.rapport : null;
    const gone = patch.gone || [];
    if (typing !== null && gone.includes(typing.id)) RapportFields.rescue(typing);
    for (const id of gone) M.forget(M.entries.get(id));
    let isRearranged = patch.order !== undefined;
    for (const record of patch.nodes) {
      // A new role under the same id is a new element in the same place.
      isRearranged = M.update(record) || isRearranged;
    }
    if (patch.order) M.order = patch.order;
    const isMoved = isRearranged && M.arrange(M.order);
    if (isRearranged) M.applyCover();
    RapportScrolls.apply(isMoved);
    M.applyModal(isRearranged);
    const wanted = patch.focus && M.entries.get(patch.focus);
    if (wanted) {
      // Headings and dialogs take the focus only when they are given it.
      const element = wanted.element;
      if (!element.matches('.control, .field, [tabindex]')) element.tabIndex = -1;
      element.focus({ preventScroll: true });
    } else if (hadFocus && document.activeElement === document.body) M.restoreFocus();
  },
  rapport_js_after_frame__deps: ['$RapportFields'],
  rapport_js_after_frame: function () { RapportFields.afterFrame(); },

  // The same sentence twice in a row would be no change and not be spoken.
  rapport_js_announce__deps: ['$RapportMirror'],
  rapport_js_announce: function (sentence) {
    const words = UTF8ToString(sentence);
    const live = RapportMirror.live;
    live.textContent = live.textContent === words ? words + '\u00a0' : words;
  },
});
