// What SDL2 asks of Emscripten, in so far as the page wants it: the page sizes the canvas, names
// the tab and fills the screen (window.js, browser.js). Emscripten's own functions for these would
// bring its main loop, its events and more along.
mergeInto(LibraryManager.library, {
  emscripten_get_element_css_size: function (target, width, height) {
    HEAPF64[width >> 3] = HEAPF64[height >> 3] = 0;
    return 0;
  },
  emscripten_get_element_css_size__deps: [],
  emscripten_set_element_css_size: function () { return 0; },
  emscripten_set_element_css_size__deps: [],
  emscripten_set_canvas_element_size: function () { return 0; },
  emscripten_set_canvas_element_size__deps: [],
  emscripten_request_fullscreen_strategy: function () { return -1; },
  emscripten_request_fullscreen_strategy__deps: [],
  emscripten_exit_fullscreen: function () { return -1; },
  emscripten_exit_fullscreen__deps: [],
  emscripten_set_window_title: function () {},
  emscripten_set_window_title__deps: [],

  // 0 = there is no WebGL2. The picture is opaque and flat, and not worth the fast graphics chip.
  rapport_js_create_context__deps: ['$GL'],
  rapport_js_create_context: function () {
    const handle = GL.createContext(Module['canvas'], { majorVersion: 2, alpha: false,
      depth: false, stencil: false, antialias: false, powerPreference: 'low-power',
      enableExtensionsByDefault: false });
    if (handle) GL.makeContextCurrent(handle);
    return handle;
  },
});
