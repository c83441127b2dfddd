import type { Principal } from '../graph/access/principal.js';
import type { SellerRuntime } from './seller-runtime.js';

/** The configured sellers, and which of them each principal sees. The only gate between a caller and a seller. */
export class VisibleSellers {
  readonly #all: ReadonlyMap<string, SellerRuntime>;
  readonly #visible = new WeakMap<Principal, ReadonlyMap<string, SellerRuntime>>();

  constructor(all: ReadonlyMap<string, SellerRuntime>) {
    this.#all = all;
  }

  /** Returns the sellers of a principal by id. A hidden one is missing, like one that does not exist. */
  of(principal: Principal): ReadonlyMap<string, SellerRuntime> {
    const { sellers } = principal;
    if (sellers === null) return this.#all;
    let visible = this.#visible.get(principal);
    if (!visible) {
      visible = new Map([...this.#all].filter(([id]) => sellers.has(id)));
      this.#visible.set(principal, visible);
    }
    return visible;
  }
}
