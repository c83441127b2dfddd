import {
  getNullableType,
  isListType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
} from 'graphql';
import { Extensions } from 'type-graphql';

const LIST_SIZE = 'listSize';
const WEIGHT = 'weight';

/** The entries that a list without a declaration counts with. */
const DEFAULT_ENTRIES = 5;

/** How many entries a list field has, for the cost of a query. */
export type ListSize =
  /** As many as the list argument with this name has. */
  | { readonly argument: string }
  /** As many as `first` or `last` of the field around it says: `nodes` of a connection. */
  | { readonly page: true }
  /** An estimate, for a list that no argument limits. */
  | { readonly entries: number };

/** Declares the size of a list that neither `first` nor the name of the field tells. Without it a list counts as 5 entries. */
export function CountsAs(size: ListSize): MethodDecorator & PropertyDecorator {
  return Extensions({ [LIST_SIZE]: size });
}

/** What a resolver takes, in values that are answered in the same time: some 0.6 microseconds each. */
export interface Weight {
  readonly call: number;
  /** For each value in the lists of its arguments. */
  readonly listed: number;
}

/** Declares the work of a resolver for the cost of a query. A field without it counts 1, and each listed value 1. */
export function Weighs(call: number, listed = 1): MethodDecorator & PropertyDecorator {
  return Extensions({ [WEIGHT]: { call, listed } satisfies Weight });
}

type AnyField = GraphQLField<unknown, unknown>;

/** The arguments that limit a list, the first one that is given counts. */
export const PAGE_ARGUMENTS: readonly string[] = ['first', 'last'];

/** Whether an argument of the field says how long a page is. */
export function isPaged({ args }: AnyField): boolean {
  return args.some(({ name }) => PAGE_ARGUMENTS.includes(name));
}

/** The size of a list field; null for a field that is no list, and for one whose own page argument says it. */
export function listSizeOf(parent: GraphQLNamedType, field: AnyField): ListSize | null {
  if (!isList(field.type) || isPaged(field)) return null;
  const declared = field.extensions[LIST_SIZE] as ListSize | undefined;
  if (declared) return declared;
  return isPageOf(parent, field) ? { page: true } : { entries: DEFAULT_ENTRIES };
}

/** The declared weight of a field. */
export function weightOf({ extensions }: AnyField): Weight {
  return (extensions[WEIGHT] as Weight | undefined) ?? { call: 1, listed: 1 };
}

export function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

function isPageOf(parent: GraphQLNamedType, { name }: AnyField): boolean {
  return parent.name.endsWith('Connection') && (name === 'nodes' || name === 'edges');
}
