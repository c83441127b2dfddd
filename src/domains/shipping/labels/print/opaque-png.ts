import { once } from 'node:events';
import { crc32, createDeflate, createInflate } from 'node:zlib';
import type { Deflate } from 'node:zlib';
import { WorkInTurns } from '../../../../runtime/background/turns.js';
import { OpaqueRows } from './png-rows.js';

const SIGNATURE_BYTES = 8;
const HEADER_BYTES = 13;
/** Color types with an alpha channel, and how many channels they have. */
const CHANNELS: ReadonlyMap<number, number> = new Map([
  [4, 2],
  [6, 4],
]);
/** Rows that are read in one turn of the event loop: about a millisecond. */
const ROWS_IN_A_TURN = 40;
/** A row that is the same as the one above it takes a tenth of the time of another. */
const REPEATED_ROW = 0.1;
/** Far more than a label of 4 x 6 inches at 600 dots per inch. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Bytes that are unpacked, or packed, at once. */
const BLOCK_BYTES = 64 * 1024;

interface Chunk {
  readonly name: string;
  readonly data: Buffer;
}

/** An image with transparency. */
interface TransparentPng {
  readonly header: Buffer;
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/**
 * Returns an image as it looks on white paper, without transparency, and in gray when it has no other color. A PDF takes such an image
 * as it is, while the library splits a transparent one pixel by pixel and blocks the process for a tenth of a second. Returns other
 * images as they are. Works in turns, and unpacks a part of the image at a time.
 */
export async function opaquePng(png: Buffer): Promise<Buffer> {
  const image = transparent(png);
  if (!image) return png;
  return (await plainPng(image, true)) ?? (await plainPng(image, false)) ?? png;
}

function transparent(png: Buffer): TransparentPng | null {
  const chunks = chunksOf(png);
  const header = chunks[0]?.data;
  if (!header || header.length < HEADER_BYTES) return null;
  const [depth, color, interlace] = [header[8], header[9] ?? 0, header[12]];
  const channels = CHANNELS.get(color);
  if (channels === undefined || depth !== 8 || interlace !== 0) return null;
  const data = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map((c) => c.data));
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (height * (width * channels + 1) > MOST_BYTES) throw new RangeError('The image is too large.');
  return { header, data, width, height, channels };
}

/** Returns null when gray does not have its colors. */
async function plainPng(image: TransparentPng, isGray: boolean): Promise<Buffer | null> {
  const packed = await onWhite(image, isGray);
  if (!packed) return null;
  const header = Buffer.from(image.header);
  header[9] = isGray ? 0 : 2;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

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

/** Returns the packed rows of an image on white, without a filter. Null when gray does not have its colors. */
async function onWhite(image: TransparentPng, isGray: boolean): Promise<Buffer | null> {
  const { width, height, channels } = image;
  const rows = new OpaqueRows(width, channels, isGray);
  const work = new WorkInTurns(ROWS_IN_A_TURN);
  const packing = new Packing(rows.plainBytes);
  let left = height;
  for await (const [filter, filtered] of unpackedRows(image.data, rows.rowBytes)) {
    const isRepeated = rows.isRepeated(filter, filtered);
    await work.begin(isRepeated ? REPEATED_ROW : 1);
    if (!isRepeated && !rows.read(filter, filtered)) return null;
    await packing.add(rows.plain);
    left -= 1;
    if (left === 0) return packing.end();
  }
  throw new RangeError('The image is cut off.');
}

/** Yields the rows of packed data, each with its filter. A row is valid until the next one. */
async function* unpackedRows(
  data: Buffer,
  rowBytes: number,
): AsyncGenerator<readonly [filter: number, filtered: Buffer]> {
  const inflate = createInflate({ chunkSize: BLOCK_BYTES });
  inflate.end(data);
  const row = Buffer.alloc(rowBytes + 1);
  let has = 0;
  // A stream cut off in its packed data fails; one cut off between rows ends.
  for await (const unpacked of inflate) {
    const block = unpacked as Buffer;
    for (let from = 0; from < block.length;) {
      const copied = block.copy(row, has, from, Math.min(block.length, from + row.length - has));
      from += copied;
      has += copied;
      if (has < row.length) break;
      has = 0;
      yield [row[0] ?? 0, row.subarray(1)];
    }
  }
}

/** Packs rows, block by block. */
class Packing {
  readonly #deflate: Deflate = createDeflate({ level: 1 });
  readonly #packed: Buffer[] = [];
  readonly #block: Buffer;
  readonly #rowBytes: number;
  #has = 0;

  constructor(plainBytes: number) {
    this.#rowBytes = plainBytes + 1;
    // The byte of the filter stays 0: none.
    this.#block = Buffer.alloc(
      this.#rowBytes * Math.max(1, Math.floor(BLOCK_BYTES / this.#rowBytes)),
    );
    this.#deflate.on('data', (part: Buffer) => this.#packed.push(part));
  }

  async add(plain: Buffer): Promise<void> {
    plain.copy(this.#block, this.#has + 1);
    this.#has += this.#rowBytes;
    if (this.#has === this.#block.length) await this.#flush();
  }

  async end(): Promise<Buffer> {
    await this.#flush();
    const ended = once(this.#deflate, 'end');
    this.#deflate.end();
    await ended;
    return Buffer.concat(this.#packed);
  }

  /** Resolves when the block may be used again. */
  #flush(): Promise<void> {
    const block = this.#block.subarray(0, this.#has);
    this.#has = 0;
    if (block.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#deflate.write(block, (error) => (error ? reject(error) : resolve()));
    });
  }
}
