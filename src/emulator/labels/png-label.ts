import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { constants, crc32, deflate } from 'node:zlib';
import { barsInDots, LABEL_HEIGHT, LABEL_WIDTH } from './drawing.js';
import type { Mark, TextMark } from './drawing.js';
import { LABEL_FONT_FAMILY, labelFontPaths } from './label-fonts.js';

const DOTS_PER_INCH = 203;
const DOTS_PER_POINT = DOTS_PER_INCH / 72;
const WIDTH_DOTS = LABEL_WIDTH * DOTS_PER_POINT;
const HEIGHT_DOTS = LABEL_HEIGHT * DOTS_PER_POINT;

/** Prints marks as a PNG in grey of 812 x 1218 dots: 4 x 6 inches at the 203 dpi that the file states. */
export async function pngFile(marks: readonly Mark[]): Promise<Buffer> {
  renderer ??= loadRenderer();
  const render = await renderer;
  return greyPng(render(svg(marks)));
}

/** Returns the pixels of an image without colors: red, green, blue and opacity of each, all opaque. */
type Renderer = (source: string) => Image;

interface Image {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

let renderer: Promise<Renderer> | undefined;

/**
 * Loads WebAssembly and fonts, some megabytes, with the first label, so that the emulator starts without
 * them.
 */
async function loadRenderer(): Promise<Renderer> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  const paths = labelFontPaths();
  const wasmPath = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  const [wasm, regular, bold] = await Promise.all(
    [wasmPath, paths.regular, paths.bold].map(async (path) => new Uint8Array(await readFile(path))),
  );
  if (wasm === undefined || regular === undefined || bold === undefined) {
    throw new Error('The renderer of PNG labels is incomplete.');
  }
  await initWasm(wasm);
  return (source) => {
    const drawing = new Resvg(source, {
      background: 'white',
      shapeRendering: 1,
      font: { fontBuffers: [regular, bold], defaultFontFamily: LABEL_FONT_FAMILY },
    });
    const image = drawing.render();
    const { width, height, pixels } = image;
    // Both are in WebAssembly memory, which the garbage collector does not free.
    image.free();
    drawing.free();
    return { width, height, pixels };
  };
}

function svg(marks: readonly Mark[]): string {
  const body = marks.map(markup).join('');
  const size = `width="${String(WIDTH_DOTS)}" height="${String(HEIGHT_DOTS)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${body}</svg>`;
}

function markup(mark: Mark): string {
  switch (mark.kind) {
    case 'text':
      return textMarkup(mark);
    case 'box':
      return rect(
        dots(mark.x),
        dots(mark.y),
        Math.max(1, dots(mark.width)),
        Math.max(1, dots(mark.height)),
      );
    case 'bars':
      return barsInDots(mark.widths, DOTS_PER_INCH)
        .map(({ left, width }) => rect(left, dots(mark.y), width, dots(mark.height)))
        .join('');
    case 'symbol': {
      const cell = Math.max(1, Math.floor(dots(mark.size) / mark.rows.length));
      return mark.rows
        .flatMap((row, y) =>
          row.map((isDark, x) =>
            isDark ? rect(dots(mark.x) + x * cell, dots(mark.y) + y * cell, cell, cell) : '',
          ),
        )
        .join('');
    }
    default:
      return mark satisfies never;
  }
}

function dots(points: number): number {
  return Math.round(points * DOTS_PER_POINT);
}

function rect(x: number, y: number, width: number, height: number): string {
  return `<rect x="${String(x)}" y="${String(y)}" width="${String(width)}" height="${String(height)}"/>`;
}

function textMarkup(mark: TextMark): string {
  const anchor = { left: 'start', center: 'middle', right: 'end' }[mark.align];
  const attributes = [
    `x="${String(dots(mark.x))}"`,
    `y="${String(dots(mark.baseline))}"`,
    `font-size="${String(mark.size * DOTS_PER_POINT)}"`,
    `font-family="${LABEL_FONT_FAMILY}"`,
    `font-weight="${mark.isBold ? '700' : '400'}"`,
    `text-anchor="${anchor}"`,
    `fill="${mark.isInverted ? 'white' : 'black'}"`,
  ];
  return `<text ${attributes.join(' ')} xml:space="preserve">${escaped(mark.text)}</text>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

function escaped(text: string): string {
  // XML allows no control characters.
  return text.replace(/[<>&]/g, (character) => ENTITIES[character] ?? '').replace(/\p{Cc}/gu, ' ');
}

const METERS_PER_INCH = 0.0254;
const BYTES_PER_PIXEL = 4;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BITS_PER_PIXEL = 8;
const GREY = 0;
const PIXELS_PER_METER = 1;

const compress = promisify(deflate);

/** Writes the file here, because the renderer takes half of a label's time to compress it on the event loop. */
async function greyPng({ width, height, pixels }: Image): Promise<Buffer> {
  // Each row begins with the number of its filter. 0 is none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    const row = y * (width + 1) + 1;
    for (let x = 0; x < width; x++) {
      rows[row + x] = pixels[(y * width + x) * BYTES_PER_PIXEL] ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(BITS_PER_PIXEL, 8);
  header.writeUInt8(GREY, 9);
  const data = await compress(rows, { level: constants.Z_BEST_SPEED });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('pHYs', resolution()),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Returns the resolution of the file. Without it a printer would print another size. */
function resolution(): Buffer {
  const dotsPerMeter = Math.round(DOTS_PER_INCH / METERS_PER_INCH);
  const content = Buffer.alloc(9);
  content.writeUInt32BE(dotsPerMeter, 0);
  content.writeUInt32BE(dotsPerMeter, 4);
  content.writeUInt8(PIXELS_PER_METER, 8);
  return content;
}

function chunk(kind: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const checked = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(checked));
  return Buffer.concat([length, checked, checksum]);
}
