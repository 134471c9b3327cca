// What the other *.js files of this folder share: the one gate through which the page calls the
// program, and how text gets there. Emscripten links these files by --js-library; a function named
// rapport_js_* is declared in the .cpp file of the same name, `_rapport_*` is defined there.
//
// The linker's optimiser loses variables that are declared by destructuring, and does not print
// `?.` and `??`: these files do without.
mergeInto(LibraryManager.library, {
  $Rapport: {
    isStopped: false,

    // Text arguments are copied; the C++ side owns and frees them.
    call: function (name, ...args) {
      if (Rapport.isStopped) return;
      const given = args.map((arg) => (typeof arg === 'string' ? Rapport.copyOf(arg) : arg));
      Module['_rapport_' + name](...given);
    },

    // TextEncoder replaces lone surrogates, which a field may hold for a moment; a NUL would end
    // the text too early.
    copyOf: function (text) {
      const bytes = new TextEncoder().encode(text.replace(/\0/g, ''));
      const at = _malloc(bytes.length + 1);
      HEAPU8.set(bytes, at);
      HEAPU8[at + bytes.length] = 0;
      return at;
    },
  },

  // After a crash the loader calls `stop`: from then on nothing reaches the broken program. When
  // the second part of the program is in place, it calls `takeSecondPart`.
  rapport_js_start__deps: ['$Rapport', 'malloc'],
  rapport_js_start: function () {
    Module['stop'] = () => { Rapport.isStopped = true; };
    Module['takeSecondPart'] = () => Rapport.call('second_part_arrived');
  },
  rapport_js_ready: function () {
    if (Module['onReady']) Module['onReady']();
  },
  rapport_js_fail: function (reason) {
    if (Module['onFailure']) Module['onFailure'](UTF8ToString(reason));
  },
});
