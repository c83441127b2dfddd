import type { Read } from './single-flight-cache.js';

/** All that one request has read from memories. */
export class ReadRecord {
  readonly #reads = new Set<Read>();
  /** Of all of them the one that is too old first, once that is known. */
  #first: Read | null = null;

  readonly add = (read: Read): void => {
    this.#reads.add(read);
    this.#first = null;
  };

  get count(): number {
    return this.#reads.size;
  }

  /** Whether a request that begins now would read just the same. */
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
