const STATUS_WORDS: Readonly<Record<string, string>> = {
  CANCELLED: 'Cancelled',
  PARTIALLY_SHIPPED: 'Partly shipped',
  PENDING: 'Not paid yet',
  PENDING_AVAILABILITY: 'Ordered in advance',
  SHIPPED: 'Shipped',
  UNFULFILLABLE: 'Cannot be fulfilled',
  UNSHIPPED: 'Not shipped',
};

/** Returns the state of an order as people say it. */
export function statusWords(status: string | null): string {
  return status === null ? 'State not known' : (STATUS_WORDS[status] ?? status);
}

/** An order that a code names, wherever it is. */
export interface FoundOrder {
  readonly amazonOrderId: string;
  readonly status: string | null;
  readonly supplySource: {
    readonly supplySourceId: string;
    readonly supplySourceCode: string | null;
    readonly alias: string | null;
  } | null;
}

/** Says which order a code belongs to, its state and where it is: it is not in the list that the person looks at. */
export function foundWords(code: string, orders: readonly FoundOrder[]): string {
  const [order] = orders;
  if (!order) return `Nothing is called ${code}.`;
  if (orders.length > 1)
    return `${code} fits ${orders.length} orders, none of which is in this list.`;
  const { amazonOrderId, status, supplySource } = order;
  const name =
    supplySource?.alias ?? supplySource?.supplySourceCode ?? supplySource?.supplySourceId;
  const place = name === undefined ? 'location not known' : `at ${name}`;
  const which = code === amazonOrderId ? code : `${code} belongs to ${amazonOrderId}`;
  return `${which}: ${statusWords(status)}, ${place}.`;
}
