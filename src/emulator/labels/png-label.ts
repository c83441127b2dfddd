import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { crc32 } from 'node:zlib';
import { barsInDots, LABEL_HEIGHT, LABEL_WIDTH } from './drawing.js';
import type { Mark, TextMark } from './drawing.js';
import { LABEL_FONT_FAMILY, labelFontPaths } from './label-fonts.js';

const DOTS_PER_INCH = 203;
const DOTS_PER_POINT = DOTS_PER_INCH / 72;
const WIDTH_DOTS = LABEL_WIDTH * DOTS_PER_POINT;
const HEIGHT_DOTS = LABEL_HEIGHT * DOTS_PER_POINT;

/** Prints marks as a PNG of 812 x 1218 dots: 4 x 6 inches at the 203 dpi that the file states. */
export async function pngFile(marks: readonly Mark[]): Promise<Buffer> {
  renderer ??= loadRenderer();
  const render = await renderer;
  return withResolution(render(svg(marks)));
}

type Renderer = (source: string) => Buffer;

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
    const image = new Resvg(source, {
      background: 'white',
      shapeRendering: 1,
      font: { fontBuffers: [regular, bold], defaultFontFamily: LABEL_FONT_FAMILY },
    }).render();
    const png = Buffer.from(image.asPng());
    // The image is in WebAssembly memory, which the garbage collector does not free.
    image.free();
    return png;
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
// The signature and the IHDR chunk, which is first in every PNG.
const HEADER_BYTES = 8 + 25;

/** Adds the pHYs chunk. Without it a printer would print another size. */
function withResolution(png: Buffer): Buffer {
  const dotsPerMeter = Math.round(DOTS_PER_INCH / METERS_PER_INCH);
  const content = Buffer.alloc(13);
  content.write('pHYs', 0, 'latin1');
  content.writeUInt32BE(dotsPerMeter, 4);
  content.writeUInt32BE(dotsPerMeter, 8);
  content.writeUInt8(1, 12);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length - 4);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(content));
  return Buffer.concat([
    png.subarray(0, HEADER_BYTES),
    length,
    content,
    checksum,
    png.subarray(HEADER_BYTES),
  ]);
}
