import { createHash } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import { isStorableText } from './text-arguments.js';
import { refusedArgument } from './refused-argument.js';

/** The list that a cursor belongs to. */
export interface CursorScope {
  /** The field that returned the cursor, such as `orders`. */
  readonly field: string;
  readonly sellerId: string;
  /** Filter and sort order of the list; absent for a list that is always the same. */
  readonly selection?: object;
}

/**
 * Writes a cursor: opaque to clients, and valid only for its list. Cursors are not signed, since they grant no access:
 * a forged cursor reads the same seller's list from another position.
 */
export function writeCursor(scope: CursorScope, position: readonly unknown[]): string {
  return cursorWriter(scope)(position);
}

/** Returns a function that writes the cursors of one list. It makes the hash of the selection once, for the first cursor. */
export function cursorWriter(scope: CursorScope): (position: readonly unknown[]) => string {
  let print: string | undefined;
  return (position) => {
    print ??= printOf(scope);
    const parts = [scope.field, scope.sellerId, print, ...position];
    return Buffer.from(JSON.stringify(parts)).toString('base64url');
  };
}

/**
 * Reads the position from a cursor of this list.
 * @throws GraphQLError BAD_USER_INPUT that names `after`, for any other text.
 */
export function readCursor<Position extends readonly unknown[]>(
  scope: CursorScope,
  cursor: string,
  isPosition: (parts: readonly unknown[]) => parts is Position,
): Position {
  const [field, sellerId, print, ...position] = partsOf(cursor);
  if (field !== scope.field || !isPosition(position) || !position.every(isStorable)) {
    throw refusedCursor(scope.field);
  }
  if (sellerId !== scope.sellerId)
    throw refused('a cursor of this seller', 'one of another seller');
  if (print !== printOf(scope)) {
    throw refused(
      `a cursor of \`${scope.field}\` with the same parent, filter and order`,
      'one with another parent, filter or order. Start again without `after`',
    );
  }
  return position;
}

/** Tells whether a position is a cursor of the store, which a cursor of the graph binds to its list. */
export function isPlace(parts: readonly unknown[]): parts is readonly [place: string] {
  return typeof parts[0] === 'string';
}

function isStorable(part: unknown): boolean {
  return typeof part !== 'string' || isStorableText(part);
}

/** Builds the error for text that is not a cursor of the field. */
export function refusedCursor(field: string): GraphQLError {
  return refused(`a cursor that \`${field}\` returned`);
}

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** Sorts lists of alternatives, whose order does not matter. */
function textOf(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  const texts = value.map((item) => JSON.stringify(item));
  return [...new Set(texts)].toSorted(inOrder).join();
}

function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Returns a short hash of a selection, independent of how it was written. */
function printOf({ selection }: CursorScope): string {
  if (selection === undefined) return '';
  const given = Object.entries(selection as Readonly<Record<string, unknown>>)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name}=${textOf(value)}`)
    .toSorted(inOrder);
  if (given.length === 0) return '';
  return createHash('sha256').update(JSON.stringify(given)).digest('base64url').slice(0, 16);
}

function refused(accepted: string, got?: string): GraphQLError {
  return refusedArgument(['after'], accepted, got);
}
