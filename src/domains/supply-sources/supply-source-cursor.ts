import { MOST_PER_PAGE } from '../../graph/connection.args.js';
import { readCursor, writeCursor } from '../../graph/page-cursor.js';
import type { CursorScope } from '../../graph/page-cursor.js';

/** Position in Amazon's paged list. Amazon's page tokens are opaque and only move forwards. */
export interface SupplySourcePosition {
  /** Null for the first page. */
  readonly pageToken: string | null;
  readonly pageSize: number;
  readonly index: number;
}

const scopeOf = (sellerId: string): CursorScope => ({ field: 'supplySources', sellerId });

export function writeSupplySourceCursor(sellerId: string, position: SupplySourcePosition): string {
  const { pageSize, index, pageToken } = position;
  return writeCursor(scopeOf(sellerId), [pageSize, index, pageToken]);
}

/** @throws GraphQLError BAD_USER_INPUT for a cursor of another list or seller. */
export function readSupplySourceCursor(sellerId: string, cursor: string): SupplySourcePosition {
  const [pageSize, index, pageToken] = readCursor(scopeOf(sellerId), cursor, isPosition);
  return { pageSize, index, pageToken };
}

function isPosition(
  parts: readonly unknown[],
): parts is readonly [pageSize: number, index: number, pageToken: string | null] {
  const [pageSize, index, pageToken] = parts;
  const isToken = pageToken === null || typeof pageToken === 'string';
  return isPageSize(pageSize) && isCount(index) && isToken;
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const isPageSize = (value: unknown): value is number =>
  isCount(value) && value > 0 && value <= MOST_PER_PAGE;
