import type { Read } from './single-flight-cache.js';

/** All cache reads of one request. */
export class ReadRecord {
  readonly #reads = new Set<Read>();
  /** The read that expires first, once known. */
  #first: Read | null = null;

  readonly add = (read: Read): void => {
    this.#reads.add(read);
    this.#first = null;
  };

  get count(): number {
    return this.#reads.size;
  }

  /** Tells whether a request that begins now would read the same values. */
  isCurrent(): boolean {
    for (const read of this.#reads) if (!read.isKept) return false;
    this.#first ??= this.#oldest();
    return this.#first === null || this.#first.restMs() >= 0;
  }

  #oldest(): Read | null {
    let oldest: Read | null = null;
    for (const read of this.#reads) {
      if (oldest === null || read.restMs() < oldest.restMs()) oldest = read;
    }
    return oldest;
  }
}
