import { ApiError } from '../../core/api.js';
import { perWorld } from '../../core/per-world.js';

/** The balances of a world in cents, by seller. A seller without one has the opening balance. */
export const balancesOf = perWorld(() => new Map<string, number>());

/** The sellers' balances for labels, in cents. */
export class SellerAccounts {
  readonly #balances: Map<string, number>;
  readonly #openingBalanceCents: number;
  readonly #maxChargeCents: number;

  constructor(
    openingBalanceCents: number,
    maxChargeCents: number,
    balances: Map<string, number> = new Map(),
  ) {
    this.#balances = balances;
    this.#openingBalanceCents = openingBalanceCents;
    this.#maxChargeCents = maxChargeCents;
  }

  balanceCents(sellerId: string): number {
    return this.#balances.get(sellerId) ?? this.#openingBalanceCents;
  }

  setBalance(sellerId: string, cents: number): void {
    this.#balances.set(sellerId, cents);
  }

  /** Takes the amount. Throws 400 InsufficientFunds and takes nothing when the balance is too low. */
  charge(sellerId: string, cents: number): void {
    const balance = this.balanceCents(sellerId);
    if (cents > balance || cents > this.#maxChargeCents) {
      throw new ApiError(
        400,
        'InsufficientFunds',
        'The seller account has insufficient funds to purchase this shipping service.',
      );
    }
    this.#balances.set(sellerId, balance - cents);
  }

  refund(sellerId: string, cents: number): void {
    this.#balances.set(sellerId, this.balanceCents(sellerId) + cents);
  }
}
