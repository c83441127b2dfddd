/** What becomes of one value, without the value: who knows of a read does not keep alive what was read. */
export class Keeping {
  /** `null` before it is kept, and after. */
  #until: number | null = null;

  constructor(private readonly now: () => number) {}

  get isKept(): boolean {
    return this.#until !== null;
  }

  restMs(): number {
    return (this.#until ?? -Infinity) - this.now();
  }

  begin(ttlMs: number): void {
    this.#until = this.now() + ttlMs;
  }

  end(): void {
    this.#until = null;
  }
}
