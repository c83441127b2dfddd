import type { LedgerConnection } from '../../../../src/store/tables.js';
import { SELLER } from './store-place.js';

/** Units by order item id. */
export type Units = Readonly<Record<string, number>>;

export const UNITS: readonly Units[] = [{ mug: 1 }, { mug: 2 }, { tent: 1 }, { mug: 1, tent: 1 }];

/** Ordered units, as far as they are known. */
export function orderedIn(amazonOrderId: string): Units {
  return Number(amazonOrderId.slice('order-'.length)) % 2 === 0 ? { mug: 3, tent: 2 } : {};
}

/** Units of the mug that left without a label, where that is known. */
export function mugsElsewhere(amazonOrderId: string): number {
  return Number(amazonOrderId.slice('order-'.length)) % 6 === 0 ? 1 : 0;
}

/** Confirmations of packages, each with units of the mug. The second one corrects the first, and the others count for nothing. */
const CONFIRMED = [
  { order: 'order-2', state: 'CONFIRMED', mugs: 3 },
  { order: 'order-2', state: 'CONFIRMED', mugs: 2 },
  { order: 'order-3', state: 'RECORDED', mugs: 1 },
  { order: 'order-7', state: 'FAILED', mugs: 3 },
  { order: 'order-8', state: 'NOT_NEEDED', mugs: 3 },
] as const;
export const CONFIRMED_MUGS: Units = { 'order-2': 2, 'order-3': 1 };

/** Records the units of purchases, and the confirmations. */
export async function fillUnits(
  ledger: LedgerConnection,
  purchases: readonly {
    readonly sellerId: string;
    readonly key: string;
    readonly amazonOrderId: string;
    readonly units: Units;
  }[],
): Promise<void> {
  const units = purchases.flatMap((one) =>
    Object.entries(one.units).map(([item, quantity]) => ({
      seller_id: one.sellerId,
      key: one.key,
      order_item_id: item,
      amazon_order_id: one.amazonOrderId,
      quantity,
      ordered: orderedIn(one.amazonOrderId)[item] ?? null,
      elsewhere: item === 'mug' ? mugsElsewhere(one.amazonOrderId) : null,
    })),
  );
  await ledger.insertInto('purchase_unit').values(units).execute();
  const ofConfirmations = { seller_id: SELLER, batch_id: 'confirmed' };
  await ledger
    .insertInto('confirmation_batch')
    .values({ ...ofConfirmations, fingerprint: '', created_at: 1, size: 1 })
    .execute();
  await ledger
    .insertInto('confirmation')
    .values(
      CONFIRMED.map(({ order, state }, position) => ({
        ...ofConfirmations,
        position,
        amazon_order_id: order,
        content: '{}',
        state,
        warnings: '[]',
        created_at: 1 + position,
      })),
    )
    .execute();
  await ledger
    .insertInto('confirmed_unit')
    .values(
      CONFIRMED.map(({ order, mugs }, position) => ({
        ...ofConfirmations,
        position,
        order_item_id: 'mug',
        amazon_order_id: order,
        package_id: '1',
        quantity: mugs,
      })),
    )
    .execute();
}
