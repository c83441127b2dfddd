import { Kind, visit } from 'graphql';
import type { DocumentNode, FieldNode } from 'graphql';
import { PAGE_ARGUMENTS } from '../../../graph/list-size.js';

/** Variable for the size of a page that no variable decides yet. Names with two underscores belong to GraphQL itself. */
const SIZE = '__pageSize';

/** A document in which a variable decides how long one page is. */
export interface WithPageSize {
  readonly document: DocumentNode;
  readonly variable: string;
}

/** Returns a document in which a variable decides the page of a field: that of the client, or one in place of a literal or default. */
export function withPageSize(document: DocumentNode, field: FieldNode): WithPageSize {
  const given = field.arguments?.find(({ name }) => PAGE_ARGUMENTS.includes(name.value));
  if (given?.value.kind === Kind.VARIABLE) return { document, variable: given.value.name.value };
  const name = given?.name ?? { kind: Kind.NAME, value: 'first' };
  const value = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: SIZE } } as const;
  const others = (field.arguments ?? []).filter((argument) => argument !== given);
  const changed: FieldNode = {
    ...field,
    arguments: [...others, { kind: Kind.ARGUMENT, name, value }],
  };
  const enter = (node: FieldNode): FieldNode | undefined => (node === field ? changed : undefined);
  return { document: visit(document, { Field: { enter } }), variable: SIZE };
}

/**
 * Returns the longest page that costs at most `most`. Null when there is none.
 * @param longest the largest page size that the field accepts.
 * @param costOf grows with the size.
 */
export function longestFitting(
  most: number,
  longest: number,
  costOf: (size: number) => number,
): number | null {
  if (costOf(1) > most) return null;
  let [fits, tooLong] = [1, longest + 1];
  while (tooLong - fits > 1) {
    const size = Math.floor((fits + tooLong) / 2);
    if (costOf(size) <= most) fits = size;
    else tooLong = size;
  }
  return fits;
}
