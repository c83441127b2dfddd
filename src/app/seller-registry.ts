import { createHash } from 'node:crypto';
import type { SellerRuntime } from '../context/seller-runtime.js';
import type { Read } from '../runtime/cache/single-flight-cache.js';
import type { StoreError } from '../store/engine/store-error.js';
import type { StoredSeller } from '../store/sellers/connected-seller.js';
import type { SellerStore } from '../store/sellers/seller-store.js';
import { grantInForce } from './grant-in-force.js';
import type { ConfiguredSeller } from './grant-in-force.js';
import type { SellerGrant } from './upstream.js';

export interface SellerRegistryDependencies {
  /** Sellers of the environment and of SELLERS_FILE. */
  readonly configured: readonly SellerGrant[];
  readonly store: Pick<SellerStore, 'noteConfigured' | 'changedSince'>;
  readonly makeRuntime: (grant: SellerGrant) => SellerRuntime;
  /** Called with a grant that is no longer used, before another one of the seller is. */
  readonly onEnd: (grant: SellerGrant) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Called for a stored grant that cannot be used. */
  readonly onUnusable: (sellerId: string, reason: StoreError) => void;
  /** Receives the error of a write at start that the server can work without. */
  readonly onError: (error: unknown) => void;
}

/** A seller that begins, changes or ends while the server runs. */
export interface SellerChange {
  readonly sellerId: string;
  /** Null for a seller that has ended. */
  readonly runtime: SellerRuntime | null;
  /** The grant that is no longer used. Null for a new seller. */
  readonly ended: SellerGrant | null;
}

/** Receives a change. `sync` waits for the promise, which never rejects. */
export type SellerListener = (change: SellerChange) => void | Promise<void>;

interface Served {
  readonly grant: SellerGrant;
  readonly runtime: SellerRuntime;
}

/** Rows that are read, and whose tokens are opened, in one turn of the event loop. */
const ROWS_AT_ONCE = 200;

class SellersState implements Read {
  isKept = true;
  readonly isHit = false;

  restMs(): number {
    return Infinity;
  }
}

/**
 * The sellers that this process works for: those of the configuration, and those of the store. `sync` takes over what any replica
 * has changed.
 */
export class SellerRegistry {
  readonly #dependencies: SellerRegistryDependencies;
  readonly #configured = new Map<string, ConfiguredSeller>();
  readonly #served = new Map<string, Served>();
  readonly #runtimes = new Map<string, SellerRuntime>();
  readonly #listeners = new Set<SellerListener>();
  /** What listeners have begun with the last changes. */
  #begun: Promise<void>[] = [];
  /** Ended runtimes whose purchases are still being recorded. */
  readonly #ending = new Set<SellerRuntime>();
  #version = 0;
  #state = new SellersState();
  #syncing: Promise<number> = Promise.resolve(0);

  private constructor(dependencies: SellerRegistryDependencies) {
    this.#dependencies = dependencies;
  }

  /** Returns the registry with the sellers of the present. @throws StoreError when they cannot be read. */
  static async open(dependencies: SellerRegistryDependencies): Promise<SellerRegistry> {
    const registry = new SellerRegistry(dependencies);
    await registry.#configure();
    await registry.sync();
    return registry;
  }

  /** The sellers by id: those of the configuration in its order, then the connected ones. Changes with `sync`. */
  get runtimes(): ReadonlyMap<string, SellerRuntime> {
    return this.#runtimes;
  }

  /** A read that is kept until the sellers change. */
  readonly state = (): Read => this.#state;

  /** Grant of the first seller. Null when there is none. */
  get firstGrant(): SellerGrant | null {
    const [first] = this.#served.values();
    return first?.grant ?? null;
  }

