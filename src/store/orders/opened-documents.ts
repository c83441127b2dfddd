import { OpenedValues } from '../engine/opened-values.js';
import type { Sealer } from '../engine/sealer.js';
import { openText } from '../engine/sealed-text.js';
import { documentPlace } from './document-place.js';

const MAX_BYTES = 32_000_000;

/** Opens stored orders, and keeps up to 32 MB of what it has opened. */
export class OpenedDocuments {
  readonly #opened = new OpenedValues<string>(MAX_BYTES, (a, b) => a === b);

  /** Throws `StoreError` when the text does not open. */
  open(sealer: Sealer, sellerId: string, orderId: string, text: string): unknown {
    return this.#opened.open(`${sellerId} ${orderId}`, text, () =>
      openText(sealer, text, documentPlace(sellerId, orderId)),
    );
  }
}
