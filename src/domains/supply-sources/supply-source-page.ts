import type { GraphQLResolveInfo } from 'graphql';
import { checkPageSize, type ConnectionArgs } from '../../graph/connection.args.js';
import { selectedFields } from '../../graph/look-ahead.js';
import type { SupplySourceLoader } from './supply-source.loader.js';
import { SupplySource, SupplySourceConnection } from './supply-source.type.js';

/** What the list call does not carry. Fields that come from elsewhere need no source in full. */
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
 * A page of supply sources. Without a field of the details it makes list calls and nothing else; with any of them it
 * loads all sources of the page in full at once, so that their fields are plain properties.
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
  const full = await loader.byIds(page.nodes.map((node) => node.id));
  await loader.ownTurn();
  const edges = page.edges.map((edge, position) => {
    const source = full[position];
    // One that failed stays as listed: its other fields report the failure, the rest of the page is there.
    return source instanceof SupplySource ? edge.withNode(source) : edge;
  });
  return new SupplySourceConnection({ edges, pageInfo: page.pageInfo });
}
