import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  randomBytes,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
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
  /** Node makes such an object of bytes for each value otherwise, which takes longer than to encrypt some hundred characters. */
  readonly secret: KeyObject;
}

function keyOf(bytes: Uint8Array): Key {
  if (bytes.byteLength !== KEY_BYTES)
    throw new RangeError(
      `An encryption key of the store must have ${KEY_BYTES} bytes, but this one has ${bytes.byteLength}.`,
    );
  // A derived id spares operators from naming keys. A truncated hash reveals nothing about a random key.
  const id = createHash('sha256').update('store key id').update(bytes).digest();
  return { id: id.subarray(0, KEY_ID_BYTES), secret: createSecretKey(bytes) };
}

/** Returns the id of a key, in hexadecimal. @throws RangeError unless it has 32 bytes. */
export function keyIdOf(bytes: Uint8Array): string {
  return keyOf(bytes).id.toString('hex');
}

/**
 * Returns the id of the key of a sealed value; null for a value in the clear, as earlier versions stored them. `start` may be
 * the value or its first `SEAL_HEADER_BYTES`.
 */
export function sealedWith(start: Uint8Array): string | null {
  const bytes = viewOf(start);
  return bytes[0] === CLEAR ? null : bytes.subarray(1, SEAL_HEADER_BYTES).toString('hex');
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Encrypts values at rest with AES-256-GCM. A sealed value carries the id of its key, so that keys can be rotated: the first
 * key seals, and each key opens what it has sealed.
 */
export class Sealer {
  /** Header of values that are sealed now. */
  readonly header: Uint8Array;
  readonly #current: Key;
  readonly #keys: readonly Key[];

  /** @throws RangeError without a key, or unless each has 32 bytes. */
  constructor(keys: readonly Uint8Array[]) {
    this.#keys = keys.map(keyOf);
    const [current] = this.#keys;
    if (!current) throw new RangeError('The store needs an encryption key.');
    this.#current = current;
    this.header = Buffer.concat([Buffer.of(AES_256_GCM), current.id]);
  }

  /** Id of the key that seals, in hexadecimal. */
  get currentId(): string {
    return this.#current.id.toString('hex');
  }

  /** Returns whether a key is among the given ones, by its id. */
  has(keyId: string): boolean {
    return this.#keys.some(({ id }) => id.toString('hex') === keyId);
  }

  /** Binds the value to `place`: it does not open in another row or column. */
  seal(value: Uint8Array, place: string): Uint8Array {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#current.secret, iv);
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
      const decipher = createDecipheriv('aes-256-gcm', key.secret, content.subarray(0, IV_BYTES));
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
    const id = sealedWith(bytes);
    if (id === null) return null;
    const key = this.#keys.find((candidate) => candidate.id.toString('hex') === id);
    if (key !== undefined) return key;
    throw new StoreError(
      'SEALED',
      `Stored data is encrypted with key ${id}, which this server does not have. Add the key to the file of encryption keys (ENCRYPTION_KEYS_FILE) and restart the server.`,
    );
  }

  #bound(header: Uint8Array, place: string): Buffer {
    return Buffer.concat([header, Buffer.from(place)]);
  }
}
