import type { GraphQLResolveInfo } from 'graphql';
import { checkPageSize, type ConnectionArgs } from '../../schema/connection.args.js';
import { selectedFields } from '../../schema/look-ahead.js';
import type { SupplySourceLoader } from './supply-source.loader.js';
import { SupplySource, SupplySourceConnection, SupplySourceEdge } from './supply-source.type.js';

const IN_THE_LIST = new Set(['__typename', 'id', 'code', 'alias', 'address']);

/**
 * A page of supply sources. With fields of the list call alone it makes list calls and nothing else; with any other field it
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
  if (asked.every((field) => IN_THE_LIST.has(field))) return page;
  const full = await loader.byIds(page.nodes.map((node) => node.id));
  const edges = page.edges.map(({ cursor, node }, position) => {
    const source = full[position];
    // One that failed stays as listed: its other fields report the failure, the rest of the page is there.
    return new SupplySourceEdge(cursor, source instanceof SupplySource ? source : node);
  });
  return new SupplySourceConnection(edges, page.pageInfo);
}
