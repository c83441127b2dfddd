import type { Emulator } from '../emulator/emulator.js';
import { explorerExamples } from '../server/explorer/examples.js';
import type { ExampleIds } from '../server/explorer/example-inputs.js';
import type { ExplorerExample, Visitor } from '../server/explorer/explorer-example.js';

// No order or SKU exists at every seller, so the user fills in the variables of the examples.
const NO_ORDER = { amazonOrderId: '', orderItemId: '' };
const NOTHING_KNOWN: ExampleIds = {
  supplySourceId: '',
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

/** Returns what returns the examples of the explorer. They have the ids of the emulator's first seller. */
export function examplesOf(
  emulator: Pick<Emulator, 'showcase'> | null,
): () => readonly ExplorerExample[] {
  let known: readonly ExplorerExample[] | null = null;
  return () => (known ??= explorerExamples(emulator?.showcase ?? NOTHING_KNOWN));
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
