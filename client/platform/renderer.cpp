#include "client/platform/renderer.h"

#include <GLES3/gl3.h>

#include <cstddef>
#include <cstdint>

#include "imgui.h"
#include "shared/base/check.h"

namespace kam::platform {
namespace {

// Shapes take their colour from the white corner of the atlas; whatever does not is a glyph.
constexpr const char* vertex_source = R"(#version 300 es
uniform vec2 pixels_per_unit;
uniform vec2 viewport_pixels;
uniform vec2 white;
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 uv;
layout(location = 2) in vec4 colour;
out vec2 at;
out vec4 tint;
flat out float is_glyph;
void main() {
    vec2 pixel = position * pixels_per_unit;
    is_glyph = step(1e-5, distance(uv, white));
    if (is_glyph > 0.5) pixel = floor(pixel + 0.501);
    at = uv;
    tint = colour;
    gl_Position = vec4((pixel / viewport_pixels * 2.0 - 1.0) * vec2(1.0, -1.0), 0.0, 1.0);
}
)";
constexpr const char* fragment_source = R"(#version 300 es
precision mediump float;
uniform sampler2D atlas;
in highp vec2 at;
in vec4 tint;
flat in float is_glyph;
out vec4 result;
void main() {
    result = tint;
    if (is_glyph > 0.5) result.a *= texture(atlas, at).a;
}
)";

struct Renderer {
    GLint pixels_per_unit = -1;
    GLint viewport_pixels = -1;
    GLint white = -1;
};
Renderer renderer;

GLuint make_shader(GLenum type, const char* source) {
    const GLuint shader = glCreateShader(type);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    return shader;
}

const void* offset_pointer(std::size_t offset) {
    return reinterpret_cast<const void*>(offset);
}

// Vertex 0 of the following draw call is at `offset` in the buffer.
void point_at_vertices(std::size_t offset) {
    constexpr GLsizei stride = sizeof(ImDrawVert);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride,
                          offset_pointer(offset + offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, stride,
                          offset_pointer(offset + offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                          offset_pointer(offset + offsetof(ImDrawVert, col)));
}

// All lists behind one another into fresh storage, so that nothing waits for the last frame.
void upload(const ImDrawData& data) {
    const auto vertex_bytes =
        static_cast<GLsizeiptr>(data.TotalVtxCount) * static_cast<GLsizeiptr>(sizeof(ImDrawVert));
    const auto index_bytes =
        static_cast<GLsizeiptr>(data.TotalIdxCount) * static_cast<GLsizeiptr>(sizeof(ImDrawIdx));
    glBufferData(GL_ARRAY_BUFFER, vertex_bytes, nullptr, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, index_bytes, nullptr, GL_STREAM_DRAW);
    GLintptr vertex_at = 0;
    GLintptr index_at = 0;
    for (const ImDrawList* list : data.CmdLists) {
        glBufferSubData(GL_ARRAY_BUFFER, vertex_at, list->VtxBuffer.size_in_bytes(),
                        list->VtxBuffer.Data);
        glBufferSubData(GL_ELEMENT_ARRAY_BUFFER, index_at, list->IdxBuffer.size_in_bytes(),
                        list->IdxBuffer.Data);
        vertex_at += list->VtxBuffer.size_in_bytes();
        index_at += list->IdxBuffer.size_in_bytes();
    }
}

struct Pixels {
    float x_scale, y_scale;
    int width, height;
};

// False when nothing of it can be seen.
bool clip_to(const ImVec4& rect, const Pixels& pixels) {
    const int left = static_cast<int>(rect.x * pixels.x_scale + 0.5F);
    const int top = static_cast<int>(rect.y * pixels.y_scale + 0.5F);
    const int right = static_cast<int>(rect.z * pixels.x_scale + 0.5F);
    const int bottom = static_cast<int>(rect.w * pixels.y_scale + 0.5F);
    if (right <= left || bottom <= top || left >= pixels.width || top >= pixels.height)
        return false;
    glScissor(left, pixels.height - bottom, right - left, bottom - top);
    return true;
}

void draw_list(const ImDrawList& list, std::size_t vertex_at, std::size_t index_at,
               const Pixels& pixels) {
    std::size_t pointed_at = SIZE_MAX;
    for (const ImDrawCmd& command : list.CmdBuffer) {
        // Our widgets use no callbacks and no other texture than the atlas.
        KAM_ASSERT(command.UserCallback == nullptr);
        if (command.ElemCount == 0 || !clip_to(command.ClipRect, pixels)) continue;
        const std::size_t first = vertex_at + command.VtxOffset * sizeof(ImDrawVert);
        if (first != pointed_at) point_at_vertices(first);
        pointed_at = first;
        const auto index_type = sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT;
        glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), index_type,
                       offset_pointer(index_at + command.IdxOffset * sizeof(ImDrawIdx)));
    }
}

float channel(ui::Colour colour, unsigned shift) {
    return static_cast<float>((colour >> shift) & 0xFFU) / 255.0F;
}

}  // namespace

void start_renderer() {
    const GLuint program = glCreateProgram();
    glAttachShader(program, make_shader(GL_VERTEX_SHADER, vertex_source));
    glAttachShader(program, make_shader(GL_FRAGMENT_SHADER, fragment_source));
    glLinkProgram(program);
    glUseProgram(program);
    renderer.pixels_per_unit = glGetUniformLocation(program, "pixels_per_unit");
    renderer.viewport_pixels = glGetUniformLocation(program, "viewport_pixels");
    renderer.white = glGetUniformLocation(program, "white");

    GLuint vertex_array = 0;
    GLuint buffers[2] = {};
    glGenVertexArrays(1, &vertex_array);
    glGenBuffers(2, buffers);
    glBindVertexArray(vertex_array);
    glBindBuffer(GL_ARRAY_BUFFER, buffers[0]);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers[1]);
    for (GLuint i = 0; i < 3; ++i) glEnableVertexAttribArray(i);

    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glEnable(GL_SCISSOR_TEST);
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
}

void render(const ImDrawData& data, ui::Colour background) {
    const Pixels pixels{
        .x_scale = data.FramebufferScale.x,
        .y_scale = data.FramebufferScale.y,
        .width = static_cast<int>(data.DisplaySize.x * data.FramebufferScale.x + 0.5F),
        .height = static_cast<int>(data.DisplaySize.y * data.FramebufferScale.y + 0.5F),
    };
    glViewport(0, 0, pixels.width, pixels.height);
    glScissor(0, 0, pixels.width, pixels.height);
    glClearColor(channel(background, 0), channel(background, 8), channel(background, 16), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    if (data.TotalVtxCount == 0) return;
    const ImVec2 white = ImGui::GetIO().Fonts->TexUvWhitePixel;
    glUniform2f(renderer.pixels_per_unit, pixels.x_scale, pixels.y_scale);
    glUniform2f(renderer.viewport_pixels, static_cast<float>(pixels.width),
                static_cast<float>(pixels.height));
    glUniform2f(renderer.white, white.x, white.y);
    upload(data);
    std::size_t vertex_at = 0;
    std::size_t index_at = 0;
    for (const ImDrawList* list : data.CmdLists) {
        draw_list(*list, vertex_at, index_at, pixels);
        vertex_at += static_cast<std::size_t>(list->VtxBuffer.size_in_bytes());
        index_at += static_cast<std::size_t>(list->IdxBuffer.size_in_bytes());
    }
}

}  // namespace kam::platform
