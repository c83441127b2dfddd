import type { Order, Purchase } from './order-state.js';
import type { OrderSearch } from './order-search.js';
import type { Anyway } from './use-anyway.js';
import type { Printing } from './use-printing.js';

/** What every part of the screen takes. */
export interface PartProps {
  readonly order: Order;
  readonly now: number;
  /** The zone of the location; null while that is not known. */
  readonly zone: string | null;
  readonly seller: string;
}

export interface BuyPartProps extends PartProps {
  readonly search: OrderSearch;
  readonly change: (changed: Partial<OrderSearch>) => void;
  readonly anyway: Anyway;
  readonly station: string | null;
  readonly printing: Printing;
  readonly onChanged: () => void;
  /** Is called with the purchase of an answer. */
  readonly onSeen: (purchase: Purchase) => void;
}
