/**
 * The writes of a purchase without the product: the rows of a purchase that the product made, under other keys. The columns come
 * from that purchase, so they are those of the product at all times.
 */
export type Row = Readonly<Record<string, unknown>>;

/** The rows of one purchase, as the product wrote them. */
export interface PurchaseRows {
  readonly purchase: Row;
  readonly units: readonly Row[];
  readonly packages: readonly Row[];
  readonly event: Row;
  readonly outcome: Row;
}

export interface Write {
  readonly table: string;
  readonly set: Row;
  /** Columns that name the row to change. A new row without them. */
  readonly where?: Row;
}

/** Writes that are one transaction. */
export type Step = readonly Write[];

/** Columns that a sale adds. The row begins without them. */
const SOLD = [
  'shipment_id',
  'price_amount',
  'price_currency',
  'tracking_id',
  'carrier',
  'service',
  'expected_delivery_at',
  'is_protected',
  'ship_date_at',
  'answer',
  'label',
  'label_content_type',
  'settled_at',
  'settled_by',
];
const SENT = ['owner', 'lease_until', 'sent_at', 'offered_amount'];

const only = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => columns.includes(column)));
const without = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));

/** The four transactions of a purchase: the intent, its sending, the sale, and its outcome in the audit trail. */
export function stepsOf(rows: PurchaseRows, name: string): readonly Step[] {
  const { seller_id } = rows.purchase;
  const key = `bare-${name}`;
  const order = { amazon_order_id: `bare-order-${name}` };
  const id = `bare-${name}`;
  const where = { seller_id, key };
  const purchase: Row = { ...rows.purchase, key, ...order };
  const sale = { ...only(purchase, SOLD), shipment_id: id, tracking_id: id };
  return [
    [
      { table: 'purchase_order_guard', set: { seller_id, ...order, intents: 1 } },
      {
        table: 'purchase',
        set: { ...without(purchase, [...SOLD, ...SENT]), state: 'INTENT', attempts: 0, version: 1 },
      },
      ...rows.units.map((unit) => ({ table: 'purchase_unit', set: { ...unit, key, ...order } })),
      ...rows.packages.map((one) => ({ table: 'purchase_package', set: { ...one, key } })),
      { table: 'audit_event', set: { ...rows.event, id } },
    ],
    [
      {
        table: 'purchase',
        set: {
          ...only(purchase, SENT),
          // The row of a bought label has no lease any more.
          lease_until: purchase['sent_at'],
          state: 'SENDING',
          attempts: 1,
          version: 2,
        },
        where,
      },
    ],
    [
      {
        table: 'purchase',
        set: { ...sale, state: 'PURCHASED', lease_until: null, version: 3 },
        where,
      },
    ],
    [{ table: 'audit_outcome', set: { ...rows.outcome, event_id: id } }],
  ];
}

/** Numbers of the steps after which the witness is written: before a request would be sent, and before the answer. */
export const WITNESSED: readonly number[] = [1, 2];

/** Statement of a write, with placeholders that `placeholder` makes of their numbers. */
export function statementOf(
  { table, set, where }: Write,
  placeholder: (number: number) => string,
): { readonly text: string; readonly values: readonly unknown[] } {
  const columns = Object.keys(set);
  const values = [...Object.values(set), ...Object.values(where ?? {})];
  if (!where) {
    const places = columns.map((_, index) => placeholder(index + 1)).join(', ');
    return { text: `insert into ${table} (${columns.join(', ')}) values (${places})`, values };
  }
  const changes = columns.map((column, index) => `${column} = ${placeholder(index + 1)}`);
  const names = Object.keys(where).map(
    (column, index) => `${column} = ${placeholder(columns.length + index + 1)}`,
  );
  return {
    text: `update ${table} set ${changes.join(', ')} where ${names.join(' and ')}`,
    values,
  };
}
