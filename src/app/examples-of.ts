import type { SellerScope } from '../context/seller-scope.js';
import type { Emulator } from '../emulator/emulator.js';
import { zoneOfSeller } from '../features/end-of-day/day-time-zone.js';
import { wallClock } from '../runtime/clock.js';
import { explorerExamples } from '../server/explorer/examples.js';
import type { ExampleIds } from '../server/explorer/example-inputs.js';
import type { ExplorerExample, Visitor } from '../server/explorer/explorer-example.js';

// No order or SKU exists at every seller, so the user fills in the variables of the examples.
const NO_ORDER = { amazonOrderId: '', orderItemId: '' };
const NOTHING_KNOWN: ExampleIds = {
  supplySourceId: '',
  otherSupplySourceIds: [],
  ...NO_ORDER,
  sku: '',
  shown: NO_ORDER,
  confirmed: NO_ORDER,
  confirmedTogether: [NO_ORDER],
  batch: [NO_ORDER],
  guarded: NO_ORDER,
  cancelling: NO_ORDER,
  abroad: NO_ORDER,
};

// The examples contain the present day and times. A quarter of an hour divides the offsets of all time zones, so that a
// new day begins with a new period.
const PERIOD_MS = 15 * 60_000;

/** What is known of a seller here. */
type Registered = Pick<SellerScope, 'account'>;

/**
 * Returns what returns the examples of the explorer. They have the ids of the emulator's first seller.
 * @param sellers the sellers of the server. The time zone of the first one applies where no location is known.
 */
export function examplesOf(
  emulator: Pick<Emulator, 'showcase'> | null,
  sellers: ReadonlyMap<string, Registered>,
): () => readonly ExplorerExample[] {
  let known: readonly ExplorerExample[] = [];
  let knownKey = '';
  return () => {
    const ids = emulator?.showcase ?? NOTHING_KNOWN;
    const timeZone = ids.timeZone ?? zoneOfFirst(sellers);
    const key = `${timeZone} ${Math.floor(wallClock.now() / PERIOD_MS)}`;
    if (key !== knownKey) known = explorerExamples({ ...ids, timeZone });
    knownKey = key;
    return known;
  };
}

function zoneOfFirst(sellers: ReadonlyMap<string, Registered>): string | undefined {
  const [first] = sellers.values();
  return first && zoneOfSeller(first).timeZone;
}

/**
 * Returns what callers without a key meet.
 * @param sellers the sellers of the server. None is named when a key is needed, because pages are for everyone.
 * @param emulator names the seller whose ids the examples have. Its sellers are invented, so their ids are no secret.
 */
export function visitorOf(
  isOpen: boolean,
  sellers: ReadonlyMap<string, unknown>,
  emulator: Pick<Emulator, 'sellers'> | null,
): Visitor {
  const ofExamples = emulator?.sellers[0]?.sellerId ?? null;
  if (!isOpen) return { needsKey: true, sellerId: ofExamples, hasSeveral: false };
  const [first] = sellers.keys();
  const isThere = ofExamples !== null && sellers.has(ofExamples);
  return {
    needsKey: false,
    sellerId: isThere ? ofExamples : (first ?? null),
    hasSeveral: sellers.size > 1,
  };
}
