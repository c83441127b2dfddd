import type { LabelContent, LabelFileFormat } from './label-content.js';
import { labelFile } from './label-file.js';
import type { LabelFile } from './label-file.js';

// At about 30 KB a label. A client usually reads a shipment soon after buying it.
const CAPACITY = 256;

/** Prints labels and caches the latest ones: a label never changes, and drawing one takes about 50 ms of CPU. */
export class LabelPrinter {
  readonly #printed = new Map<string, Promise<LabelFile>>();

  /** Returns the label with that name. Reads the content only when the label is not cached. */
  print(name: string, format: LabelFileFormat, content: () => LabelContent): Promise<LabelFile> {
    const known = this.#printed.get(name);
    if (known !== undefined) return known;
    const printing = labelFile(content(), format);
    this.#printed.set(name, printing);
    // A failed print is retried on the next request.
    printing.catch(() => this.#printed.delete(name));
    if (this.#printed.size > CAPACITY) this.#dropOldest();
    return printing;
  }

  #dropOldest(): void {
    const oldest = this.#printed.keys().next();
    if (oldest.done !== true) this.#printed.delete(oldest.value);
  }
}
