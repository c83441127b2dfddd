import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { StoreError } from './store-error.js';

const KEY_BYTES = 32;
const KEY_ID_BYTES = 8;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const CLEAR = 0;
const AES_256_GCM = 1;

/** Length of the header of a sealed value: format and id of the key. */
export const SEAL_HEADER_BYTES = 1 + KEY_ID_BYTES;

interface Key {
  readonly id: Buffer;
  readonly bytes: Uint8Array;
}

function keyOf(bytes: Uint8Array): Key {
  if (bytes.byteLength !== KEY_BYTES)
    throw new RangeError(
      `An encryption key of the store must have ${KEY_BYTES} bytes, but this one has ${bytes.byteLength}.`,
    );
  // A derived id spares operators from naming keys. A truncated hash reveals nothing about a random key.
  const id = createHash('sha256').update('store key id').update(bytes).digest();
  return { id: id.subarray(0, KEY_ID_BYTES), bytes };
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Encrypts values at rest with AES-256-GCM. A sealed value carries the id of its key, so that keys can be rotated: the current
 * key seals new values, previous keys open old ones. Without a key, values are stored in the clear.
 */
export class Sealer {
  /** Header of values that are sealed now. */
  readonly header: Uint8Array;
  readonly #current: Key | null;
  readonly #keys: readonly Key[];

  constructor(current?: Uint8Array, previous: readonly Uint8Array[] = []) {
    this.#current = current === undefined ? null : keyOf(current);
    this.#keys = [...(this.#current === null ? [] : [this.#current]), ...previous.map(keyOf)];
    this.header =
      this.#current === null
        ? Buffer.alloc(SEAL_HEADER_BYTES, CLEAR)
        : Buffer.concat([Buffer.of(AES_256_GCM), this.#current.id]);
  }

  /** True when new values are encrypted. */
  get encrypts(): boolean {
    return this.#current !== null;
  }

  /** Binds the value to `place`: it does not open in another row or column. */
  seal(value: Uint8Array, place: string): Uint8Array {
    if (this.#current === null) return Buffer.concat([this.header, value]);
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#current.bytes, iv);
    cipher.setAAD(this.#bound(this.header, place));
    const encrypted = [cipher.update(value), cipher.final()];
    return Buffer.concat([this.header, iv, cipher.getAuthTag(), ...encrypted]);
  }

  /**
   * Checks that the key of a sealed value is known, without opening the value. `start` may be the value or its first
   * `SEAL_HEADER_BYTES`. Throws `StoreError` `SEALED` when the key is unknown.
   */
  assertKey(start: Uint8Array): void {
    this.#keyOf(viewOf(start));
  }

  /** Throws `StoreError` `SEALED` when the key is unknown, `CORRUPT` when the value was changed or moved. */
  open(sealed: Uint8Array, place: string): Buffer {
    const bytes = viewOf(sealed);
    const content = bytes.subarray(SEAL_HEADER_BYTES);
    const key = this.#keyOf(bytes);
    if (key === null) return content;
    try {
      const decipher = createDecipheriv('aes-256-gcm', key.bytes, content.subarray(0, IV_BYTES));
      decipher.setAAD(this.#bound(bytes.subarray(0, SEAL_HEADER_BYTES), place));
      decipher.setAuthTag(content.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return Buffer.concat([
        decipher.update(content.subarray(IV_BYTES + TAG_BYTES)),
        decipher.final(),
      ]);
    } catch (cause) {
      throw new StoreError('CORRUPT', 'Stored data does not open: it was changed or moved.', {
        cause,
      });
    }
  }

  /** Returns the key of a sealed value; null for a value in the clear. */
  #keyOf(bytes: Buffer): Key | null {
    if (bytes[0] === CLEAR) return null;
    const id = bytes.subarray(1, SEAL_HEADER_BYTES);
    const key = this.#keys.find((candidate) => candidate.id.equals(id));
    if (key !== undefined) return key;
    throw new StoreError(
      'SEALED',
      `Stored data is encrypted with key ${id.toString('hex')}, which is not configured. Set it as LEDGER_ENCRYPTION_KEY, or add it to LEDGER_PREVIOUS_ENCRYPTION_KEYS.`,
    );
  }

  #bound(header: Uint8Array, place: string): Buffer {
    return Buffer.concat([header, Buffer.from(place)]);
  }
}
