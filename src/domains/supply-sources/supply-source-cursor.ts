import { GraphQLError } from 'graphql';

/** A place in Amazon's paged list: an item of a page. Amazon's page tokens are opaque and go forwards only. */
export interface SupplySourcePosition {
  /** Null for the first page. */
  readonly pageToken: string | null;
  readonly pageSize: number;
  readonly index: number;
}

const KIND = 'supply-source';

/** Cursors carry their seller, so that one seller's place is never read in another's list. */
export function writeSupplySourceCursor(sellerId: string, position: SupplySourcePosition): string {
  const parts = [KIND, sellerId, position.pageSize, position.index, position.pageToken];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** @throws GraphQLError BAD_USER_INPUT when it is no cursor of this list and seller. */
export function readSupplySourceCursor(sellerId: string, cursor: string): SupplySourcePosition {
  const [kind, owner, pageSize, index, pageToken] = partsOf(cursor);
  if (kind !== KIND || !isCount(pageSize) || pageSize === 0 || !isCount(index)) {
    throw refused('`after` must be a cursor that `supplySources` gave out.');
  }
  if (owner !== sellerId) throw refused('`after` is a cursor of another seller.');
  return { pageSize, index, pageToken: typeof pageToken === 'string' ? pageToken : null };
}

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

function refused(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument: 'after' } });
}
