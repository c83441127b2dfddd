import { createHash } from 'node:crypto';
import { WorkInTurns } from '../../../runtime/background/turns.js';
import type {
  InventoryIntent,
  InventoryNotice,
} from '../../../store/inventory/inventory-change.js';
import { isSupplySourceCode } from '../channel-code.js';
import { channelCodeOf, isSku } from '../inventory.input.js';
import type { InventoryQuantityInput } from '../inventory.input.js';
import type { InventorySkuInput } from './set-inventories.input.js';

/** Quantities that are read and hashed in one turn of the event loop. */
const READ_IN_ONE_TURN = 1_000;

const MOST_UNITS = 2_147_483_647;

/** What is known about a supply source: `null` when nothing is. */
export type SourceStanding = 'USABLE' | 'ARCHIVED' | 'UNKNOWN' | null;

/** Returns the hash of a batch, which is equal for equal batches only. Works in several turns of the event loop. */
export async function fingerprintOf(
  marketplaceId: string,
  skus: readonly InventorySkuInput[],
): Promise<string> {
  const work = new WorkInTurns(READ_IN_ONE_TURN);
  const hash = createHash('sha256').update(JSON.stringify([marketplaceId]));
  for (const { sku, quantities } of skus) {
    await work.begin(1 + quantities.length);
    const content = quantities.map((entry) => [channelCodeOf(entry), entry.quantity]);
    hash.update(JSON.stringify([sku, content]));
  }
  return hash.digest('base64url');
}

/** Returns the locations of a batch, each once. */
export async function sourcesIn(skus: readonly InventorySkuInput[]): Promise<string[]> {
  const work = new WorkInTurns(READ_IN_ONE_TURN);
  const ids = new Set<string>();
  for (const { quantities } of skus) {
    await work.begin(1 + quantities.length);
    for (const { place } of quantities) if (isLocation(place)) ids.add(place.supplySourceId);
  }
  return [...ids];
}

/** Returns the quantities of a batch, each with what the rules of this API object to. Works in several turns of the event loop. */
export async function changesOf(
  skus: readonly InventorySkuInput[],
  sources: ReadonlyMap<string, SourceStanding>,
): Promise<InventoryIntent[]> {
  const work = new WorkInTurns(READ_IN_ONE_TURN);
  const seen = new Set<string>();
  const changes: InventoryIntent[] = [];
  for (const { sku, quantities } of skus) {
    await work.begin(1 + quantities.length);
    for (const entry of quantities) {
      const channelCode = channelCodeOf(entry);
      const place = JSON.stringify([sku, channelCode]);
      const objection =
        formObjection(sku, entry) ?? (seen.has(place) ? REPEATED : sourceObjection(entry, sources));
      seen.add(place);
      const issues = objection ? [objection] : [];
      changes.push({ sku, channelCode, quantity: entry.quantity, issues });
    }
  }
  return changes;
}

type Place = InventoryQuantityInput['place'];

function isLocation(place: Place): place is Place & { supplySourceId: string } {
  return typeof place.supplySourceId === 'string' && isSupplySourceCode(place.supplySourceId);
}

function formObjection(
  sku: string,
  { place, quantity }: InventoryQuantityInput,
): InventoryNotice | null {
  if (!isSku(sku))
    return notice('INVALID_SKU', 'sku must be a SKU that is not blank, `.` or `..`.');
  const { supplySourceId, isDefault } = place;
  if ((typeof supplySourceId === 'string') === (typeof isDefault === 'boolean'))
    return notice('INVALID_PLACE', 'place must have exactly one of supplySourceId and isDefault.');
  if (isDefault === false)
    return notice('INVALID_PLACE', 'place.isDefault must be true, or left out.');
  if (typeof supplySourceId === 'string' && !isLocation(place))
    return notice(
      'INVALID_PLACE',
      'place.supplySourceId must be the id of a supply source (for stock without a location, give isDefault: true).',
    );
  if (quantity < 0 || quantity > MOST_UNITS)
    return notice('INVALID_QUANTITY', `quantity must be a whole number from 0 to ${MOST_UNITS}.`);
  return null;
}

function sourceObjection(
  { place, quantity }: InventoryQuantityInput,
  sources: ReadonlyMap<string, SourceStanding>,
): InventoryNotice | null {
  if (!isLocation(place)) return null;
  const id = place.supplySourceId;
  const standing = sources.get(id) ?? null;
  if (standing === 'UNKNOWN')
    return notice(
      'UNKNOWN_SUPPLY_SOURCE',
      `Amazon knows no supply source ${id} of this seller. Correct the id: \`supplySources\` lists them.`,
    );
  if (standing === 'ARCHIVED' && quantity > 0)
    return notice(
      'ARCHIVED_SUPPLY_SOURCE',
      `The supply source ${id} is archived for good: no order is shipped from it. Set its quantity to 0.`,
    );
  return null;
}

const REPEATED = notice(
  'REPEATED_PLACE',
  'An earlier quantity of this batch is for the same SKU and place. That one counts.',
);

function notice(code: string, message: string): InventoryNotice {
  return { code, message, severity: 'ERROR', attributeNames: [] };
}
