import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/** A received piece is an object of its own until its message is complete. */
const BYTES_OF_A_PIECE = 256;

/** Header of a short frame from a client, such as a ping. */
const SHORT_HEADER = 6;

/** The incomplete message of one connection. */
interface Unfinished {
  bytes: number;
  pieces: number;
  latestPiece: number;
  readonly drop: () => void;
}

/**
 * Limits the memory of the messages that have not arrived as a whole, of all connections together. Above the limit it
 * drops the connection with the largest one.
 */
export class UnfinishedMessages {
  readonly #maxBytes: number;
  readonly #all = new Set<Unfinished>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /**
   * Watches a connection until it closes. ws does not tell what it keeps, so this counts what arrives and leaves.
   * @param drop disconnects the client.
   */
  watch(connection: Duplex, socket: WebSocket, drop: () => void): void {
    const unfinished: Unfinished = { bytes: 0, pieces: 0, latestPiece: 0, drop };
    this.#all.add(unfinished);
    connection.on('data', ({ length }: Buffer) => {
      this.#change(unfinished, unfinished.bytes + length, unfinished.pieces + 1);
      unfinished.latestPiece = length;
      this.#dropLargest();
    });
    socket.on('message', (data) => {
      // A Buffer, because the default `binaryType` is used.
      const { length } = data as Buffer;
      // The headers of its fragments are not known. What is left arrived with its end.
      const left = Math.min(unfinished.bytes - length - headerOf(length), unfinished.latestPiece);
      this.#change(unfinished, left, 1);
    });
    // May arrive between the fragments of a message.
    const control = ({ length }: Buffer): void => {
      this.#change(unfinished, unfinished.bytes - length - SHORT_HEADER, unfinished.pieces);
    };
    socket.on('ping', control);
    socket.on('pong', control);
    socket.on('close', () => this.#forget(unfinished));
  }

  #change(unfinished: Unfinished, bytes: number, pieces: number): void {
    if (!this.#all.has(unfinished)) return;
    this.#bytes -= memoryOf(unfinished);
    unfinished.bytes = Math.max(0, bytes);
    unfinished.pieces = bytes > 0 ? pieces : 0;
    this.#bytes += memoryOf(unfinished);
  }

  #dropLargest(): void {
    while (this.#bytes > this.#maxBytes) {
      let largest: Unfinished | null = null;
      for (const one of this.#all) {
        if (!largest || memoryOf(one) > memoryOf(largest)) largest = one;
      }
      if (!largest) return;
      this.#forget(largest);
      largest.drop();
    }
  }

  #forget(unfinished: Unfinished): void {
    if (this.#all.delete(unfinished)) this.#bytes -= memoryOf(unfinished);
  }
}

function memoryOf({ bytes, pieces }: Unfinished): number {
  return bytes + pieces * BYTES_OF_A_PIECE;
}

/** Returns the length of the header of a frame from a client. */
function headerOf(payload: number): number {
  if (payload <= 125) return SHORT_HEADER;
  return SHORT_HEADER + (payload <= 0xffff ? 2 : 8);
}
