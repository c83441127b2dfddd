import { createLocalJWKSet, errors } from 'jose';
import type { JSONWebKeySet, JWTVerifyGetKey } from 'jose';
import { IdentityProviderError } from '../../graph/access/authentication-error.js';

type FindKey = ReturnType<typeof createLocalJWKSet>;

/** Keys of this age are read again in the background. */
const REFRESH_MS = 10 * 60_000;
/** A provider that is down issues no tokens, so its keys stay good for those that it issued before. */
const LONGEST_USE_MS = 24 * 60 * 60_000;
/** Time between two reads that tokens with unknown keys cause. */
const COOLDOWN_MS = 30_000;
const COOLDOWN_AFTER_FAILURE_MS = 5_000;

export interface IssuerKeysDependencies {
  /** Reads the key set of the provider. */
  readonly read: () => Promise<JSONWebKeySet>;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Called when the keys were read, and when that failed. */
  readonly onRead: (error: unknown) => void;
}

/**
 * The public keys of an identity provider. A token with an unknown key causes another read, because the provider may have rotated
 * its keys. jose's own remote key set asks a provider that is down for each token, and forgets its keys after ten minutes.
 */
export class IssuerKeys {
  readonly #dependencies: IssuerKeysDependencies;
  #keys: FindKey | null = null;
  #readAt = 0;
  #triedAt = -Infinity;
  #hasFailed = false;
  #reading: Promise<FindKey> | null = null;

  constructor(dependencies: IssuerKeysDependencies) {
    this.#dependencies = dependencies;
  }

  /** Returns the key that signed a token. Rejects with IdentityProviderError, and with jose's errors. */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    const keys = await this.#current();
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      if (this.#reading === null && !this.#mayRead() && !this.#hasFailed) throw error;
      const newer = await this.#read();
      return newer(header, token);
    }
  };

  /** Reads the keys before the first token needs them. Never rejects. */
  async warm(): Promise<void> {
    await this.#read().catch(() => undefined);
  }

  async #current(): Promise<FindKey> {
    const age = this.#dependencies.now() - this.#readAt;
    if (this.#keys === null || age >= LONGEST_USE_MS) return this.#read();
    if (age >= REFRESH_MS && this.#mayRead()) void this.warm();
    return this.#keys;
  }

  #mayRead(): boolean {
    const cooldown = this.#hasFailed ? COOLDOWN_AFTER_FAILURE_MS : COOLDOWN_MS;
    return this.#dependencies.now() - this.#triedAt >= cooldown;
  }

  /** Tokens that arrive together wait for the same read. */
  #read(): Promise<FindKey> {
    if (this.#reading) return this.#reading;
    if (this.#hasFailed && !this.#mayRead()) return Promise.reject(new IdentityProviderError());
    this.#reading = this.#load().finally(() => (this.#reading = null));
    return this.#reading;
  }

  async #load(): Promise<FindKey> {
    const { read, now, onRead } = this.#dependencies;
    this.#triedAt = now();
    try {
      const keys = createLocalJWKSet(await read());
      this.#keys = keys;
      this.#readAt = now();
      this.#hasFailed = false;
      onRead(null);
      return keys;
    } catch (error) {
      this.#hasFailed = true;
      // The provider may take seconds to fail.
      this.#triedAt = now();
      onRead(error);
      throw new IdentityProviderError({ cause: error });
    }
  }
}
