import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = 'sealed:';
const HEADER_BYTES = 9;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Opens the values that the product has encrypted: AES-256-GCM, bound to their row and column. */
export class Seal {
  readonly #key: Buffer;

  /** @param folder that of the store, whose first key has encrypted all values. */
  constructor(folder: string) {
    const lines = readFileSync(join(folder, 'encryption-keys'), 'utf8').split('\n');
    const key = lines.find((line) => line !== '' && !line.startsWith('#'));
    this.#key = Buffer.from(key ?? '', 'base64');
  }

  /** @param place seller, ids of the row, and column. */
  json(text: string, ...place: readonly (string | number)[]): unknown {
    return JSON.parse(this.text(text, ...place)) as unknown;
  }

  text(text: string, ...place: readonly (string | number)[]): string {
    const bytes = Buffer.from(text.slice(MARK.length), 'base64');
    const header = bytes.subarray(0, HEADER_BYTES);
    const ivEnd = HEADER_BYTES + IV_BYTES;
    const decipher = createDecipheriv(
      'aes-256-gcm',
      this.#key,
      bytes.subarray(HEADER_BYTES, ivEnd),
    );
    decipher.setAAD(Buffer.concat([header, Buffer.from(JSON.stringify(place))]));
    decipher.setAuthTag(bytes.subarray(ivEnd, ivEnd + TAG_BYTES));
    return (
      decipher.update(bytes.subarray(ivEnd + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    );
  }
}
