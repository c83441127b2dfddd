import { registerEnumType } from 'type-graphql';

/**
 * Declares an enum of the schema whose members are their own values, and returns it. The second line names the type of
 * a member:
 *
 * ```ts
 * export const Road = enumType('Road', 'Which way it took.', { API: 'By the operation.', FEED: 'By a feed.' });
 * export type Road = keyof typeof Road;
 * ```
 */
export function enumType<Name extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Name, string>>,
): { readonly [Member in Name]: Member } {
  const names = Object.keys(values).map((member) => [member, member]);
  const members = Object.fromEntries(names) as { readonly [Member in Name]: Member };
  describeEnum({ [name]: members }, description, values);
  return members;
}

/** Declares an enum whose values are Amazon's words, under the name of its variable. Each member has a description. */
export function describeEnum<Name extends string>(
  named: Readonly<Record<string, Readonly<Record<Name, unknown>>>>,
  description: string,
  values: Readonly<Record<NoInfer<Name>, string>>,
): void {
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(values).map(([value, text]) => [value, { description: text }]),
  );
  for (const [name, type] of Object.entries(named)) {
    registerEnumType<Record<string, unknown>>(type, { name, description, valuesConfig });
  }
}
