// Screenshots pixel by pixel, read by a page of its own, which no Content Security Policy hinders.

// Of the same size: how many pixels differ clearly, and how many are not background (the colour of
// the first one) in the first picture.
export async function comparePictures(browser, first, second) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const result = await page.evaluate(async (pictures) => {
    const [a, b] = await Promise.all(pictures.map(async (picture) => {
      const image = await createImageBitmap(
        await (await fetch(`data:image/png;base64,${picture}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const drawing = canvas.getContext('2d');
      drawing.drawImage(image, 0, 0);
      return drawing.getImageData(0, 0, image.width, image.height).data;
    }));
    const apart = (one, at, two, to) => Math.max(Math.abs(one[at] - two[to]),
      Math.abs(one[at + 1] - two[to + 1]), Math.abs(one[at + 2] - two[to + 2]));
    let differing = 0;
    let ink = 0;
    for (let i = 0; i < a.length; i += 4) {
      if (apart(a, i, b, i) > 48) differing += 1;
      if (apart(a, i, a, 0) > 48) ink += 1;
    }
    return { differing, ink };
  }, [first.toString('base64'), second.toString('base64')]);
  await context.close();
  return result;
}
