/** The values of variables, as sent. */
export type Variables = Readonly<Record<string, unknown>>;

type Compute = (values: readonly number[], variables: Variables) => number;

/** A constant, or a number that depends on variables. */
export type Term = number | { readonly cell: number };

/**
 * Adds and multiplies numbers, some of which depend on variables. Constants are computed once. All others form a list
 * of steps, and each request computes each step once.
 */
export class CostTerms {
  readonly #steps: Compute[] = [];

  /** True when no term depends on variables. */
  get isConstant(): boolean {
    return this.#steps.length === 0;
  }

  /** Returns a term that is read from the variables. */
  variable(read: (variables: Variables) => number): Term {
    return this.#step((_, variables) => read(variables));
  }

  sum(terms: readonly Term[]): Term {
    let known = 0;
    const cells: number[] = [];
    for (const term of terms) {
      if (typeof term === 'number') known += term;
      else cells.push(term.cell);
    }
    const [only] = cells;
    if (only === undefined) return known;
    if (known === 0 && cells.length === 1) return { cell: only };
    return this.#step((values) => cells.reduce((sum, cell) => sum + (values[cell] ?? 0), known));
  }

  product(a: Term, b: Term): Term {
    if (typeof a === 'number' && typeof b === 'number') return a * b;
    if (a === 0 || b === 0) return 0;
    if (a === 1) return b;
    if (b === 1) return a;
    return this.#step((values) => valueOf(a, values) * valueOf(b, values));
  }

  /** Computes the values of all steps, for `valueOf`. */
  evaluate(variables: Variables): readonly number[] {
    const values: number[] = [];
    for (const step of this.#steps) values.push(step(values, variables));
    return values;
  }

  #step(compute: Compute): Term {
    this.#steps.push(compute);
    return { cell: this.#steps.length - 1 };
  }
}

/** Returns the value of a term, given the values of the steps. */
export function valueOf(term: Term, values: readonly number[]): number {
  return typeof term === 'number' ? term : (values[term.cell] ?? 0);
}
