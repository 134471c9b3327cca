// Glyphs rasterised by the browser's 2D canvas and uploaded as a texture; see canvas_font.h.
//
// Measuring and packing come first, so that the canvas gets its final size at once. The picture
// goes from canvas to texture inside the browser: nothing is read back, so browsers that blur
// canvas reads for privacy show the same text as the others.
mergeInto(LibraryManager.library, {
  $RapportGlyphs: {
    families: 'Inter, system-ui, "Segoe UI", Roboto, sans-serif',
    pen: null,      // a context for measuring
    ruler: null,    // another, for lines between two atlases
    placed: null,   // what is to be drawn, with the pen's place
    width: 0, x: 0, y: 0, shelf: 0,

    add: function (text, at) {
      const G = RapportGlyphs;
      const direction = G.directionOf(text);
      G.pen.direction = direction;
      const m = G.pen.measureText(text);
      HEAPF32[at] = m.width;
      const isBlank = m.actualBoundingBoxRight + m.actualBoundingBoxLeft <= 0;
      // A pixel all round for antialiasing.
      const left = Math.ceil(m.actualBoundingBoxLeft) + 1;
      const top = Math.ceil(m.actualBoundingBoxAscent) + 1;
      const room = G.width - 8;
      const width = isBlank ? 0 : Math.min(left + Math.ceil(m.actualBoundingBoxRight) + 1, room);
      const height = isBlank ? 0 : top + Math.ceil(m.actualBoundingBoxDescent) + 1;
      const place = isBlank ? { x: 0, y: 0 } : G.place(width, height);
      if (!isBlank) {
        G.placed.push({ font: G.pen.font, text, direction, x: place.x + left, y: place.y + top });
      }
      HEAPF32[at + 1] = -left;
      HEAPF32[at + 2] = -top;
      HEAPF32[at + 3] = width;
      HEAPF32[at + 4] = height;
      HEAPF32[at + 5] = place.x;
      HEAPF32[at + 6] = place.y;
    },
    directionOf: function (text) {
      const strong = text.match(/\p{L}/u);
      const isRight = strong !== null &&
        /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}]/u.test(strong[0]);
      return isRight ? 'rtl' : 'ltr';
    },

    // Room on the current shelf, or on the next.
    place: function (width, height) {
      const G = RapportGlyphs;
      if (G.x + width + 1 > G.width) {
        G.x = 1;
        G.y += G.shelf + 1;
        G.shelf = 0;
      }
      const at = { x: G.x, y: G.y };
      G.x += width + 1;
      G.shelf = Math.max(G.shelf, height);
      return at;
    },

    // How wide a digit is in running text with tabular figures: the canvas cannot be asked for
    // them, the page can.
    tabularWidth: function (weight) {
      const span = document.createElement('span');
      span.textContent = '0'.repeat(10);
      span.className = 'digit-probe';
      span.style.fontWeight = weight;
      document.body.append(span);
      const width = span.getBoundingClientRect().width / 10;
      span.remove();
      return width / 100;
    },
  },

  rapport_js_glyphs_begin__deps: ['$RapportGlyphs'],
  rapport_js_glyphs_begin: function (width) {
    const G = RapportGlyphs;
    G.pen = document.createElement('canvas').getContext('2d');
    G.pen.textAlign = 'left';
    G.placed = [];
    G.width = width;
    // The corner is white, for everything that is not text.
    G.x = 6;
    G.y = 1;
    G.shelf = 4;
  },

  // Writes ascent and descent in whole pixels, as the browser rounds them when it lays out lines,
  // and the width of a tabular digit.
  rapport_js_glyphs_font__deps: ['$RapportGlyphs'],
  rapport_js_glyphs_font: function (weight, px, out) {
    const G = RapportGlyphs;
    G.pen.font = weight + ' ' + px + 'px ' + G.families;
    const m = G.pen.measureText('x');
    HEAPF32[out >> 2] = Math.round(m.fontBoundingBoxAscent);
    HEAPF32[(out >> 2) + 1] = Math.round(m.fontBoundingBoxDescent);
    HEAPF32[(out >> 2) + 2] = G.tabularWidth(weight) * px;
  },

  // For each code point seven numbers: advance, left and top from the pen on the baseline, width
  // and height of its picture, and where that is in the atlas.
  rapport_js_glyphs_add__deps: ['$RapportGlyphs'],
  rapport_js_glyphs_add: function (codePoints, count, out) {
    const G = RapportGlyphs;
    for (let i = 0; i < count; ++i) {
      const text = String.fromCodePoint(HEAPU32[(codePoints >> 2) + i]);
      RapportGlyphs.add(text, (out >> 2) + i * 7);
    }
  },
  // A line that is one picture, with the direction of its first letter that has one.
  rapport_js_glyphs_add_text__deps: ['$RapportGlyphs'],
  rapport_js_glyphs_add_text: function (text, out) {
    RapportGlyphs.add(UTF8ToString(text), out >> 2);
  },
  rapport_js_text_width__deps: ['$RapportGlyphs'],
  rapport_js_text_width: function (weight, px, text) {
    const G = RapportGlyphs;
    if (G.ruler === null) G.ruler = document.createElement('canvas').getContext('2d');
    G.ruler.font = weight + ' ' + px + 'px ' + G.families;
    return G.ruler.measureText(UTF8ToString(text)).width;
  },

  // Draws everything and fills the texture that is bound. Returns the height.
  rapport_js_glyphs_end__deps: ['$RapportGlyphs', '$GL'],
  rapport_js_glyphs_end: function (isTextLight) {
    const G = RapportGlyphs;
    const canvas = document.createElement('canvas');
    canvas.width = G.width;
    canvas.height = G.y + G.shelf + 1;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    // Rasterisers thin light text and thicken dark text; draw it as it will be seen.
    pen.fillStyle = isTextLight ? '#fff' : '#000';
    pen.fillRect(0, 0, 5, 5);
    pen.textAlign = 'left';
    let font = '';
    for (const glyph of G.placed) {
      if (glyph.font !== font) pen.font = font = glyph.font;
      pen.direction = glyph.direction;
      pen.fillText(glyph.text, glyph.x, glyph.y);
    }
    const gl = GL.currentContext.GLctx;
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.ALPHA, gl.ALPHA, gl.UNSIGNED_BYTE, canvas);
    G.pen = G.placed = null;
    return canvas.height;
  },
});
