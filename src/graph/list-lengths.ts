import { refusedArgument } from './refused-argument.js';

/**
 * Checks the lists of a filter.
 * @param most the most values of each list, by name.
 * @throws GraphQLError BAD_USER_INPUT for a list that is too long.
 */
export function checkListLengths<Name extends string>(
  filter: { readonly [Each in NoInfer<Name>]?: readonly unknown[] | null | undefined },
  most: Readonly<Record<Name, number>>,
): void {
  for (const [name, atMost] of Object.entries(most) as [Name, number][]) {
    const length = filter[name]?.length ?? 0;
    if (length > atMost)
      throw refusedArgument(
        ['filter', name],
        `a list of at most ${atMost} entries`,
        `${length}. Send the others in another request`,
      );
  }
}
