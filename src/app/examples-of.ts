import type { Emulator } from '../emulator/emulator.js';
import { explorerExamples } from '../server/explorer/examples.js';
import type { ExampleIds } from '../server/explorer/example-inputs.js';
import type { ExplorerExample } from '../server/explorer/explorer-page.js';

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

/**
 * Returns what returns the examples of the explorer. With several sellers they name the first one, whose ids they have.
 * @param sellerIds returns the sellers that every caller sees. Others are not named, because pages are for everyone.
 */
export function examplesOf(
  emulator: Pick<Emulator, 'showcase'> | null,
  sellerIds: () => Iterable<string>,
): () => readonly ExplorerExample[] {
  let known: {
    readonly named: string | null;
    readonly examples: readonly ExplorerExample[];
  } | null = null;
  return () => {
    const [first, second] = sellerIds();
    const named = first !== undefined && second !== undefined ? first : null;
    if (known?.named !== named) known = null;
    known ??= { named, examples: explorerExamples(emulator?.showcase ?? NOTHING_KNOWN, named) };
    return known.examples;
  };
}
