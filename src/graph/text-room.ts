/** Texts of eight requests with as many files as a request may have. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Room for the long texts of all requests of the process: without it, a hundred requests would fill the memory. */
export class TextRoom {
  readonly #limit: number;
  #used = 0;

  constructor(limit: number = MAX_BYTES) {
    this.#limit = limit;
  }

  /** Takes room for a text. Returns false when there is not enough. */
  take(bytes: number): boolean {
    if (this.#used + bytes > this.#limit) return false;
    this.#used += bytes;
    return true;
  }

  /** Gives room back. */
  give(bytes: number): void {
    this.#used -= bytes;
  }
}

// A process has one memory.
export const textRoom = new TextRoom();
