import type { Read } from './single-flight-cache.js';

/** Kinds of facts about a seller that the store keeps. */
export const FACT_KINDS = [
  'orders',
  'progress',
  'marks',
  'purchases',
  'confirmations',
  'schedules',
] as const;

export type FactKind = (typeof FACT_KINDS)[number];

/** What a request reads of the facts of one seller: each read is kept until a fact of its kind changes. */
export type FactReads = Readonly<Record<FactKind, Read>>;

class FactRead implements Read {
  isKept = true;
  // No value is read from a cache.
  readonly isHit = false;

  restMs(): number {
    return Infinity;
  }
}

type SellerReads = Readonly<Record<FactKind, FactRead>>;

const ENDED: FactRead = Object.assign(new FactRead(), { isKept: false });
const NEVER_KEPT = readsOf(() => ENDED);

/**
 * Tells whether facts of the store have changed since a request read them, without reading them again. A request takes the reads
 * before it asks the store: a change that the store does not show yet ends them later.
 */
export class FactVersions {
  readonly #reads = new Map<string, SellerReads>();
  #isPaused = false;

  /** Returns the present reads of a seller. Take them before the facts are read. */
  of(sellerId: string): FactReads {
    if (this.#isPaused) return NEVER_KEPT;
    const known = this.#reads.get(sellerId);
    if (known) return known;
    const reads = readsOf(() => new FactRead());
    this.#reads.set(sellerId, reads);
    return reads;
  }

  /** Tells whether anything was read of a seller. */
  has(sellerId: string): boolean {
    return this.#reads.has(sellerId);
  }

  /** A fact of a seller has changed, or may have. */
  changed(kind: FactKind, sellerId: string): void {
    const reads = this.#reads.get(sellerId);
    if (!reads) return;
    reads[kind].isKept = false;
    this.#reads.set(sellerId, { ...reads, [kind]: new FactRead() });
  }

  /** Facts of this kind have changed, of any seller. */
  changedOfAll(kind: FactKind): void {
    for (const sellerId of this.#reads.keys()) this.changed(kind, sellerId);
  }

  /** Any fact may have changed. */
  allChanged(): void {
    for (const reads of this.#reads.values())
      for (const kind of FACT_KINDS) reads[kind].isKept = false;
    this.#reads.clear();
  }

  /** From now on changes are not noticed, so that nothing is kept until `resume`. */
  pause(): void {
    this.#isPaused = true;
    this.allChanged();
  }

  resume(): void {
    this.allChanged();
    this.#isPaused = false;
  }
}

function readsOf(make: () => FactRead): SellerReads {
  return {
    orders: make(),
    progress: make(),
    marks: make(),
    purchases: make(),
    confirmations: make(),
    schedules: make(),
  };
}
