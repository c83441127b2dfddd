/** A person leaves more time between two keys than a scanner. */
export const BURST_GAP_MS = 60;
/** A single key acts when it stays alone for this long. */
export const ALONE_MS = 70;
/** Fewer keys in one burst were typed by hand. */
export const SHORTEST_SCAN = 4;

/** What a stream of keys means. */
export type KeyMeaning =
  { readonly kind: 'scan'; readonly code: string } | { readonly kind: 'key'; readonly key: string };

/**
 * Tells the keys of a scanner from those of a person. A scanner types a code within milliseconds, and ends it with Enter or
 * Tab. The caller passes the time and calls `settle` after ALONE_MS without a further key.
 */
export class KeyStream {
  #keys = '';
  #last = Number.NEGATIVE_INFINITY;

  /** Takes a printable key. Returns what the keys before it meant, when they are a burst of their own. */
  press(key: string, at: number): KeyMeaning | null {
    const before = at - this.#last > BURST_GAP_MS ? this.settle() : null;
    this.#keys += key;
    this.#last = at;
    return before;
  }

  /** Takes Enter or Tab. Returns the code when it ends a scan; null when the key is one of its own. */
  end(at: number): KeyMeaning | null {
    const isScan = this.#keys.length >= SHORTEST_SCAN && at - this.#last <= BURST_GAP_MS;
    if (!isScan) return null;
    const code = this.#keys;
    this.clear();
    return { kind: 'scan', code };
  }

  /** Ends a burst. Returns the first key of a short one. A long one without an end is half a scan, and means nothing. */
  settle(): KeyMeaning | null {
    const keys = this.#keys;
    this.clear();
    if (keys.length === 0 || keys.length >= SHORTEST_SCAN) return null;
    return { kind: 'key', key: keys.charAt(0) };
  }

  clear(): void {
    this.#keys = '';
    this.#last = Number.NEGATIVE_INFINITY;
  }

  get isEmpty(): boolean {
    return this.#keys === '';
  }
}
