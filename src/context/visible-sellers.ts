import type { Principal } from '../graph/access/principal.js';
import type { Read } from '../runtime/cache/single-flight-cache.js';
import type { SellerRuntime } from './seller-runtime.js';

/** State of a set of sellers that never changes. */
const FIXED: Read = { isKept: true, isHit: false, restMs: () => Infinity };

interface Visible {
  readonly sellers: ReadonlyMap<string, SellerRuntime>;
  /** The state of all sellers that they were chosen from. */
  readonly state: Read;
}

/** The connected sellers, and which of them each principal sees. The only gate between a caller and a seller. */
export class VisibleSellers {
  readonly #all: ReadonlyMap<string, SellerRuntime>;
  readonly #state: () => Read;
  readonly #defaultId: string | null;
  readonly #visible = new WeakMap<Principal, Visible>();

  /**
   * @param all may change while the server runs.
   * @param state returns a read that stays kept until `all` changes.
   * @param defaultId the seller of a request that names none, where the principal sees it.
   */
  constructor(
    all: ReadonlyMap<string, SellerRuntime>,
    state: () => Read = () => FIXED,
    defaultId: string | null = null,
  ) {
    this.#all = all;
    this.#state = state;
    this.#defaultId = defaultId;
  }

  /** The present sellers, as something that a response depends on. */
  get state(): Read {
    return this.#state();
  }

  /** Returns the seller of a request of the principal that names none: the only one, or the default. Null without either. */
  unnamedOf(principal: Principal): string | null {
    const sellers = this.of(principal);
    const [only] = sellers.keys();
    if (sellers.size === 1) return only ?? null;
    return this.#defaultId !== null && sellers.has(this.#defaultId) ? this.#defaultId : null;
  }

  /** Returns the sellers of a principal by id. A hidden one is missing, like one that does not exist. */
  of(principal: Principal): ReadonlyMap<string, SellerRuntime> {
    const { sellers: listed } = principal;
    if (listed === null) return this.#all;
    const { state } = this;
    const known = this.#visible.get(principal);
    if (known?.state === state) return known.sellers;
    const sellers = new Map([...this.#all].filter(([id]) => listed.has(id)));
    this.#visible.set(principal, { sellers, state });
    return sellers;
  }
}
