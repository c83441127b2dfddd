import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { opaquePng } from '../../../../src/domains/shipping/labels/print/opaque-png.js';
import { besideOthers } from '../../../support/turns-of-others.js';

const WIDTH = 37;
const HEIGHT = 60;

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

interface Sketch {
  readonly width?: number;
  readonly height?: number;
  readonly channels: 2 | 4;
  readonly pixel: (x: number, y: number) => readonly number[];
  readonly filter: (y: number) => number;
}

/** Predicts a byte as the standard of PNG says. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 4) {
    const estimate = left + up - corner;
    const distance = (value: number) => Math.abs(estimate - value);
    if (distance(left) <= distance(up) && distance(left) <= distance(corner)) return left;
    return distance(up) <= distance(corner) ? up : corner;
  }
  return [0, left, up, (left + up) >> 1][filter]!;
}

function filtered({ width = WIDTH, height = HEIGHT, channels, pixel, filter }: Sketch): Buffer {
  const rows: number[][] = [];
  const bytes: number[] = [];
  for (let y = 0; y < height; y += 1) {
    const row = Array.from({ length: width }, (_, x) => pixel(x, y)).flat();
    const above = rows[y - 1] ?? [];
    bytes.push(filter(y));
    for (const [at, value] of row.entries()) {
      const [left, corner] = [row[at - channels] ?? 0, above[at - channels] ?? 0];
      bytes.push((value - predicted(filter(y), left, above[at] ?? 0, corner) + 256) & 255);
    }
    rows.push(row);
  }
  return Buffer.from(bytes);
}

function png(sketch: Sketch, raw = filtered(sketch)): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(sketch.width ?? WIDTH, 0);
  header.writeUInt32BE(sketch.height ?? HEIGHT, 4);
  header[8] = 8;
  header[9] = sketch.channels === 2 ? 4 : 6;
  const data = deflateSync(raw);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    // Encoders divide their data as they like.
    chunk('IDAT', data.subarray(0, 9)),
    chunk('IDAT', data.subarray(9)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Returns the color type of an image, and its rows without their filters, which are 0. */
function decoded(image: Buffer, plainBytes: number) {
  const at = image.indexOf('IDAT');
  const raw = inflateSync(image.subarray(at + 4, at + 4 + image.readUInt32BE(at - 4)));
  const rows = Array.from({ length: raw.length / (plainBytes + 1) }, (_, y) =>
    raw.subarray(y * (plainBytes + 1), (y + 1) * (plainBytes + 1)),
  );
  expect(rows.every(([filter]) => filter === 0)).toBe(true);
  return { color: image[25], rows: rows.map((row) => [...row.subarray(1)]) };
}

const onWhite = (value: number, alpha: number) => 255 - Math.round(((255 - value) * alpha) / 255);

/** Blocks of three rows, so that many rows are the same as the one above them. */
const shade = (x: number, y: number) => (x * 7 + Math.floor(y / 3) * 11) % 256;
const alpha = (x: number) => [255, 255, 128, 0][x % 4]!;

const PIXELS = {
  gray: (x: number, y: number) => [shade(x, y), shade(x, y), shade(x, y), alpha(x)],
  colored: (x: number, y: number) => [
    shade(x, y),
    y < HEIGHT - 1 ? shade(x, y) : (shade(x, y) + 1) % 256,
    shade(x, y),
    alpha(x),
  ],
  alphaOnly: (x: number, y: number) => [shade(x, y), alpha(x)],
  // Rows of zeros, which mean something else for each filter.
  blank: (_: number, y: number) => (y % 3 === 1 ? [0, 0, 0, 0] : [9, 9, 9, 255]),
  // A color that is not visible.
  hidden: (x: number) => (x % 2 === 0 ? [255, 0, 0, 0] : [9, 9, 9, 255]),
};

describe('an image on white paper', () => {
  const filters = [0, 1, 2, 3, 4].map((one) => () => one);
  const mixed = (y: number) => y % 5;

  it('has the pixels that any reader of PNG sees, for each filter', async () => {
    for (const filter of [...filters, mixed])
      for (const [name, pixel] of Object.entries(PIXELS)) {
        const channels = name === 'alphaOnly' ? 2 : 4;
        const isGray = name !== 'colored';
        const image = decoded(
          await opaquePng(png({ channels, pixel, filter })),
          WIDTH * (isGray ? 1 : 3),
        );
        expect(image.color).toBe(isGray ? 0 : 2);
        const expected = Array.from({ length: HEIGHT }, (_, y) =>
          Array.from({ length: WIDTH }, (_row, x) => {
            const colors = pixel(x, y);
            const own = colors.slice(0, -1).map((value) => onWhite(value, colors.at(-1)!));
            return isGray ? own.slice(0, 1) : own;
          }).flat(),
        );
        expect([name, image.rows]).toEqual([name, expected]);
      }
  });

  it('is refused when it is cut off, damaged, or larger than any label', async () => {
    const sketch = { channels: 4, pixel: PIXELS.gray, filter: mixed } as const;
    const raw = filtered(sketch);
    await expect(opaquePng(png(sketch, raw.subarray(0, raw.length - 1)))).rejects.toThrow(
      'cut off',
    );
    const damaged = png(sketch);
    await expect(opaquePng(damaged.subarray(0, damaged.length - 60))).rejects.toThrow(
      /unexpected end|cut off/,
    );
    const wrong = Buffer.from(raw);
    wrong[0] = 9;
    await expect(opaquePng(png(sketch, wrong))).rejects.toThrow('filter 9');
    await expect(opaquePng(png({ ...sketch, width: 60_000, height: 60_000 }, raw))).rejects.toThrow(
      'too large',
    );
  });

  it('of a label leaves the event loop to others', async () => {
    // Noise: no row is the same as another.
    const noise = { width: 812, height: 600, channels: 4, filter: () => 4 } as const;
    const image = png({
      ...noise,
      pixel: (x, y) =>
        Array(3)
          .fill((x * y) % 256)
          .concat(255),
    });
    const { turnsOfOthers } = await besideOthers(() => opaquePng(image));
    expect(turnsOfOthers).toBeGreaterThanOrEqual(600 / 40);
  });
});
