import type { LabelContent, LabelFileFormat } from './label-content.js';
import { labelFile, type LabelFile } from './label-file.js';

// At some 30 KB a label; a client that reads a shipment reads it soon after buying it.
const CAPACITY = 256;

/** Prints labels, and keeps the latest ones: a label never changes, and drawing one takes some 50 ms of processor. */
export class LabelPrinter {
  readonly #printed = new Map<string, Promise<LabelFile>>();

  /** The label with that name; the content is asked for only when it has to be printed. */
  print(name: string, format: LabelFileFormat, content: () => LabelContent): Promise<LabelFile> {
    const known = this.#printed.get(name);
    if (known !== undefined) return known;
    const printing = labelFile(content(), format);
    this.#printed.set(name, printing);
    // One that failed is tried anew the next time.
    printing.catch(() => this.#printed.delete(name));
    if (this.#printed.size > CAPACITY) this.#dropOldest();
    return printing;
  }

  #dropOldest(): void {
    const oldest = this.#printed.keys().next();
    if (oldest.done !== true) this.#printed.delete(oldest.value);
  }
}
