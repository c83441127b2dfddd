/** What is due when. Nothing here waits: whoever looks first makes everything happen that was due until then. */
export class Schedule {
  /** The last one is due first. */
  readonly #due: { readonly atMs: number; readonly happen: (atMs: number) => void }[] = [];
  #isRunning = false;

  /** What is due at the same time happens in the order in which it was added. */
  add(atMs: number, happen: (atMs: number) => void): void {
    let [low, high] = [0, this.#due.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#due[middle]?.atMs ?? 0) > atMs) low = middle + 1;
      else high = middle;
    }
    this.#due.splice(low, 0, { atMs, happen });
  }

  /** Makes everything happen that is due by now, in the order of its times. What happens may add more. */
  runUntil(nowMs: number): void {
    // A listener that looks at an order in the middle of this sees the moment that it was told of.
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      for (let next = this.#due.at(-1); next !== undefined; next = this.#due.at(-1)) {
        if (next.atMs > nowMs) return;
        this.#due.pop();
        next.happen(next.atMs);
      }
    } finally {
      this.#isRunning = false;
    }
  }
}
