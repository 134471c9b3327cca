// What people do with the elements of the mirror, told to the program; see mirror.h. Keys that are
// not named here stay the browser's.
mergeInto(LibraryManager.library, {
  $RapportKeys: {
    // In the order of PageEventKind.
    kinds: ['activate', 'input', 'draft', 'focus', 'blur', 'escape', 'enter', 'key', 'menu', 'copy',
      'paste', 'file', 'drag', 'shared', 'scroll'],
    // The keys that the app takes from the browser; here and nowhere else. With Ctrl or Cmd, also
    // from within a field where named below:
    commands: { k: 'palette', s: 'save', z: 'undo', 'shift+z': 'redo', y: 'redo' },
    inFields: ['palette', 'save'],
    // Alone: "/" outside fields (can be switched off), Escape, and where rows, lists or the page
    // can be moved through, those of `moves`; in lists letters too. A field takes Enter and Escape,
    // one with a list `listKeys` too (mirror_fields.js). All else is the browser's: Tab, F1 to F12,
    // reload, find, print, zoom, tabs, history, the clipboard, and Ctrl+Z in a field.
    moves: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
    listKeys: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'],
    // Elements that move the focus or the choice by arrows, or stand in something that does.
    arrowRoles: ['menuitem', 'menuitemradio', 'option', 'tab', 'radio', 'combobox', 'treeitem',
      'gridcell'],

    tell: function (kind, id, value) {
      Rapport.call('page_event', RapportKeys.kinds.indexOf(kind), id, value);
    },
    entryOf: function (target) {
      const element = target instanceof Element ? target.closest('.control, .field') : null;
      return element !== null && element.rapport ? element.rapport : null;
    },

    start: function (root) {
      const K = RapportKeys;
      root.addEventListener('click', K.onClick);
      root.addEventListener('contextmenu', K.onMenu);
      root.addEventListener('input', K.onSlide);
      root.addEventListener('focusin', (event) => K.onFocus(event, 'focus'));
      root.addEventListener('focusout', (event) => K.onFocus(event, 'blur'));
      root.addEventListener('scroll', RapportScrolls.follow, true);
      document.addEventListener('keydown', K.onKey);
      const skip = document.getElementById('skip');
      if (skip !== null) skip.addEventListener('click', K.onSkip);
    },

    // A press by pointer has already gone to Dear ImGui (window.js) and acts there; its click only
    // must not follow the link a second time. What has no pointer is keyboard, assistive technology
    // or script.
    onClick: function (event) {
      const entry = RapportKeys.entryOf(event.target);
      if (entry === null || entry.isField || entry.element.tagName === 'INPUT') return;
      const isLink = entry.role === 'link';
      if (isLink && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
      if (entry.role === 'menulink') {
        // The browser opens the tab; the menu closes.
        if (event.detail === 0) RapportKeys.tell('activate', entry.id, '');
        return;
      }
      const href = isLink ? entry.element.getAttribute('href') : null;
      if (href !== null && !href.startsWith('#')) return;
      event.preventDefault();
      if (event.detail !== 0 || entry.element.getAttribute('aria-disabled') === 'true') return;
      RapportKeys.tell('activate', entry.id, '');
    },

    // Our menu stands on rows and cards; links, fields and all else have the browser's. It comes by
    // right click, long press, Shift+F10 and the menu key.
    onMenu: function (event) {
      const nearest = event.target.closest('[data-menu], .field, a');
      if (nearest === null || !nearest.hasAttribute('data-menu')) return;
      event.preventDefault();
      // In px of the app, whose text may be larger (window.js).
      const zoom = Number(document.getElementById('mirror').style.zoom) || 1;
      const at = [event.clientX, event.clientY].map((px) => Math.round(px / zoom)).join(',');
      RapportKeys.tell('menu', nearest.rapport.id, at);
    },

    // Sliders work by the browser's own means: keys, pointer, touch, assistive technology.
    onSlide: function (event) {
      const entry = RapportKeys.entryOf(event.target);
      if (entry !== null && entry.role === 'slider') {
        RapportKeys.tell('input', entry.id, entry.element.value);
      }
    },

    onFocus: function (event, kind) {
      const entry = RapportKeys.entryOf(event.target);
      if (entry === null) return;
      const isFocus = kind === 'focus';
      const isPressed = isFocus && RapportWindow.isPressed;
      // Of fields the browser says so after a press too; a searched one opens its list by that.
      const isVisible = isFocus && entry.element.matches(':focus-visible') &&
        !(isPressed && entry.role === 'combofield');
      if (isFocus) {
        const recent = RapportMirror.recent.filter((id) => id !== entry.id);
        RapportMirror.recent = [...recent, entry.id].slice(-16);
      }
      RapportKeys.tell(kind, entry.id, isVisible ? 'visible' : isPressed ? 'pointer' : '');
    },

    onSkip: function (event) {
      event.preventDefault();
      const main = document.querySelector('#mirror main');
      if (main !== null) main.focus({ preventScroll: true });
    },

    shortcut: function (event, isField) {
      const K = RapportKeys;
      const key = event.key.toLowerCase();
      if (event.altKey) return null;
      if (!event.ctrlKey && !event.metaKey) {
        return key === '/' && !isField && K.hasSlash() ? 'search' : null;
      }
      if (key === 'y' && event.metaKey) return null;  // the history of browsers on a Mac
      const name = K.commands[(event.shiftKey ? 'shift+' : '') + key] || null;
      return isField && !K.inFields.includes(name) ? null : name;
    },
    // Storage may be forbidden altogether.
    hasSlash: function () {
      try {
        return localStorage.getItem('rapport.slash') !== 'off';
      } catch (forbidden) {
        return true;
      }
    },

    // Where several rows can be chosen: all, a range, and the row that a link opens.
    selectingKey: function (event, entry) {
      const table = entry.element.closest('[aria-multiselectable=true]');
      if (table === null || event.altKey) return null;
      if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'a' ? 'Ctrl+A' : null;
      if (event.shiftKey && RapportKeys.moves.includes(event.key)) return 'Shift+' + event.key;
      return event.key === ' ' && entry.role === 'link' ? ' ' : null;
    },

    onKey: function (event) {
      const K = RapportKeys;
      if (event.defaultPrevented || event.isComposing || event.key === undefined) return;
      const entry = K.entryOf(event.target);
      const isField = entry !== null && entry.isField;
      const shortcut = K.shortcut(event, isField);
      if (shortcut !== null) {
        event.preventDefault();
        RapportFields.settleFocused();
        K.tell('key', 0, shortcut);
        return;
      }
      if (isField) return;
      const id = entry === null ? 0 : entry.id;
      if (event.key === 'Escape') {
        K.tell('escape', id, '');
        return;
      }
      const selecting = entry === null ? null : K.selectingKey(event, entry);
      if (selecting !== null) {
        event.preventDefault();
        K.tell('key', id, selecting);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (entry !== null && entry.role === 'slider') return;
      const isInList = entry !== null && (K.arrowRoles.includes(entry.role) ||
        entry.element.closest('[role=row], [role=listitem], [role=menu], [role=listbox]') !== null);
      const isTyped = isInList && event.key.length === 1 && event.key !== ' ';
      const isMove = K.moves.includes(event.key) && !event.shiftKey;
      if (!isMove && !isTyped) return;
      event.preventDefault();
      K.tell('key', id, event.key);
    },
  },

  // Bit 0: "/" is a shortcut; bit 1: the command key is Cmd.
  rapport_js_keyboard__deps: ['$RapportKeys'],
  rapport_js_keyboard: function () {
    const isMac = /^(Mac|iP)/.test(navigator.platform);
    return (RapportKeys.hasSlash() ? 1 : 0) + (isMac ? 2 : 0);
  },
  rapport_js_set_slash: function (isOn) {
    try {
      localStorage.setItem('rapport.slash', isOn ? 'on' : 'off');
    } catch (forbidden) { /* then it stays on */ }
  },
});
