import { crc32, deflate, inflate } from 'node:zlib';
import { promisify } from 'node:util';
import { WorkInTurns } from '../../../../runtime/background/turns.js';

const inflated = promisify(inflate);
const deflated = promisify(deflate);

const SIGNATURE_BYTES = 8;
const HEADER_BYTES = 13;
/** Color types with an alpha channel, and how many channels they have. */
const CHANNELS: ReadonlyMap<number, number> = new Map([
  [4, 2],
  [6, 4],
]);
/** Rows that are read in one turn of the event loop: about a millisecond. */
const ROWS_IN_A_TURN = 40;
/** Far more than a label of 4 x 6 inches at 600 dots per inch. */
const MOST_BYTES = 64 * 1024 * 1024;

interface Chunk {
  readonly name: string;
  readonly data: Buffer;
}

/**
 * Returns an image as it looks on white paper, without transparency. A PDF takes such an image as it is, while the library splits a
 * transparent one pixel by pixel and blocks the process for a tenth of a second. Returns other images as they are.
 */
export async function opaquePng(png: Buffer): Promise<Buffer> {
  const chunks = chunksOf(png);
  const header = chunks[0]?.data;
  if (!header || header.length < HEADER_BYTES) return png;
  const [depth, color, interlace] = [header[8], header[9] ?? 0, header[12]];
  const channels = CHANNELS.get(color);
  if (channels === undefined || depth !== 8 || interlace !== 0) return png;
  const data = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map((c) => c.data));
  const size = { width: header.readUInt32BE(0), height: header.readUInt32BE(4), channels };
  const rows = await onWhite(await inflated(data, { maxOutputLength: MOST_BYTES }), size);
  const plain = Buffer.from(header);
  plain[9] = channels === 4 ? 2 : 0;
  return Buffer.concat([
    png.subarray(0, SIGNATURE_BYTES),
    chunk('IHDR', plain),
    chunk('IDAT', await deflated(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_BYTES; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    chunks.push({ name, data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** Undoes the filter of each row, and mixes its colors with white. Returns rows without a filter. */
async function onWhite(raw: Buffer, { width, height, channels }: Size): Promise<Buffer> {
  const from = width * channels;
  const to = width * (channels - 1);
  if (raw.length < height * (from + 1)) throw new RangeError('The image is cut off.');
  const rows = Buffer.alloc(height * (to + 1));
  const work = new WorkInTurns(ROWS_IN_A_TURN);
  let above: Uint8Array = Buffer.alloc(from);
  for (let y = 0; y < height; y += 1) {
    await work.begin();
    const start = y * (from + 1);
    const row = raw.subarray(start + 1, start + 1 + from);
    unfilter(row, above, raw[start] ?? 0, channels);
    mix(row, rows.subarray(y * (to + 1) + 1, (y + 1) * (to + 1)), channels);
    above = row;
  }
  return rows;
}

/** Undoes one of the five filters of PNG, in place. */
function unfilter(row: Uint8Array, above: Uint8Array, filter: number, channels: number): void {
  for (let at = 0; at < row.length; at += 1) {
    const left = at < channels ? 0 : (row[at - channels] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < channels ? 0 : (above[at - channels] ?? 0);
    row[at] = ((row[at] ?? 0) + predicted(filter, left, up, corner)) & 0xff;
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const a = Math.abs(up - corner);
  const b = Math.abs(left - corner);
  const c = Math.abs(left + up - 2 * corner);
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function mix(row: Uint8Array, colors: Uint8Array, channels: number): void {
  let place = 0;
  for (let at = 0; at < row.length; at += channels) {
    const alpha = row[at + channels - 1] ?? 255;
    for (let channel = 0; channel < channels - 1; channel += 1) {
      const color = row[at + channel] ?? 0;
      colors[place] = alpha === 255 ? color : 255 - Math.round(((255 - color) * alpha) / 255);
      place += 1;
    }
  }
}
