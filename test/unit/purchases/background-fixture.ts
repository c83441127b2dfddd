import type { BackgroundEvent } from '../../../src/domains/shipping/purchases/background-event.js';
import type { PurchaseId } from '../../../src/store/purchases/purchase.js';
import type { PurchaseIntent } from '../../../src/store/purchases/intent-columns.js';
import type { Store } from '../../../src/store/store.js';
import { LEASE_MS, SELLER, sending } from '../store/suites/store-place.js';

export const MINUTE = 60_000;
export const ORDER = '902-5500001-1234567';
export const ITEMS = [{ orderItemId: 'item-1', quantity: 2 }];

export const idOf = (key: string, sellerId = SELLER): PurchaseId => ({ sellerId, key });

/** Records the events of the background work. */
export class Reports {
  readonly events: BackgroundEvent[] = [];
  readonly add = (event: BackgroundEvent): void => void this.events.push(event);

  /** Returns a field of all events of a type. */
  of<Type extends BackgroundEvent['type']>(
    type: Type,
  ): Extract<BackgroundEvent, { readonly type: Type }>[] {
    return this.events.filter(
      (event): event is Extract<BackgroundEvent, { readonly type: Type }> => event.type === type,
    );
  }
}

/** Records a purchase of the order that is sent now, and whose reply is lost. */
export async function lost(
  store: Store,
  key: string,
  over: Partial<PurchaseIntent> = {},
): Promise<void> {
  const claim = await sendingOf(store, key, over);
  await store.purchases.unknown(claim, { code: 'UPSTREAM_TIMEOUT' });
}

/** Records a purchase of the order that is being sent. */
export function sendingOf(store: Store, key: string, over: Partial<PurchaseIntent> = {}) {
  return sending(store, key, {
    amazonOrderId: ORDER,
    items: ITEMS,
    // The guard against a second parcel is not tested here.
    additionalParcel: true,
    ...over,
  });
}

/** Records a purchase that waits in the queue. */
export function queued(store: Store, key: string, over: Partial<PurchaseIntent> = {}) {
  return store.purchases.intend({
    sellerId: SELLER,
    key,
    fingerprint: `print of ${key}`,
    request: { key },
    amazonOrderId: `order of ${key}`,
    items: ITEMS,
    shippingServiceId: 'SWIFT_GROUND',
    additionalParcel: false,
    priority: 'bulk',
    ...over,
  });
}

/** Sells a queued purchase, as an executor does. */
export async function sell(store: Store, id: PurchaseId): Promise<void> {
  const won = await store.purchases.claim({ ...id, attemptNumber: 1 }, { leaseMs: LEASE_MS });
  if (won.outcome === 'lost') return;
  await store.purchases.purchased(won.claim, { shipmentId: `shipment of ${id.key}` });
}

/** Returns a package of an order in Amazon's form. */
export function aPackage(createdMs: number, over: object = {}): object {
  return {
    packageReferenceId: '1',
    createdTime: new Date(createdMs).toISOString(),
    packageStatus: { status: 'PENDING' },
    carrier: 'Swift Parcel',
    shippingService: 'Swift Ground',
    trackingNumber: 'TRACK-77',
    shipFromAddress: { name: 'Depot North', addressLine1: '7 Quarry Road' },
    packageItems: ITEMS,
    ...over,
  };
}

/** Returns a response of getOrder. */
export function anOrder(...packages: object[]): object {
  return {
    order: {
      orderId: ORDER,
      fulfillment: { fulfillmentStatus: packages.length > 0 ? 'SHIPPED' : 'UNSHIPPED' },
      recipient: { deliveryAddress: { name: 'Robin Vale' } },
      orderItems: [
        {
          orderItemId: 'item-1',
          quantityOrdered: 4,
          fulfillment: { quantityFulfilled: packages.length * 2 },
        },
      ],
      packages,
    },
  };
}

/** Returns a response of getShipment. */
export function aShipment(shipmentId: string, createdMs: number, over: object = {}): object {
  return {
    payload: {
      ShipmentId: shipmentId,
      AmazonOrderId: ORDER,
      ItemList: [{ OrderItemId: 'item-1', Quantity: 2 }],
      ShippingService: {
        ShippingServiceName: 'Swift Ground',
        CarrierName: 'Swift Parcel',
        Rate: { CurrencyCode: 'USD', Amount: 8 },
        RateWithAdjustments: { CurrencyCode: 'USD', Amount: 7.3 },
      },
      Label: {
        LabelFormat: 'PDF',
        FileContents: {
          Contents: Buffer.from('a packed label').toString('base64'),
          FileType: 'application/pdf',
          Checksum: 'abc==',
        },
      },
      Status: 'Purchased',
      TrackingId: 'TRACK-77',
      CreatedDate: new Date(createdMs).toISOString(),
      ...over,
    },
  };
}
