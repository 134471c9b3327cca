// Clipboard, downloads and files; see transfer.h. Text fields keep the browser's own copy and
// paste.
mergeInto(LibraryManager.library, {
  $RapportTransfer: {
    bytesMax: 10e6,
    sliceBytes: 1e6,
    event: null,    // the copy that is being answered
    over: null,     // the element a file is held over
    at: [-1, -1],   // the pointer

    // The innermost element with `attribute` that can be reached, at a point or around an element.
    // Containers let the pointer through, so the browser does not know what is under it.
    under: function (attribute, x, y) {
      const isHit = (element) => {
        const box = element.getBoundingClientRect();
        const isInside = x >= box.left && x < box.right && y >= box.top && y < box.bottom;
        return isInside && element.closest('[inert]') === null;
      };
      return [...document.querySelectorAll('#mirror [' + attribute + ']')].filter(isHit).pop();
    },
    isTyping: function () {
      const focused = document.activeElement;
      return /^(INPUT|TEXTAREA)$/.test(focused.tagName) && focused.type !== 'range' &&
        focused.type !== 'file';
    },
    // What Ctrl+C would copy, if it were ours to say.
    copied: function () {
      const focused = document.activeElement;
      if (RapportTransfer.isTyping() || String(getSelection()) !== '') return null;
      return focused.rapport || null;
    },

    // Answered at once: the clipboard is only open during the event.
    onCopy: function (event) {
      const entry = RapportTransfer.copied();
      if (entry === null) return;
      RapportTransfer.event = event;
      RapportKeys.tell('copy', entry.id, '');
      Rapport.call('redraw');
      RapportTransfer.event = null;
    },
    onPaste: function (event) {
      const T = RapportTransfer;
      if (T.isTyping()) return;
      const text = event.clipboardData.getData('text/plain');
      const target = document.activeElement.closest('[data-paste]') ||
        T.under('data-paste', T.at[0], T.at[1]);
      if (!target || text === '') return;
      event.preventDefault();
      RapportKeys.tell('paste', target.rapport.id, text);
    },

    // A name alone says that the file is too large. Spreadsheets write UTF-8 or their old Latin.
    read: async function (id, file) {
      const T = RapportTransfer;
      if (file.size > T.bytesMax) {
        RapportKeys.tell('file', id, file.name);
        return;
      }
      const bytes = new Uint8Array(file.size);
      for (let at = 0; at < file.size; at += T.sliceBytes) {
        const slice = file.slice(at, at + T.sliceBytes);
        bytes.set(new Uint8Array(await slice.arrayBuffer()), at);
      }
      let text;
      try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch (notUnicode) {
        text = new TextDecoder('windows-1252').decode(bytes);
      }
      RapportKeys.tell('file', id, file.name.replace(/\n/g, ' ') + '\n' + text);
    },
    readAll: function (id, files) {
      for (const file of files) RapportTransfer.read(id, file).catch(() => {});
    },
    onChosen: function (event) {
      const entry = event.target.rapport;
      if (!entry || entry.role !== 'file') return;
      RapportTransfer.readAll(entry.id, [...event.target.files]);
      event.target.value = '';  // so that the same file can be chosen again
    },

    hold: function (element) {
      const T = RapportTransfer;
      if (element === T.over) return;
      if (T.over !== null) RapportKeys.tell('drag', T.over.rapport.id, '');
      T.over = element;
      if (element !== null) RapportKeys.tell('drag', element.rapport.id, 'over');
    },
    // A file that is let go anywhere else must not take the page away.
    onDrag: function (event) {
      const T = RapportTransfer;
      if (![...event.dataTransfer.types].includes('Files')) return;
      event.preventDefault();
      const target = T.under('data-files', event.clientX, event.clientY) || null;
      event.dataTransfer.dropEffect = target === null ? 'none' : 'copy';
      T.hold(event.type === 'drop' ? null : target);
      if (event.type === 'drop' && target !== null) {
        T.readAll(target.rapport.id, [...event.dataTransfer.files]);
      }
    },
  },

  rapport_js_start_transfer__deps: ['$Rapport', '$RapportKeys', '$RapportTransfer'],
  rapport_js_start_transfer: function () {
    const T = RapportTransfer;
    document.addEventListener('copy', T.onCopy);
    // Safari asks first whether there is anything to copy.
    document.addEventListener('beforecopy', (event) => {
      if (T.copied() !== null) event.preventDefault();
    });
    document.addEventListener('paste', T.onPaste);
    document.addEventListener('change', T.onChosen);
    for (const type of ['dragenter', 'dragover', 'drop']) addEventListener(type, T.onDrag);
    addEventListener('dragleave', (event) => { if (event.relatedTarget === null) T.hold(null); });
    addEventListener('pointermove', (event) => { T.at = [event.clientX, event.clientY]; },
      { passive: true });
  },

  // Outside a copy event only within a few seconds after a click; and some browsers know plain text
  // alone.
  rapport_js_put_clip__deps: ['$RapportTransfer'],
  rapport_js_put_clip: function (text, html) {
    const given = UTF8ToString(text);
    const href = given.startsWith('#/') ? location.href.split('#')[0] + given : given;
    const flavours = { 'text/plain': href, 'text/html': UTF8ToString(html) };
    if (flavours['text/html'] === '') delete flavours['text/html'];
    const event = RapportTransfer.event;
    if (event !== null) {
      event.preventDefault();
      for (const type in flavours) event.clipboardData.setData(type, flavours[type]);
      return;
    }
    const clipboard = navigator.clipboard;
    if (!clipboard) return;
    const plain = () => clipboard.writeText(flavours['text/plain']).catch(() => {});
    if (typeof ClipboardItem === 'undefined' || !clipboard.write) {
      plain();
      return;
    }
    const items = {};
    for (const type in flavours) items[type] = new Blob([flavours[type]], { type: type });
    clipboard.write([new ClipboardItem(items)]).catch(plain);
  },

  rapport_js_save_file: function (name, type, bytes, size) {
    const content = HEAPU8.slice(bytes, bytes + size);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], { type: UTF8ToString(type) }));
    link.download = UTF8ToString(name);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  },
});
