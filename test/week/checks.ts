import { isDeepStrictEqual } from 'node:util';

/** Counts what was compared, and records each difference. */
export class Checks {
  readonly #differences: string[] = [];
  #made = 0;

  /** Comparisons so far. */
  get made(): number {
    return this.#made;
  }

  get differences(): readonly string[] {
    return this.#differences;
  }

  /** Compares a value with what it must be. */
  same(what: string, found: unknown, expected: unknown): void {
    this.#made += 1;
    if (isDeepStrictEqual(found, expected)) return;
    this.#differences.push(`${what}: found ${shown(found)}, expected ${shown(expected)}`);
  }

  /** Compares two sets of texts, and names what only one of them has. */
  sameSet(what: string, found: Iterable<string>, expected: Iterable<string>): void {
    this.#made += 1;
    const [a, b] = [[...found], [...expected]];
    const [inA, inB] = [new Set(a), new Set(b)];
    const extra = a.filter((one) => !inB.has(one));
    const missing = b.filter((one) => !inA.has(one));
    if (a.length > inA.size) this.#differences.push(`${what}: ${a.length - inA.size} twice`);
    if (extra.length > 0) this.#differences.push(`${what}: too many ${shown(extra)}`);
    if (missing.length > 0) this.#differences.push(`${what}: missing ${shown(missing)}`);
  }
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
