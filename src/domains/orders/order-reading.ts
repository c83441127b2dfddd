import type { OrderData } from './order-data.js';

/** How an order was read. */
export interface OrderReading {
  /** When Amazon sent it. */
  readonly readAt: Date;
  /** The parts that were requested. */
  readonly data: Iterable<OrderData>;
  /** True for an order of the index, which holds no personal data. */
  readonly isIndexed?: boolean;
  /** True when an earlier version of the program stored it, with fewer facts. */
  readonly isEarlier?: boolean;
}
