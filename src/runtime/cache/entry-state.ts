/** Tells whether a cached value is still valid, without holding the value. */
export class EntryState {
  /** `null` before the value is cached and after its removal. */
  #until: number | null = null;

  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  get isKept(): boolean {
    return this.#until !== null;
  }

  restMs(): number {
    return (this.#until ?? -Infinity) - this.#now();
  }

  begin(ttlMs: number): void {
    this.#until = this.#now() + ttlMs;
  }

  end(): void {
    this.#until = null;
  }
}
