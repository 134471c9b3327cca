// What a page's script has cost so far, and the scrolling that makes it draw.

/** Milliseconds of script and of the main thread's tasks, by a CDP session with Performance on. */
export async function metrics(session) {
  const { metrics: all } = await session.send('Performance.getMetrics');
  const of = (name) => all.find((metric) => metric.name === name).value * 1000;
  return { script: of('ScriptDuration'), task: of('TaskDuration') };
}

/** Scrolls down and up again; each step waits for the frame it causes. */
export async function scroll(page, steps) {
  await page.evaluate(async (count) => {
    const canvas = document.getElementById('canvas');
    for (let i = 0; i < count; ++i) {
      const deltaY = i % 60 < 30 ? 90 : -90;
      const at = { clientX: innerWidth / 2, clientY: innerHeight * 0.7 };
      canvas.dispatchEvent(new WheelEvent('wheel', { deltaY, ...at, bubbles: true,
        cancelable: true }));
      await new Promise((resolve) => { requestAnimationFrame(resolve); });
    }
  }, steps);
}
