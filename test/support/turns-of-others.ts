/** Result of work, and the turns that other work had during it. */
export interface Meanwhile<Result> {
  readonly result: Result;
  /** Turns of the event loop that other work had. */
  readonly turnsOfOthers: number;
}

/**
 * Runs work together with other work that takes every turn of the event loop. @param onTurn called in each of these turns.
 */
export async function besideOthers<Result>(
  work: () => Promise<Result>,
  onTurn: () => void = () => undefined,
): Promise<Meanwhile<Result>> {
  let turnsOfOthers = 0;
  const other = (): void => {
    turnsOfOthers += 1;
    onTurn();
    next = setImmediate(other);
  };
  let next = setImmediate(other);
  try {
    const result = await work();
    return { result, turnsOfOthers };
  } finally {
    clearImmediate(next);
  }
}
