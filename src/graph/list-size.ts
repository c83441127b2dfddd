import { getNullableType, isListType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import { MOST_PER_PAGE } from './connection.args.js';

const LIST_SIZE = 'listSize';
const WEIGHT = 'weight';
const LONGEST_PAGE = 'longestPage';

/** Assumed size of a list without a declaration. */
const DEFAULT_ENTRIES = 5;

/** Number of entries of a list field, for the cost of a query. */
export type ListSize =
  /** The length of the list argument with this name. */
  | { readonly argument: string }
  /** `first` or `last` of the parent field, as for `nodes` of a connection. */
  | { readonly page: true }
  /** The length of the list that the input of the mutation holds (`TakesList`); the estimate in other operations. */
  | { readonly perInput: number }
  /** An estimate, for a list without a limiting argument. */
  | { readonly entries: number };

/** Declares the size of a list that has no `first` and no matching list argument. The default is 5 entries. */
export function CountsAs(size: ListSize): MethodDecorator & PropertyDecorator {
  return Extensions({ [LIST_SIZE]: size });
}

const INPUT_LIST = 'inputList';

/** Declares the list in the `input` of a mutation that decides how long lists of its payload can be (`perInput`). */
export function TakesList(name: string): MethodDecorator & PropertyDecorator {
  return Extensions({ [INPUT_LIST]: name });
}

/** Returns the name of the list in the input of a mutation; null when it declares none. */
export function inputListOf({ extensions }: AnyField): string | null {
  return (extensions[INPUT_LIST] as string | undefined) ?? null;
}

/** Work of a resolver, in units of a plain value: about 0.6 microseconds each. */
export interface FieldWeight {
  readonly call: number;
  /** Work for each value in the lists of its arguments. */
  readonly listed: number;
}

const PLAIN: FieldWeight = { call: 1, listed: 1 };

/*
 * A list with a page size is read from the store or from Amazon: up to 1 ms on SQLite, and 0.1 ms more for each value of its
 * filter. That is less than such a unit stands for elsewhere, as the statements of a request are spread over turns of the event
 * loop: a query of the highest cost keeps SQLite busy for about a second.
 */
const PAGE: FieldWeight = { call: 100, listed: 10 };

/** Counting a list takes as long as reading a page of it. */
const COUNT: FieldWeight = { call: 100, listed: 1 };

/**
 * Declares the work of a resolver for the cost of a query. The default is 1, and 1 for each listed value. Lists with a page
 * size, and counts of connections, have defaults of their own (`weighLists`).
 */
export function Weighs(call: number, listed = 1): MethodDecorator & PropertyDecorator {
  return Extensions({ [WEIGHT]: { call, listed } satisfies FieldWeight });
}

type AnyField = GraphQLField<unknown, unknown>;

/** Arguments that limit a list. The first one present counts. */
export const PAGE_ARGUMENTS: readonly string[] = ['first', 'last'];

/** Tells whether the field has an argument for the page size. */
export function isPaged({ args }: AnyField): boolean {
  return args.some(({ name }) => PAGE_ARGUMENTS.includes(name));
}

/** Declares the largest page size that a field accepts. The default is `MOST_PER_PAGE`. */
export function PagesUpTo(most: number): MethodDecorator & PropertyDecorator {
  return Extensions({ [LONGEST_PAGE]: most });
}

/** Returns the largest page size that a field accepts. */
export function longestPageOf({ extensions }: AnyField): number {
  return (extensions[LONGEST_PAGE] as number | undefined) ?? MOST_PER_PAGE;
}

/** Returns the size of a list field; null for other fields, and for lists with their own page argument. */
export function listSizeOf(parent: GraphQLNamedType, field: AnyField): ListSize | null {
  if (!isList(field.type) || isPaged(field)) return null;
  const declared = field.extensions[LIST_SIZE] as ListSize | undefined;
  if (declared) return declared;
  return isPageOf(parent, field) ? { page: true } : { entries: DEFAULT_ENTRIES };
}

/** Gives every list with a page size, and every `totalCount` of a connection, a weight unless it declares one. */
export function weighLists(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const isCount = isConnection(type) && field.name === 'totalCount';
      const weight = isPaged(field) ? PAGE : isCount ? COUNT : null;
      if (weight) field.extensions = { [WEIGHT]: weight, ...field.extensions };
    }
  }
}

/** Returns the weight of a field. */
export function weightOf({ extensions }: AnyField): FieldWeight {
  return (extensions[WEIGHT] as FieldWeight | undefined) ?? PLAIN;
}

export function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

function isPageOf(parent: GraphQLNamedType, { name }: AnyField): boolean {
  return isConnection(parent) && (name === 'nodes' || name === 'edges');
}

function isConnection({ name }: GraphQLNamedType): boolean {
  return name.endsWith('Connection');
}
