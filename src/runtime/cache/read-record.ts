import type { Read } from './single-flight-cache.js';

/** All cache reads of one request. */
export class ReadRecord {
  readonly #reads = new Set<Read>();
  /** The read that expires first, once known. */
  #first: Read | null = null;

  #hits = 0;

  readonly add = (read: Read): void => {
    if (read.isHit !== false && !this.#reads.has(read)) this.#hits += 1;
    this.#reads.add(read);
    this.#first = null;
  };

  /** The number of cached values among the reads. */
  get count(): number {
    return this.#hits;
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
