/**
 * The entries that the lists and counts of one request may still test, as each of them alone may test many. One test takes
 * some microseconds.
 */
export interface SearchBudget {
  /** Takes tests from the budget. Returns false when it is used up: the search ends. */
  takeTests(entries: number): boolean;
}

/** A request has tested too many entries. */
export class SearchBudgetSpent extends Error {
  override readonly name = 'SearchBudgetSpent';

  constructor() {
    super('The lists and counts of the request have tested too many entries.');
  }
}

/** Counting an entry of an index takes a tenth of the time of a test, or less. */
const COUNTED_PER_TEST = 10;

/** A search that ends within a slice tests only a part of it. Its size is not known. */
const PART_OF_LAST_SLICE = 1 / 4;

/**
 * Takes tests from a budget. Without one, nothing limits them.
 * @throws SearchBudgetSpent
 */
export function takeTests(budget: SearchBudget | undefined, entries: number): void {
  if (budget && !budget.takeTests(entries)) throw new SearchBudgetSpent();
}

/**
 * Takes counted entries of an index from a budget.
 * @throws SearchBudgetSpent
 */
export function takeCounted(budget: SearchBudget | undefined, entries: number): void {
  takeTests(budget, Math.ceil(entries / COUNTED_PER_TEST));
}

/**
 * Takes the last slice of a search from a budget.
 * @throws SearchBudgetSpent
 */
export function takeLastSlice(budget: SearchBudget | undefined, entries: number): void {
  takeTests(budget, Math.ceil(entries * PART_OF_LAST_SLICE));
}
