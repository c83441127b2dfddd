import { createHash, randomBytes } from 'node:crypto';

const STATE_BYTES = 32;
const FORM = /^[\w-]{43}$/;

/** A started connection must be finished within this time. */
export const STATE_LIFE_MS = 10 * 60_000;

/** Returns a new state of 256 random bits. */
export function newState(): string {
  return randomBytes(STATE_BYTES).toString('base64url');
}

/** Returns the hash under which a state is stored. Null for text that is no state. A random text needs no slow hash. */
export function hashOfState(state: string): string | null {
  return FORM.test(state) ? createHash('sha256').update(state).digest('hex') : null;
}
