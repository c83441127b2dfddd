import { readFileSync } from 'node:fs';
import { buildSchema, isAbstractType, isObjectType } from 'graphql';

/** What the cache needs of the schema. */
export interface PossibleTypes {
  readonly objects: readonly string[];
  /** The members of each interface and union. */
  readonly members: Readonly<Record<string, readonly string[]>>;
}

/** Returns the object types of a schema file, and the members of its interfaces and unions. */
export function possibleTypesOf(path: string): PossibleTypes {
  const schema = buildSchema(readFileSync(path, 'utf8'), { assumeValid: true });
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const names = (list: readonly { readonly name: string }[]): string[] =>
    list.map(({ name }) => name);
  return {
    objects: names(types.filter(isObjectType)),
    members: Object.fromEntries(
      types.filter(isAbstractType).map((type) => [type.name, names(schema.getPossibleTypes(type))]),
    ),
  };
}
