// Runs in the page before its scripts: makes the app draw as Dear ImGui's examples do.
//
// What its OpenGL3 backend (1.90.1) saves before and restores after each frame, it asks GL for; in
// a browser every question waits for the graphics process. The app's own loop draws on demand; a
// wheel that has not moved, once per animation frame, makes it draw all the time.
export function asStockLoop() {
  const gl = WebGL2RenderingContext;
  const asked = [gl.ACTIVE_TEXTURE, gl.CURRENT_PROGRAM, gl.TEXTURE_BINDING_2D, gl.SAMPLER_BINDING,
    gl.ARRAY_BUFFER_BINDING, gl.VERTEX_ARRAY_BINDING, gl.VIEWPORT, gl.SCISSOR_BOX,
    gl.BLEND_SRC_RGB, gl.BLEND_DST_RGB, gl.BLEND_SRC_ALPHA, gl.BLEND_DST_ALPHA,
    gl.BLEND_EQUATION_RGB, gl.BLEND_EQUATION_ALPHA];
  const switches = [gl.BLEND, gl.CULL_FACE, gl.DEPTH_TEST, gl.STENCIL_TEST, gl.SCISSOR_TEST];
  const clear = gl.prototype.clear;
  gl.prototype.clear = function clearAsStock(...args) {
    clear.apply(this, args);
    for (const name of asked) this.getParameter(name);
    for (const name of switches) this.isEnabled(name);
  };
  const again = () => {
    dispatchEvent(new WheelEvent('wheel', { deltaY: 0, cancelable: true }));
    requestAnimationFrame(again);
  };
  addEventListener('load', () => requestAnimationFrame(again));
}
