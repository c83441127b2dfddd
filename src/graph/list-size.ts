import { getNullableType, isListType } from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLOutputType } from 'graphql';
import { Extensions } from 'type-graphql';

const LIST_SIZE = 'listSize';
const WEIGHT = 'weight';

/** Assumed size of a list without a declaration. */
const DEFAULT_ENTRIES = 5;

/** Number of entries of a list field, for the cost of a query. */
export type ListSize =
  /** The length of the list argument with this name. */
  | { readonly argument: string }
  /** `first` or `last` of the parent field, as for `nodes` of a connection. */
  | { readonly page: true }
  /** An estimate, for a list without a limiting argument. */
  | { readonly entries: number };

/** Declares the size of a list that has no `first` and no matching list argument. The default is 5 entries. */
export function CountsAs(size: ListSize): MethodDecorator & PropertyDecorator {
  return Extensions({ [LIST_SIZE]: size });
}

/** Work of a resolver, in units of a plain value: about 0.6 microseconds each. */
export interface Weight {
  readonly call: number;
  /** Work for each value in the lists of its arguments. */
  readonly listed: number;
}

/** Declares the work of a resolver for the cost of a query. The default is 1, and 1 for each listed value. */
export function Weighs(call: number, listed = 1): MethodDecorator & PropertyDecorator {
  return Extensions({ [WEIGHT]: { call, listed } satisfies Weight });
}

type AnyField = GraphQLField<unknown, unknown>;

/** Arguments that limit a list. The first one present counts. */
export const PAGE_ARGUMENTS: readonly string[] = ['first', 'last'];

/** Tells whether the field has an argument for the page size. */
export function isPaged({ args }: AnyField): boolean {
  return args.some(({ name }) => PAGE_ARGUMENTS.includes(name));
}

/** Returns the size of a list field; null for other fields, and for lists with their own page argument. */
export function listSizeOf(parent: GraphQLNamedType, field: AnyField): ListSize | null {
  if (!isList(field.type) || isPaged(field)) return null;
  const declared = field.extensions[LIST_SIZE] as ListSize | undefined;
  if (declared) return declared;
  return isPageOf(parent, field) ? { page: true } : { entries: DEFAULT_ENTRIES };
}

/** Returns the declared weight of a field. */
export function weightOf({ extensions }: AnyField): Weight {
  return (extensions[WEIGHT] as Weight | undefined) ?? { call: 1, listed: 1 };
}

export function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

function isPageOf(parent: GraphQLNamedType, { name }: AnyField): boolean {
  return parent.name.endsWith('Connection') && (name === 'nodes' || name === 'edges');
}
