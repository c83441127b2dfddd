/**
 * Decisions from a list of numbers. Past its end, every decision is the first, simplest one, so a shorter list with smaller
 * numbers gives a smaller case: fast-check shrinks the list, and with it the case.
 */
export class Choices {
  #next = 0;

  readonly #numbers: readonly number[];

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** Returns a whole number from 0 to `limit - 1`. */
  below(limit: number): number {
    const number = this.#numbers[this.#next] ?? 0;
    this.#next += 1;
    return limit <= 1 ? 0 : number % limit;
  }

  /** Returns true for `percent` of all lists, and never past the end. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  pick<Value>(values: readonly [Value, ...Value[]]): Value;
  pick<Value>(values: readonly Value[]): Value | undefined;
  pick<Value>(values: readonly Value[]): Value | undefined {
    return values[this.below(values.length)];
  }

  get isSpent(): boolean {
    return this.#next >= this.#numbers.length;
  }
}
