import { SpApiError } from '../sp-api/errors/errors.js';
import { refusedArgument } from './refused-argument.js';
import { readCursor, writeCursor } from './page-cursor.js';
import type { CursorScope } from './page-cursor.js';

/** Position in a list that Amazon pages. Amazon's page tokens are opaque and only move forwards. */
export interface UpstreamPosition {
  /** Null for the first page. */
  readonly pageToken: string | null;
  readonly pageSize: number;
  readonly index: number;
}

/** One page of Amazon. */
export interface UpstreamPage<Item> {
  readonly items: readonly Item[];
  /** Null on the last page. */
  readonly nextPageToken: string | null;
}

/** A list in pages of Amazon, of which a list of the graph may show only some items. */
export interface UpstreamList<Item, Node> {
  readonly read: (pageToken: string | null, pageSize: number) => Promise<UpstreamPage<Item>>;
  /** Returns the node of each item; null for an item that the list leaves out. */
  readonly nodesOf: (items: readonly Item[]) => Promise<readonly (Node | null)[]>;
  /** Most items that one request examines. */
  readonly most: number;
  /** Most items that `nodesOf` gets at once. */
  readonly step: number;
}

/** Nodes with the positions behind them. */
export interface Found<Node> {
  readonly found: readonly { readonly node: Node; readonly behind: UpstreamPosition }[];
  /** Where the next page starts. Null at the end of the list. */
  readonly next: UpstreamPosition | null;
}

/** Reads nodes from a position on, until it has `first` or has examined `most` items. */
export async function readUpstream<Item, Node>(
  { read, nodesOf, most, step }: UpstreamList<Item, Node>,
  first: number,
  from: UpstreamPosition,
): Promise<Found<Node>> {
  const found: { node: Node; behind: UpstreamPosition }[] = [];
  let next: UpstreamPosition | null = from;
  let examined = 0;
  while (next && found.length < first && examined < most) {
    const start: UpstreamPosition = next;
    const page = await read(start.pageToken, start.pageSize);
    const end = start.index + Math.min(step, most - examined);
    const nodes = await nodesOf(page.items.slice(start.index, end));
    let taken = 0;
    for (const node of nodes) {
      if (found.length === first) break;
      taken += 1;
      if (node !== null) found.push({ node, behind: afterLast(page, start, taken) });
    }
    next = behind(page, start, taken);
    // A page without a readable item counts too, so that the loop ends.
    examined += Math.max(1, taken);
  }
  return { found, next };
}

function behind<Item>(
  page: UpstreamPage<Item>,
  start: UpstreamPosition,
  taken: number,
): UpstreamPosition | null {
  const index = start.index + taken;
  if (index < page.items.length) return { ...start, index };
  const { nextPageToken: pageToken } = page;
  return pageToken === null ? null : { pageToken, pageSize: start.pageSize, index: 0 };
}

/** No page follows the last item, so its cursor points past the end of its page. */
function afterLast<Item>(
  page: UpstreamPage<Item>,
  start: UpstreamPosition,
  taken: number,
): UpstreamPosition {
  return behind(page, start, taken) ?? { ...start, index: start.index + taken };
}

export function writeUpstreamCursor(scope: CursorScope, position: UpstreamPosition): string {
  const { pageSize, index, pageToken } = position;
  return writeCursor(scope, [pageSize, index, pageToken]);
}

/**
 * @param mostPerPage the largest page of Amazon.
 * @throws GraphQLError BAD_USER_INPUT for a cursor of another list or seller.
 */
export function readUpstreamCursor(
  scope: CursorScope,
  cursor: string,
  mostPerPage: number,
): UpstreamPosition {
  const isOfList = (parts: readonly unknown[]): parts is Position =>
    isPosition(parts) && parts[0] <= mostPerPage;
  const [pageSize, index, pageToken] = readCursor(scope, cursor, isOfList);
  return { pageSize, index, pageToken };
}

type Position = readonly [pageSize: number, index: number, pageToken: string | null];

function isPosition(parts: readonly unknown[]): parts is Position {
  const [pageSize, index, pageToken] = parts;
  const isToken = pageToken === null || typeof pageToken === 'string';
  return isCount(pageSize) && pageSize > 0 && isCount(index) && isToken;
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Rejects with BAD_USER_INPUT when Amazon refuses the page token of a cursor. */
export async function continued<Page>(
  pageToken: string | null,
  page: Promise<Page>,
): Promise<Page> {
  try {
    return await page;
  } catch (error) {
    const isRefused = error instanceof SpApiError && error.code === 'UPSTREAM_REJECTED';
    if (pageToken === null || !isRefused) throw error;
    throw refusedArgument(
      ['after'],
      'a cursor whose page Amazon still has',
      'one whose page token Amazon refused. Start again without `after`',
    );
  }
}
