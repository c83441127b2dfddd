import type { FlagWire, ListWire, PayloadWire, TextWire } from './wire.js';

export interface MarketplaceParticipationWire {
  readonly marketplace?: { readonly id?: TextWire } | null;
  readonly participation?: { readonly isParticipating?: FlagWire } | null;
  /** Name of the seller's store, as shown in the marketplace. */
  readonly storeName?: TextWire;
}

export type GetMarketplaceParticipationsResponseWire = PayloadWire<
  ListWire<MarketplaceParticipationWire>
>;
