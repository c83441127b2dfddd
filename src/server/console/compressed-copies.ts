import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import type { CodingChoice } from '../http/content-coding.js';
import type { ConsoleFile } from './console-build.js';

type CodingName = NonNullable<CodingChoice['coding']>;

// A copy is made once, so it may take longer than that of an answer: 40 ms for a script of 600 KB, on another thread.
const zstd = { params: { [zlib.constants.ZSTD_c_compressionLevel]: 12 } };
const brotli = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } };

const CODERS: Readonly<Record<CodingName, (bytes: Uint8Array) => Promise<Buffer>>> = {
  zstd: (bytes) => promisify(zlib.zstdCompress)(bytes, zstd),
  br: (bytes) => promisify(zlib.brotliCompress)(bytes, brotli),
  gzip: (bytes) => promisify(zlib.gzip)(bytes, { level: 9 }),
};

/** Of formats that are compressed already, a copy would be larger. */
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|wasm|manifest)|image\/(?:svg|x-icon))/;

/** A shorter file fits into one or two packets either way. */
const MIN_BYTES = 2048;

/**
 * Compressed copies of the files of a build, one for each coding that a client has asked for. Copies of a former build are freed
 * with it, so all copies take less than three times the bytes of a build.
 */
export class CompressedCopies {
  readonly #copies = new WeakMap<ConsoleFile, Map<CodingName, Promise<Buffer>>>();

  /** Returns a copy of the file in the chosen coding. Null when the file is sent as it is. */
  of(file: ConsoleFile, { coding, required }: CodingChoice): Promise<Buffer> | null {
    if (coding === null) return null;
    const isWorthIt = file.bytes.length >= MIN_BYTES && COMPRESSIBLE.test(file.contentType);
    if (!isWorthIt && !required) return null;
    const ofFile = this.#copies.get(file) ?? new Map<CodingName, Promise<Buffer>>();
    this.#copies.set(file, ofFile);
    const copy = ofFile.get(coding) ?? CODERS[coding](file.bytes);
    ofFile.set(coding, copy);
    return copy;
  }
}
