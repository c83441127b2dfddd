import type { GraphQLResolveInfo } from 'graphql';
import { checkPageSize } from '../../graph/connection.args.js';
import type { ConnectionArgs } from '../../graph/connection.args.js';
import { selectedFields } from '../../graph/look-ahead.js';
import type { SupplySourceLoader } from './supply-source.loader.js';
import { SupplySource, SupplySourceConnection } from './supply-source.type.js';

/** Fields that the list call omits. Fields from elsewhere need no full source. */
export const SUPPLY_SOURCE_DETAILS: ReadonlySet<string> = new Set([
  'status',
  'configuration',
  'capabilities',
  'createdAt',
  'updatedAt',
  'effectiveOperationalConfiguration',
  'openState',
]);

/**
 * Returns a page of supply sources. Makes only list calls unless the selection needs details. Then it loads all
 * sources of the page at once, so that their fields are plain properties.
 */
export async function supplySourcePage(
  loader: SupplySourceLoader,
  args: ConnectionArgs,
  info: GraphQLResolveInfo,
): Promise<SupplySourceConnection> {
  checkPageSize(args);
  const page = await loader.connection(args.first, args.after ?? null);
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
