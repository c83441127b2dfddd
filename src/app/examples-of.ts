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
 * @param sellerIds the sellers of the server. None is named when a key is needed, because pages are for everyone.
 */
export function visitorOf(isOpen: boolean, sellerIds: Iterable<string>): Visitor {
  const [first, second] = isOpen ? sellerIds : [];
  return { needsKey: !isOpen, sellerId: first ?? null, hasSeveral: second !== undefined };
}