  /** Registers a listener for sellers that begin, change or end. Returns a function that removes it. */
  onChange(listener: SellerListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Takes over the changes in the store, and what listeners do with them. Returns their number. Calls run one after the other. @throws StoreError */
  sync(): Promise<number> {
    const next = this.#syncing.catch(() => 0).then(() => this.#takeOver());
    this.#syncing = next;
    return next;
  }

  /**
   * Takes over other sellers of the configuration. Returns how many have changed.
   * @throws StoreError; nothing has changed then.
   */
  configure(grants: readonly SellerGrant[]): Promise<number> {
    const next = this.#syncing.catch(() => 0).then(() => this.#reconfigure(grants));
    this.#syncing = next;
    return next;
  }

  /** Resolves when the outcome of every purchase whose client has gone is on record. */
  async purchasesRecorded(): Promise<void> {
    const runtimes = [...this.#runtimes.values(), ...this.#ending];
    await Promise.all(
      runtimes.map(async ({ shipping }) => {
        const { inFlight, replies } = shipping;
        await Promise.all([inFlight.settled(), replies.settled()]);
      }),
    );
  }

  async #configure(): Promise<void> {
    const { configured, store, now, onError } = this.#dependencies;
    let seen: ReadonlyMap<string, number> = new Map();
    try {
      seen = await store.noteConfigured(configured.map(hashed), now());
    } catch (error) {
      // A store that cannot be written does not prevent the start. What it says about a seller counts until then.
      onError(error);
    }
    for (const grant of configured) {
      this.#configured.set(grant.id, { grant, seenAt: seen.get(grant.id) ?? 0 });
      this.#serve(grant.id, grant);
    }
  }

  async #reconfigure(grants: readonly SellerGrant[]): Promise<number> {
    const { store, now } = this.#dependencies;
    const before = new Map(this.#configured);
    const isChanged = (id: string, grant: SellerGrant | null): boolean =>
      !isSame(before.get(id)?.grant ?? null, grant);
    const after = new Map(grants.map((grant) => [grant.id, grant]));
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter((id) =>
      isChanged(id, after.get(id) ?? null),
    );
    if (changed.length === 0) return 0;
    const seen = await store.noteConfigured(grants.map(hashed), now());
    const stored = await this.#storedOf(new Set(changed));
    this.#configured.clear();
    for (const grant of grants)
      this.#configured.set(grant.id, { grant, seenAt: seen.get(grant.id) ?? 0 });
    for (const id of changed) this.#serve(id, this.#grantOf(id, stored.get(id)));
    await Promise.all(this.#begun);
    this.#begun = [];
    return changed.length;
  }

  /** Reads what the store has of some sellers. */
  async #storedOf(ids: ReadonlySet<string>): Promise<ReadonlyMap<string, StoredSeller>> {
    const found = new Map<string, StoredSeller>();
    for (let version = 0; ;) {
      const rows = await this.#dependencies.store.changedSince(version, ROWS_AT_ONCE);
      for (const row of rows) if (ids.has(row.sellerId)) found.set(row.sellerId, row);
      version = rows.at(-1)?.version ?? version;
      if (rows.length < ROWS_AT_ONCE) return found;
    }
  }

  #grantOf(sellerId: string, stored: StoredSeller | undefined): SellerGrant | null {
    const { onUnusable } = this.#dependencies;
    const configured = this.#configured.get(sellerId);
    return grantInForce({ configured, stored }, (reason) => onUnusable(sellerId, reason));
  }

  async #takeOver(): Promise<number> {
    for (const runtime of this.#ending) if (isDone(runtime.shipping)) this.#ending.delete(runtime);
    let count = 0;
    for (;;) {
      const changed = await this.#dependencies.store.changedSince(this.#version, ROWS_AT_ONCE);
      for (const stored of changed) this.#apply(stored);
      count += changed.length;
      await Promise.all(this.#begun);
      this.#begun = [];
      if (changed.length < ROWS_AT_ONCE) return count;
    }
  }

  #apply(stored: StoredSeller): void {
    const { sellerId, version } = stored;
    this.#version = version;
    this.#serve(sellerId, this.#grantOf(sellerId, stored));
  }

  /** @param isGone is false for a seller that goes on with another grant: what runs may finish with the earlier one. */
  #end(runtime: SellerRuntime, isGone: boolean): void {
    if (isGone) runtime.end();
    this.#ending.add(runtime);
  }

  #serve(sellerId: string, grant: SellerGrant | null): void {
    const before = this.#served.get(sellerId);
    const ended = before?.grant ?? null;
    if (isSame(ended, grant)) return;
    // First, as a renewed grant may have the same refresh token.
    if (ended) this.#dependencies.onEnd(ended);
    const runtime = grant && this.#dependencies.makeRuntime(grant);
    this.#set(sellerId, grant && runtime && { grant, runtime });
    if (before) this.#end(before.runtime, runtime === null);
    this.#state.isKept = false;
    this.#state = new SellersState();
    for (const listener of this.#listeners) {
      const begun = listener({ sellerId, runtime, ended });
      if (begun) this.#begun.push(begun);
    }
  }

  #set(sellerId: string, served: Served | null): void {
    if (served === null) {
      this.#served.delete(sellerId);
      this.#runtimes.delete(sellerId);
    } else {
      this.#served.set(sellerId, served);
      this.#runtimes.set(sellerId, served.runtime);
    }
  }
}

function hashed({ id: sellerId, refreshToken }: SellerGrant) {
  return { sellerId, tokenHash: createHash('sha256').update(refreshToken).digest('hex') };
}

function isSame(a: SellerGrant | null, b: SellerGrant | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.name === b.name &&
    a.refreshToken === b.refreshToken &&
    a.region === b.region &&
    a.grantedAt === b.grantedAt &&
    a.marketplaceIds.join() === b.marketplaceIds.join()
  );
}

/** Tells whether the outcome of every purchase is on record. */
function isDone({ inFlight, replies }: SellerRuntime['shipping']): boolean {
  return inFlight.size === 0 && replies.size === 0;
}
