// Screenshots pixel by pixel, read by a page of its own, which no Content Security Policy hinders.

// Of dark text on a light ground, of the same size: {ink, strays, tops}. `ink` counts the pixels of
// text in the first; `strays` those of either that have none beside them in the other, so that
// glyphs may stand a fraction of a pixel apart; `tops` tells the first row with ink in each.
export async function comparePictures(browser, first, second) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const result = await page.evaluate(async (pictures) => {
    const read = async (picture) => {
      const image = await createImageBitmap(
        await (await fetch(`data:image/png;base64,${picture}`)).blob());
      const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d');
      drawing.drawImage(image, 0, 0);
      const { data } = drawing.getImageData(0, 0, image.width, image.height);
      const isInk = (x, y) => data[(y * image.width + x) * 4] < 140;
      return { width: image.width, height: image.height, isInk };
    };
    const [a, b] = await Promise.all(pictures.map(read));
    const hasNear = (one, x, y) => {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (let dx = -1; dx <= 1; dx += 1) {
          const isInside = x + dx >= 0 && x + dx < one.width && y + dy >= 0 && y + dy < one.height;
          if (isInside && one.isInk(x + dx, y + dy)) return true;
        }
      }
      return false;
    };
    const count = { ink: 0, strays: 0, tops: [null, null] };
    for (let y = 0; y < a.height; y += 1) {
      for (let x = 0; x < a.width; x += 1) {
        [[a, b], [b, a]].forEach(([one, other], i) => {
          if (!one.isInk(x, y)) return;
          if (i === 0) count.ink += 1;
          count.tops[i] ??= y;
          if (!hasNear(other, x, y)) count.strays += 1;
        });
      }
    }
    return count;
  }, [first.toString('base64'), second.toString('base64')]);
  await context.close();
  return result;
}
