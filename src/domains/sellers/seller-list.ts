import type { SellerAccount } from '../../context/seller-runtime.js';
import { PageInfo } from '../../graph/connection.type.js';
import { readCursor, cursorWriter } from '../../graph/page-cursor.js';
import { sellerOf } from './seller-of.js';
import { SellerConnection, SellerEdge } from './seller-connection.type.js';
import type { SellersArgs } from './seller-filter.input.js';

/** Place of a seller in the list: its name in lower case, which is empty without a name, and its id. */
type Place = readonly [name: string, id: string];

function positionOf({ name, id }: SellerAccount): Place {
  return [name?.toLowerCase() ?? '', id];
}

/** Compares places: by name, those without a name last, and by id. */
function compare([name, id]: Place, [otherName, otherId]: Place): number {
  if (name === otherName) return id < otherId ? -1 : Number(id > otherId);
  if (name === '' || otherName === '') return name === '' ? 1 : -1;
  return name < otherName ? -1 : 1;
}

function isPlace(parts: readonly unknown[]): parts is Place {
  return parts.length === 2 && parts.every((part) => typeof part === 'string');
}

/** Returns what chooses the list, for its cursors. */
function selectionOf(filter: SellersArgs['filter'], search: string): Record<string, unknown> {
  const { authorizationStatuses: statuses, isHealthy } = filter ?? {};
  return {
    search,
    ...(statuses && { statuses: [...new Set(statuses)].sort() }),
    ...(typeof isHealthy === 'boolean' && { isHealthy }),
  };
}

/**
 * Returns a page of sellers by name. Costs no call.
 * @param accounts those that fit the filter by state.
 * @throws GraphQLError BAD_USER_INPUT for a cursor of another list.
 */
export function sellerPage(
  accounts: readonly SellerAccount[],
  { filter, first, after = null }: SellersArgs,
): SellerConnection {
  const search = filter?.search?.toLowerCase() ?? '';
  const scope = { field: 'sellers', sellerId: '', selection: selectionOf(filter, search) };
  const start = after === null ? null : readCursor(scope, after, isPlace);
  const fitting = accounts
    .map((account) => ({ account, place: positionOf(account) }))
    .filter(
      ({ account, place: [name] }) =>
        name.startsWith(search) || account.id.toLowerCase().startsWith(search),
    )
    .toSorted((a, b) => compare(a.place, b.place));
  const rest = start === null ? fitting : fitting.filter(({ place }) => compare(place, start) > 0);
  const cursorOf = cursorWriter(scope);
  const edges = rest
    .slice(0, first)
    .map(
      ({ account, place }) => new SellerEdge({ cursor: cursorOf(place), node: sellerOf(account) }),
    );
  const ends = { hasNextPage: rest.length > first, hasPreviousPage: start !== null };
  return new SellerConnection({
    edges,
    pageInfo: new PageInfo(edges, ends),
    totalCount: fitting.length,
  });
}
