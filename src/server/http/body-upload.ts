import type { IncomingMessage } from 'node:http';
import { badRequest, HttpError } from './http-error.js';
import type { Upload, Uploads } from './uploads.js';
import { MAX_DISCARDED_BYTES, MAX_PIECES } from './unread-body.js';

const NOTHING = Buffer.alloc(0);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Counts the memory of a body. */
export interface BodyCount {
  /** Called with the number of bytes before they are allocated. An error that it throws refuses the body. */
  add(bytes: number): void;
  /** Called when the body is refused, and none of it is in memory any more. */
  release(): void;
}

export interface BodyUploadDependencies {
  readonly maxBytes: number;
  readonly count: BodyCount;
  readonly uploads: Pick<Uploads, 'add' | 'remove'>;
}

export function notJson(): HttpError {
  return badRequest('The body is not JSON in UTF-8.');
}

function tooLarge(maxBytes: number): HttpError {
  return new HttpError(
    413,
    'PAYLOAD_TOO_LARGE',
    `The body is larger than the limit of ${maxBytes} bytes.`,
    { connection: 'close' },
  );
}

function tooManyPieces(): HttpError {
  return new HttpError(
    400,
    'BAD_REQUEST',
    `The body arrives in more than ${MAX_PIECES} pieces. Send it in larger chunks, or with a content-length.`,
    { connection: 'close' },
  );
}

/**
 * Receives one body. Its pieces are copied into one growing buffer, so that it takes at most twice its bytes: a piece that
 * is kept as an object takes a hundred bytes more.
 */
export class BodyUpload implements Upload {
  readonly #request: IncomingMessage;
  readonly #dependencies: BodyUploadDependencies;
  /** As declared. NaN when the body comes in chunks. */
  readonly #declaredLength: number;
  readonly #end = Promise.withResolvers<string>();
  #buffer: Buffer = NOTHING;
  #received = 0;
  #pieces = 0;
  #refused: unknown = null;
  #hasEnded = false;

  // Uses events: an async iterator over the body costs a small request a tenth of its time.
  constructor(request: IncomingMessage, dependencies: BodyUploadDependencies) {
    this.#request = request;
    this.#dependencies = dependencies;
    this.#declaredLength = Number(request.headers['content-length']);
    dependencies.uploads.add(this);
    request.on('data', (piece: Buffer) => this.#receive(piece));
    request.on('end', () => this.#complete());
    // Also fires when the client disconnects during the upload.
    request.on('error', (error) => this.#fail(error));
  }

  /** Resolves with the text. Rejects when the body is refused, or the client disconnects. */
  get text(): Promise<string> {
    return this.#end.promise;
  }

  get received(): number {
    return this.#received;
  }

  refuse(reason: HttpError): void {
    this.#discard(reason);
    this.#fail(this.#refused);
  }

  #receive(piece: Buffer): void {
    if (this.#hasEnded) return;
    this.#received += piece.length;
    this.#pieces += 1;
    if (this.#pieces > MAX_PIECES) {
      // What follows is not read. The connection is closed with the response.
      this.#request.socket.pause();
      this.refuse(tooManyPieces());
      return;
    }
    const { maxBytes } = this.#dependencies;
    if (this.#refused === null) {
      if (this.#received > maxBytes) this.#discard(tooLarge(maxBytes));
      else this.#keep(piece);
    }
    if (this.#received <= MAX_DISCARDED_BYTES) return;
    this.#request.destroy();
    this.#fail(this.#refused);
  }

  #keep(piece: Buffer): void {
    try {
      if (piece.length === this.#declaredLength) this.#keepWhole(piece);
      else this.#append(piece);
    } catch (error) {
      this.#discard(error);
    }
  }

  #keepWhole(piece: Buffer): void {
    this.#dependencies.count.add(piece.length);
    this.#buffer = piece;
  }

  #append(piece: Buffer): void {
    const { count, maxBytes } = this.#dependencies;
    const capacity = this.#buffer.length;
    if (this.#received > capacity) {
      const most = Math.min(maxBytes, this.#declaredLength || maxBytes);
      const grown = Math.max(this.#received, Math.min(2 * capacity, most));
      count.add(grown - capacity);
      const buffer = Buffer.allocUnsafeSlow(grown);
      this.#buffer.copy(buffer);
      this.#buffer = buffer;
    }
    piece.copy(this.#buffer, this.#received - piece.length);
  }

  /** Keeps nothing of the body any more. */
  #discard(reason: unknown): void {
    if (this.#refused !== null) return;
    this.#refused = reason;
    this.#buffer = NOTHING;
    this.#dependencies.count.release();
  }

  #complete(): void {
    this.#close();
    if (this.#refused !== null) {
      this.#end.reject(this.#refused);
      return;
    }
    try {
      this.#end.resolve(utf8.decode(this.#buffer.subarray(0, this.#received)));
    } catch {
      this.#end.reject(notJson());
    }
    this.#buffer = NOTHING;
  }

  #fail(reason: unknown): void {
    this.#close();
    this.#end.reject(reason);
  }

  #close(): void {
    this.#hasEnded = true;
    this.#dependencies.uploads.remove(this);
  }
}
