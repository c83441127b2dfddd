import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields } from '../../graph/look-ahead.js';
import type { SupplySourceLoader } from './supply-source.loader.js';
import { SUPPLY_SOURCE_DETAILS } from './supply-source-page.js';
import { unreadSupplySource } from './supply-source.type.js';
import type { SupplySource } from './supply-source.type.js';

/** Fields that the reference itself has. */
const IDENTITY: ReadonlySet<string> = new Set(['id', 'supplySourceId', 'seller', '__typename']);

/**
 * Returns a supply source that another object names. Makes no call when the selection asks for its identity only, and reads
 * the list when this request has it and the list has all selected fields.
 */
export function referencedSupplySource(
  loader: SupplySourceLoader,
  supplySourceId: string,
  info: GraphQLResolveInfo,
): Promise<SupplySource | null> | SupplySource | null {
  const selected = [...selectedFields(info)];
  if (selected.every((field) => IDENTITY.has(field))) {
    return unreadSupplySource(loader.sellerId, supplySourceId);
  }
  return selected.some((field) => SUPPLY_SOURCE_DETAILS.has(field))
    ? loader.byId(supplySourceId)
    : loader.listedById(supplySourceId);
}
