import type { BuyShippingInput } from '../generated/screens/graphql.js';

/** A line of the packing screen. */
export interface OrderRow {
  readonly id: string;
  readonly amazonOrderId: string;
  readonly status: string | null;
  readonly shipBy: { readonly latest: string | null } | null;
}

export interface OrdersPage {
  readonly rows: readonly OrderRow[];
  /** Cursor of the next page. Null at the end. */
  readonly next: string | null;
}

/** Everything that a screen needs to explain a failure. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
  readonly nextStep: string;
}

/** What the packing screen does, in each of the client libraries. */
export interface PackingClient {
  /** Reads a page of orders of a seller. */
  orders(seller: string, after: string | null): Promise<OrdersPage>;
  /** Reads one order again from the server, with the fields of another screen. */
  refetch(id: string): Promise<Pick<OrderRow, 'id' | 'status'> | null>;
  /** Returns a page as the cache has it. Null when a field is missing there. */
  cachedOrders(seller: string, after: string | null): readonly OrderRow[] | null;
  /** Buys a label. Null when it was bought. */
  buy(input: BuyShippingInput): Promise<Failure | null>;
}
