import { blamesGrant } from './denied-id.js';
import type { SpApiErrorFields } from './errors.js';

/**
 * What a 403 is about. `role`: the application may not use the operation. `id`: an id of another seller. `id-or-role`: Amazon
 * answers both with the same words.
 */
export type DeniedAccess = 'role' | 'id' | 'id-or-role';

const NAMES_ROLE = /\brole\b|application (?:does not|doesn't) have access/i;

/** Returns what Amazon denied. Null for another failure, and where Amazon blames the token or the seller's account. */
export function deniedAccess({
  httpStatus,
  entries,
  denied,
}: Pick<SpApiErrorFields, 'httpStatus' | 'entries' | 'denied'>): DeniedAccess | null {
  if (httpStatus !== 403 || blamesGrant(entries)) return null;
  const namesRole = entries.some(({ message, details }) =>
    NAMES_ROLE.test(`${message} ${details ?? ''}`),
  );
  if (namesRole || denied === undefined) return 'role';
  return denied.isGrantGood ? 'id' : 'id-or-role';
}
