import { ApiError } from '../../core/api.js';

/** The money that labels are paid from, in cents. */
export class SellerAccounts {
  readonly #balances = new Map<string, number>();

  constructor(
    private readonly openingBalanceCents: number,
    private readonly maxChargeCents: number,
  ) {}

  balanceCents(sellerId: string): number {
    return this.#balances.get(sellerId) ?? this.openingBalanceCents;
  }

  setBalance(sellerId: string, cents: number): void {
    this.#balances.set(sellerId, cents);
  }

  /** Takes the amount; throws 400 InsufficientFunds, and takes nothing, when it can't be paid. */
  charge(sellerId: string, cents: number): void {
    const balance = this.balanceCents(sellerId);
    if (cents > balance || cents > this.maxChargeCents) {
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
