// What small_libc.cpp leaves to the browser.
mergeInto(LibraryManager.library, {
  rapport_js_number: function (text, length) {
    return Number(UTF8ToString(text, length));
  },
});
