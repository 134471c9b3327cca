// Reads the pixels of a screenshot: `pictureOf(await page.screenshot()).at(x, y)` is [r, g, b].
// Chromium writes PNG of 8 bits without interlacing; nothing else is read.
import { inflateSync } from 'node:zlib';

// How far a byte is from what its neighbours foretell, by the filter of its line.
function foretold(filter, left, up, upLeft) {
  switch (filter) {
    case 0: return 0;
    case 1: return left;
    case 2: return up;
    case 3: return (left + up) >> 1;
    default: break;
  }
  const guess = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [left, up, upLeft].map((value) => Math.abs(guess - value));
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}

export function pictureOf(png) {
  const parts = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(png.subarray(at + 8, at + 8 + length));
    }
    at += length + 12;
  }
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const step = png[25] === 6 ? 4 : 3;
  const lines = inflateSync(Buffer.concat(parts));
  const stride = width * step;
  const data = Buffer.alloc(stride * height);
  for (let y = 0; y < height; ++y) {
    const filter = lines[y * (stride + 1)];
    for (let x = 0; x < stride; ++x) {
      const here = y * stride + x;
      const left = x >= step ? data[here - step] : 0;
      const up = y > 0 ? data[here - stride] : 0;
      const upLeft = x >= step && y > 0 ? data[here - stride - step] : 0;
      data[here] = lines[y * (stride + 1) + 1 + x] + foretold(filter, left, up, upLeft);
    }
  }
  const at = (x, y) => [...data.subarray((y * width + x) * step, (y * width + x) * step + 3)];
  return { width, height, at };
}
