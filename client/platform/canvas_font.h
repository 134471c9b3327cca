// The font atlas: glyphs drawn by the browser's own 2D canvas in Inter, so that text on our canvas
// looks like text of the page (and like the real fields that lie over it), and names in any script
// the system knows can be shown. No font bytes and no font parser in the program.
#pragma once

namespace kam::platform {

struct AtlasWish {
    float pixel_ratio = 1;       // device pixels for a CSS px
    bool is_text_light = false;  // of the theme: light text is rasterised thinner
};

// Rebuilds the atlas if anything it depends on has changed: the wish, the glyphs that widgets asked
// for, fonts that arrived late, or a new GL context. Before ImGui::NewFrame(), with a GL context.
// True = text may measure differently from now on.
bool refresh_atlas(const AtlasWish& wish);
// Fonts have changed: the next refresh starts anew.
void invalidate_atlas();
// The same, after the GL context and with it the texture was lost.
void forget_atlas_texture();

}  // namespace kam::platform
