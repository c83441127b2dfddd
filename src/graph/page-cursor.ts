import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { isStorableText } from './text-arguments.js';

/** The list that a cursor is a place in. */
export interface CursorScope {
  /** The field that gave it out, such as `orders`. */
  readonly field: string;
  readonly sellerId: string;
  /** Everything that decides what is in the list and in which order; absent for a list that is always the same. */
  readonly selection?: object;
}

/**
 * A cursor: opaque to clients, and good for the list that it came from alone. It is not signed, since it opens nothing: a
 * made-up one reads the same seller's list from another place.
 */
export function writeCursor(scope: CursorScope, position: readonly unknown[]): string {
  const parts = [scope.field, scope.sellerId, printOf(scope), ...position];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * The position in a cursor of this list.
 * @throws GraphQLError BAD_USER_INPUT that names `after`, for anything else.
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
  if (sellerId !== scope.sellerId) throw refused('`after` is a cursor of another seller.');
  if (print !== printOf(scope)) {
    throw refused(
      `\`after\` is a cursor of \`${scope.field}\` with another parent, filter or order: all pages need the same.`,
    );
  }
  return position;
}

/** A position that is a cursor of the store's own, which a cursor of the graph binds to its list. */
export function isPlace(parts: readonly unknown[]): parts is readonly [place: string] {
  return typeof parts[0] === 'string';
}

function isStorable(part: unknown): boolean {
  return typeof part !== 'string' || isStorableText(part);
}

/** For text that is no cursor of the field at all. */
export function refusedCursor(field: string): GraphQLError {
  return refused(`\`after\` must be a cursor that \`${field}\` gave out.`);
}

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** A list of alternatives is the same in any order. */
function textOf(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  const texts = value.map((item) => JSON.stringify(item));
  return [...new Set(texts)].toSorted(inOrder).join();
}

function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A selection in a few characters, the same however it was written down. */
function printOf({ selection }: CursorScope): string {
  if (selection === undefined) return '';
  const given = Object.entries(selection as Readonly<Record<string, unknown>>)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name}=${textOf(value)}`)
    .toSorted(inOrder);
  if (given.length === 0) return '';
  return createHash('sha256').update(JSON.stringify(given)).digest('base64url').slice(0, 16);
}

function refused(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument: 'after' } });
}
