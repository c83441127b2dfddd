import { ALL_SCOPES } from '../../graph/access/access-scope.js';
import type { AccessScope } from '../../graph/access/access-scope.js';
import { LOCAL_PRINCIPAL } from '../../graph/access/principal.js';
import type { Principal } from '../../graph/access/principal.js';
import type { AccessKeyRecord } from '../../store/access/access-key.js';
import type { Page, PageRequest } from '../../store/engine/page.js';
import type { AccessKeyStore } from '../../store/access/access-keys.js';
import { hashOf, newKey, newSecret, writeKey } from './key-text.js';
import type { KeyText } from './key-text.js';

/** Scopes that are about all sellers, so a key with one of them has no list of sellers. */
export const OF_ALL_SELLERS: readonly AccessScope[] = ['MANAGE', 'METRICS'];

/** Names under which the server itself is on record. */
const RESERVED_NAMES: ReadonlySet<string> = new Set([
  'local',
  'operator',
  'reconciler',
  'server',
  'system',
  // The author in rows of earlier versions.
  'unknown',
]);

/** Persons who sign in at the identity provider are on record as `name (subject)`. */
const FORM_OF_PERSON = /\(.*\)$/;

/** What a name of a key must be, besides its length. */
export const ACCEPTED_NAME =
  'a name that the server does not use itself, and that does not end in parentheses as the names of persons who sign in do';

/** Tells whether the author of a change could be taken for another one with this name. */
export function isReservedName(name: string): boolean {
  return RESERVED_NAMES.has(name.toLowerCase()) || FORM_OF_PERSON.test(name);
}

/** What a new key is to be. */
export interface KeyRequest {
  readonly name: string;
  readonly scopes: readonly AccessScope[];
  /** Null for all sellers. */
  readonly sellers: readonly string[] | null;
  readonly expiresAt: number | null;
}

/** A key with its text, which is shown once. */
export interface NewKey {
  readonly key: AccessKeyRecord;
  readonly text: string;
}

/**
 * Creates, lists and revokes access keys for one principal, which gives away no scope that it lacks. It has the scope MANAGE, and
 * so all sellers.
 */
export class AccessKeys {
  readonly #keys: AccessKeyStore;
  readonly #principal: Principal;
  readonly #now: () => number;
  /** Called after each change. */
  readonly #onChange: () => void;

  constructor(
    keys: AccessKeyStore,
    principal: Principal,
    now: () => number,
    onChange: () => void = () => undefined,
  ) {
    this.#keys = keys;
    this.#principal = principal;
    this.#now = now;
    this.#onChange = onChange;
  }

  /** Returns the scopes that this principal lacks itself. */
  lacking(scopes: readonly AccessScope[]): readonly AccessScope[] {
    return scopes.filter((scope) => !this.#principal.scopes.has(scope));
  }

  /**
   * Tells whether the server has served everyone so far. The next key ends that, so it must have all scopes and no end: a key gives
   * away only what it has.
   */
  get isOpen(): boolean {
    return this.#principal.id === LOCAL_PRINCIPAL.id;
  }

  /** Returns when a key that this principal creates ends at the latest, in epoch milliseconds. Null for no limit. */
  latestEnd(): number | null {
    const { keyId, expiresAt } = this.#principal;
    // A token ends within minutes, and what it creates must last longer.
    return keyId === null ? null : expiresAt;
  }

  /** Creates a key. Null when the name is taken. */
  create(request: KeyRequest): Promise<NewKey | null> {
    return this.adopt(newKey(), request);
  }

  /** Adds a key whose text was made elsewhere. Null when its name is taken, or it is there already. */
  async adopt(text: KeyText, request: KeyRequest): Promise<NewKey | null> {
    const { scopes, sellers } = request;
    const key: AccessKeyRecord = {
      ...request,
      keyId: text.keyId,
      secretHash: hashOf(text.secret),
      previousHash: null,
      previousUntil: null,
      scopes: ALL_SCOPES.filter((scope) => scopes.includes(scope)),
      sellers: sellers && [...new Set(sellers)],
      createdAt: this.#now(),
      createdBy: this.#principal.name,
      revokedAt: null,
      lastUsedAt: null,
    };
    const isAdded = await this.#keys.add(key);
    this.#onChange();
    return isAdded ? { key, text: writeKey(text) } : null;
  }

  find(keyId: string): Promise<AccessKeyRecord | null> {
    return this.#keys.find(keyId);
  }

  /** Returns the key of a name that is not revoked. */
  findByName(name: string): Promise<AccessKeyRecord | null> {
    return this.#keys.findByName(name);
  }

  /** Returns the present, in epoch milliseconds. */
  time(): number {
    return this.#now();
  }

  /** Returns a page, the newest first. Throws `StoreError` `INVALID_CURSOR`. */
  list(page: PageRequest): Promise<Page<AccessKeyRecord>> {
    return this.#keys.list(page);
  }

  count(): Promise<number> {
    return this.#keys.count();
  }

  /** Revokes a key at once. Null when there is none. */
  async revoke(keyId: string): Promise<AccessKeyRecord | null> {
    const key = await this.#keys.revoke(keyId, this.#now());
    this.#onChange();
    return key;
  }

  /**
   * Revokes a key at once, unless no key with the scope MANAGE that is valid for as long would be left: only the operator could then create keys. A caller
   * with a token has the scope without any key, and may revoke them all. Null when there is none.
   */
  async revokeUnlessLast(keyId: string): Promise<AccessKeyRecord | 'last' | null> {
    if (this.#principal.keyId === null) return this.revoke(keyId);
    const key = await this.#keys.revokeUnlessLast(keyId, 'MANAGE', this.#now());
    this.#onChange();
    return key;
  }

  /** Gives a key another secret. The one before stays valid for `graceMs`. Null when there is no such key, or it is revoked. */
  async rotate(keyId: string, graceMs: number): Promise<NewKey | null> {
    const secret = newSecret();
    const now = this.#now();
    const key = await this.#keys.rotate(keyId, hashOf(secret), {
      now,
      previousUntil: now + graceMs,
    });
    this.#onChange();
    return key && { key, text: writeKey({ keyId, secret }) };
  }
}
