/** Counts and durations of a run, by name. */
export class Tally {
  readonly #counts = new Map<string, number>();
  readonly #durations = new Map<string, number[]>();
  /** The first few examples of what went wrong. */
  readonly #examples = new Map<string, string[]>();

  readonly #say: (text: string) => void;
  readonly #startedAt = performance.now();

  /** `say` gets a line for each step of the run, and for each thing that went wrong. */
  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  /** Reports a step of the run, with the time since its start. */
  say(text: string): void {
    this.#say(
      `${((performance.now() - this.#startedAt) / 1_000).toFixed(1).padStart(6)} s ${text}`,
    );
  }

  count(name: string, by = 1): void {
    this.#counts.set(name, this.of(name) + by);
  }

  /** Counts something that went wrong, and keeps the first few details. */
  note(name: string, detail: string): void {
    this.count(name);
    this.say(`${name}: ${detail}`);
    const examples = this.#examples.get(name) ?? [];
    if (examples.length < MOST_EXAMPLES) examples.push(detail);
    this.#examples.set(name, examples);
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  took(name: string, ms: number): void {
    const durations = this.#durations.get(name) ?? [];
    durations.push(ms);
    this.#durations.set(name, durations);
  }

  /** Returns a percentile of the durations, in milliseconds. Null without any. */
  percentile(name: string, share: number): number | null {
    const sorted = (this.#durations.get(name) ?? []).toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  }

  /** Returns the counts whose name has this prefix, without it. */
  under(prefix: string): ReadonlyMap<string, number> {
    const found = [...this.#counts].filter(([name]) => name.startsWith(prefix));
    return new Map(found.map(([name, count]) => [name.slice(prefix.length), count]));
  }

  get examples(): ReadonlyMap<string, readonly string[]> {
    return this.#examples;
  }
}

const MOST_EXAMPLES = 5;
