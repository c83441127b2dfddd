import { registerEnumType } from 'type-graphql';

/** Declares an enum of the schema, under the name of its variable. Each value has a description. */
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
