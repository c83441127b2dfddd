import type { GraphQLResolveInfo } from 'graphql';
import { checkPageSize, MOST_PER_PAGE } from '../../graph/connection.args.js';
import { PageInfo } from '../../graph/connection.type.js';
import { issuesOf, refuseInput } from '../../graph/input-issues.js';
import { selectedFields } from '../../graph/look-ahead.js';
import type { CursorScope } from '../../graph/page-cursor.js';
import {
  readUpstream,
  readUpstreamCursor,
  writeUpstreamCursor,
} from '../../graph/upstream-list.js';
import type { UpstreamList } from '../../graph/upstream-list.js';
import type { SupplySourceFilterInput, SupplySourcesArgs } from './supply-source-filter.input.js';
import type { SupplySourceLoader } from './supply-source.loader.js';
import { SupplySource, SupplySourceConnection, SupplySourceEdge } from './supply-source.type.js';

/** Fields that the list call omits. Fields from elsewhere need no full source. */
export const SUPPLY_SOURCE_DETAILS: ReadonlySet<string> = new Set([
  'status',
  'configuration',
  'capabilities',
  'createdAt',
  'updatedAt',
  'version',
  'effectiveOperationalConfiguration',
  'openState',
]);

/** Sources that a filtered page examines: ten calls of the list, or one getSupplySource for each. */
export const MOST_EXAMINED = { bySearch: 500, byStatus: 100 } as const;
const FILTERED_PAGE_SIZE = 50;
/** Sources whose status is read together. */
const STEP = 20;

/**
 * Returns a page of supply sources. Makes only list calls unless the filter or the selection needs details. Then it loads
 * the sources at once, so that their fields are plain properties.
 */
export async function supplySourcePage(
  loader: SupplySourceLoader,
  args: SupplySourcesArgs,
  info: GraphQLResolveInfo,
): Promise<SupplySourceConnection> {
  checkPageSize(args);
  const page = await listed(loader, args);
  const asked = [...selectedFields(info, 'nodes'), ...selectedFields(info, 'edges', 'node')];
  if (!asked.some((field) => SUPPLY_SOURCE_DETAILS.has(field))) return page;
  const full = await loader.byIds(page.nodes.map((node) => node.supplySourceId));
  await loader.ownTurn();
  const edges = page.edges.map((edge, position) => {
    const source = full[position];
    // A source that failed keeps its listed fields. Its other fields report the error, and the rest of the page stays.
    return source instanceof SupplySource ? edge.withNode(source) : edge;
  });
  return new SupplySourceConnection({ edges, pageInfo: page.pageInfo });
}

/** Returns a page with the list fields. @throws GraphQLError BAD_USER_INPUT for an invalid filter or cursor. */
async function listed(
  loader: SupplySourceLoader,
  { first, after = null, filter = null }: SupplySourcesArgs,
): Promise<SupplySourceConnection> {
  const issues = filter ? issuesOf(filter, ['supplySources', 'filter']) : [];
  if (issues.length > 0) throw refuseInput(issues);
  const { sellerId } = loader;
  const scope: CursorScope = {
    field: 'supplySources',
    sellerId,
    ...(filter && { selection: filter }),
  };
  const start = after === null ? null : readUpstreamCursor(scope, after, MOST_PER_PAGE);
  const pageSize = filter ? FILTERED_PAGE_SIZE : first;
  const from = start ?? { pageToken: null, pageSize, index: 0 };
  const { found, next } = isEmpty(filter)
    ? { found: [], next: null }
    : await readUpstream(listOf(loader, filter, first), first, from);
  loader.charge(found.length);
  const edges = found.map(
    ({ node, behind }) => new SupplySourceEdge(() => writeUpstreamCursor(scope, behind), node),
  );
  const ends = {
    hasNextPage: next !== null,
    hasPreviousPage: start !== null,
    endCursor: next && writeUpstreamCursor(scope, next),
  };
  return new SupplySourceConnection({ edges, pageInfo: new PageInfo(edges, ends) });
}

function isEmpty(filter: SupplySourceFilterInput | null): boolean {
  return filter?.statuses?.length === 0;
}

function listOf(
  loader: SupplySourceLoader,
  filter: SupplySourceFilterInput | null,
  first: number,
): UpstreamList<SupplySource, SupplySource> {
  const read = loader.page.bind(loader);
  const statuses = filter?.statuses;
  const search = filter?.search?.toLowerCase();
  if (!statuses) {
    const nodesOf = (sources: readonly SupplySource[]) =>
      Promise.resolve(sources.map((source) => (beginsWith(source, search) ? source : null)));
    const most = search === undefined ? first : MOST_EXAMINED.bySearch;
    return { read, nodesOf, most, step: most };
  }
  const nodesOf = async (sources: readonly SupplySource[]) => {
    const candidates = sources.filter((source) => beginsWith(source, search));
    const full = await loader.byIds(candidates.map(({ supplySourceId }) => supplySourceId));
    const kept = new Map<string, SupplySource>();
    for (const source of full) {
      // Without its status, the page could not tell whether a source belongs to it.
      if (source instanceof Error) throw source;
      const status = source?.detail?.status;
      if (source && status && statuses.includes(status)) kept.set(source.supplySourceId, source);
    }
    return sources.map(({ supplySourceId }) => kept.get(supplySourceId) ?? null);
  };
  return { read, nodesOf, most: MOST_EXAMINED.byStatus, step: STEP };
}

function beginsWith(
  { alias, supplySourceCode }: SupplySource,
  search: string | undefined,
): boolean {
  if (search === undefined) return true;
  return [alias, supplySourceCode].some((name) => name?.toLowerCase().startsWith(search));
}
