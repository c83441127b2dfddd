/** Returns the counts by state. A state without a row has none. */
export function countsOf<State extends string>(
  states: readonly State[],
  rows: readonly { readonly state: State; readonly count: number }[],
): Record<State, number> {
  const known = new Map(rows.map(({ state, count }) => [state, count]));
  return Object.fromEntries(states.map((state) => [state, known.get(state) ?? 0])) as Record<
    State,
    number
  >;
}
