/** The times in which all replicas were without their database: no server can answer then. */
export class Outages {
  readonly #past: { readonly from: number; readonly until: number }[] = [];
  #since: number | null = null;

  begin(): void {
    this.#since = performance.now();
  }

  end(): void {
    if (this.#since === null) return;
    this.#past.push({ from: this.#since, until: performance.now() });
    this.#since = null;
  }

  get isOpen(): boolean {
    return this.#since !== null;
  }

  /** Milliseconds in total. */
  get totalMs(): number {
    return this.#past.reduce((sum, { from, until }) => sum + until - from, 0);
  }

  /** Tells whether there was an outage at any time since `from`. */
  overlaps(from: number): boolean {
    return this.isOpen || this.#past.some(({ until }) => until >= from);
  }
}
