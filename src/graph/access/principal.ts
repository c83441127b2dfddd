import { ALL_SCOPES } from './access-scope.js';
import type { AccessScope } from './access-scope.js';

/** A caller whose identity is known, with its rights. */
export interface Principal {
  /** Unique among all principals, and stable. */
  readonly id: string;
  /** The name that is recorded with what the caller does. */
  readonly name: string;
  readonly scopes: ReadonlySet<AccessScope>;
  /** Ids of the sellers that it may see. Null for all. */
  readonly sellers: ReadonlySet<string> | null;
  /** Epoch milliseconds from which on it is no longer valid. Null for never. */
  readonly expiresAt: number | null;
  /** The public part of its access key. Null without one. */
  readonly keyId: string | null;
  /** Equal for principals whose requests have equal answers. */
  readonly grants: string;
}

/** Returns a principal. Its grants follow from its scopes and sellers, and from its id, since some answers name the caller. */
export function principalOf(facts: Omit<Principal, 'grants'>): Principal {
  const { id, scopes, sellers } = facts;
  const grants = JSON.stringify([id, [...scopes].toSorted(), sellers && [...sellers].toSorted()]);
  return { ...facts, grants };
}

/** Any caller of a server on loopback without access keys: a developer on the same machine. */
export const LOCAL_PRINCIPAL = principalOf({
  id: 'local',
  name: 'local',
  scopes: new Set(ALL_SCOPES),
  sellers: null,
  expiresAt: null,
  keyId: null,
});

/** The server itself, in its background work. */
export const SYSTEM_PRINCIPAL = principalOf({
  id: 'system',
  name: 'system',
  scopes: new Set(ALL_SCOPES),
  sellers: null,
  expiresAt: null,
  keyId: null,
});
