import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const ID_BYTES = 8;
const SECRET_BYTES = 24;

const FORM = /^fgk_([0-9a-f]{16})_([\w-]{32})$/;

/** The parts of an access key, `fgk_<id>_<secret>`. */
export interface KeyText {
  readonly keyId: string;
  readonly secret: string;
}

/** Returns a new key at random. The secret has 192 bits. */
export function newKey(): KeyText {
  return { keyId: randomBytes(ID_BYTES).toString('hex'), secret: newSecret() };
}

export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** Returns the text that the owner of the key sends. */
export function writeKey({ keyId, secret }: KeyText): string {
  return `${prefixOf(keyId)}_${secret}`;
}

/** Returns the part of the text that is no secret. */
export function prefixOf(keyId: string): string {
  return `fgk_${keyId}`;
}

/** Reads a key. Null for every other text. */
export function readKeyText(text: string): KeyText | null {
  const [, keyId, secret] = FORM.exec(text) ?? [];
  return keyId === undefined || secret === undefined ? null : { keyId, secret };
}

/** Returns the id in what a person has of a key: its id, its prefix, or the whole text, also when the end is missing. */
export function keyIdIn(text: string): string {
  const [, keyId] = /^(?:fgk_)?([0-9a-f]{16})(?:_.*)?$/.exec(text.trim()) ?? [];
  return keyId ?? text;
}

/** The secret is random, so a fast hash without salt protects it. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares in a time that tells nothing about the hash. */
export function isHashOf(hash: string, secret: string): boolean {
  return timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(hashOf(secret), 'hex'));
}
