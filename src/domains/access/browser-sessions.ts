import { LRUCache } from 'lru-cache';
import { AuthenticationError } from '../../graph/access/authentication-error.js';
import type { Principal } from '../../graph/access/principal.js';
import { sealedWith } from '../../store/engine/sealer.js';
import type { Sealer } from '../../store/engine/sealer.js';
import { StoreError } from '../../store/engine/store-error.js';
import type { Authenticator } from './authenticator.js';
import { readKeyText } from './key-text.js';

/** A working day: a packer signs in once in the morning. */
const SESSION_MS = 12 * 60 * 60 * 1000;

/** A session has some 170 characters. */
const LONGEST_SESSION = 400;

/** Sessions that are kept open. Each takes less than a kilobyte. */
const MOST_CACHED = 1_000;

/** Binds what is sealed to its purpose. */
const PLACE = 'browser session';

interface OpenSession {
  /** The `Authorization` header that stands for the session. */
  readonly authorization: string;
  /** Epoch milliseconds. */
  readonly endsAt: number;
}

/** A session that has begun. */
export interface NewSession {
  /** What the browser sends with each request. */
  readonly text: string;
  /** Epoch milliseconds. */
  readonly endsAt: number;
}

export interface BrowserSessionsDependencies {
  readonly authenticator: Pick<Authenticator, 'authenticate'>;
  /** With the encryption keys of the store, which all servers of a store have. */
  readonly sealer: Pick<Sealer, 'seal' | 'open'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Sessions of browsers. A session is the access key and an end, encrypted with the keys of the store: no server has to remember it,
 * every server can open it, and a copy of the store makes none. Each request is checked by the access key, so a session ends at
 * once with its key. Who copies a session gets no access key, but may use it until it ends.
 */
export class BrowserSessions {
  readonly #dependencies: BrowserSessionsDependencies;
  readonly #opened = new LRUCache<string, OpenSession>({ max: MOST_CACHED });

  constructor(dependencies: BrowserSessionsDependencies) {
    this.#dependencies = dependencies;
  }

  /** Begins a session. Rejects with AuthenticationError for what is no valid access key, and with StoreError. */
  async begin(accessKey: string): Promise<NewSession> {
    if (!readKeyText(accessKey))
      throw new AuthenticationError(
        'This is no access key. One looks like fgk_<16 characters>_<32 characters>.',
        'The access key cannot be read',
      );
    const { authenticator, sealer, now } = this.#dependencies;
    const { expiresAt } = await authenticator.authenticate(`Bearer ${accessKey}`);
    const endsAt = Math.min(now() + SESSION_MS, expiresAt ?? Infinity);
    const text = sealer.seal(Buffer.from(JSON.stringify([endsAt, accessKey])), PLACE);
    return { text: Buffer.from(text).toString('base64url'), endsAt };
  }

  /**
   * Returns the principal of a request, without a promise when it is known. A session that has ended, or is of another server,
   * counts like none.
   * @param session is used without an `Authorization` header only.
   * @throws what Authenticator.authenticate throws; a promise rejects with it.
   */
  authenticate(header: string | undefined, session?: string): Principal | Promise<Principal> {
    const { authenticator } = this.#dependencies;
    const open = header === undefined && session !== undefined ? this.#find(session) : null;
    if (open === null) return authenticator.authenticate(header);
    const principal = authenticator.authenticate(open.authorization);
    if (!(principal instanceof Promise)) return principal;
    return principal.catch((error: unknown) => {
      // The key was revoked, or has ended. That is no attempt to guess one.
      if (error instanceof AuthenticationError) return authenticator.authenticate(undefined);
      throw error;
    });
  }

  /** Returns when a session ends at the latest, in epoch milliseconds. Null for one that has ended, or is of another server. */
  endOf(session: string): number | null {
    return this.#find(session)?.endsAt ?? null;
  }

  #find(session: string): OpenSession | null {
    const known = this.#opened.get(session) ?? this.#open(session);
    if (known === null || this.#dependencies.now() >= known.endsAt) return null;
    this.#opened.set(session, known);
    return known;
  }

  /** Returns null for a text that no server with the same keys has made. */
  #open(session: string): OpenSession | null {
    if (session.length > LONGEST_SESSION) return null;
    const sealed = Buffer.from(session, 'base64url');
    // The store has values in the clear too. A session is none.
    if (sealed.length === 0 || sealedWith(sealed) === null) return null;
    try {
      const content = this.#dependencies.sealer.open(sealed, PLACE).toString();
      const [endsAt, key] = JSON.parse(content) as [number, string];
      return { endsAt, authorization: `Bearer ${key}` };
    } catch (error) {
      if (error instanceof StoreError) return null;
      throw error;
    }
  }
}
