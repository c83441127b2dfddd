import type { PurchaseIntent } from '../../../../src/store/purchases/record-intents.js';
import type { Claim, SoldShipment } from '../../../../src/store/purchases/purchase.js';
import type { Store, StoreDependencies } from '../../../../src/store/store.js';

/** A clock that only the test moves. */
export class ManualClock {
  #now = 1_700_000_000_000;

  now(): number {
    return this.#now;
  }

  advance(ms: number): void {
    this.#now += ms;
  }
}

/** A fresh, empty place for a store, which outlives the stores that are opened on it. */
export interface StorePlace {
  readonly clock: ManualClock;
  /** Opens the place as another process would; where only one may own it, the one before has to be closed. */
  open(dependencies?: Partial<StoreDependencies>): Promise<Store>;
  /** As many stores as the engine allows to work on the place at once: two, or the same one twice. */
  openTwo(): Promise<readonly [Store, Store]>;
  /** Runs SQL on another connection than those of the open stores. */
  query(sql: string): Promise<Record<string, unknown>[]>;
  /** Closes what is open, and removes the place. */
  dispose(): Promise<void>;
}

export interface StoreEngine {
  readonly name: string;
  newPlace(): Promise<StorePlace>;
}

/** Gives each test of a suite a fresh place, and its first store. */
export function inFreshPlace(engine: StoreEngine): {
  readonly place: StorePlace;
  readonly store: Store;
} {
  const current: { place?: StorePlace; store?: Store } = {};
  beforeEach(async () => {
    current.place = await engine.newPlace();
    current.store = await current.place.open();
  });
  afterEach(() => current.place?.dispose());
  return {
    get place() {
      return current.place!;
    },
    get store() {
      return current.store!;
    },
  };
}

export const SELLER = 'SELLER-A';

/** A purchase of one item of its own order, unless told otherwise. */
export function anIntent(key: string, over: Partial<PurchaseIntent> = {}): PurchaseIntent {
  return {
    sellerId: SELLER,
    key,
    fingerprint: `print of ${key}`,
    request: { shipFrom: { name: 'Depot North' }, key },
    amazonOrderId: `order of ${key}`,
    items: [{ orderItemId: `item of ${key}`, quantity: 1 }],
    shippingServiceId: 'SWIFT_GROUND',
    additionalParcel: false,
    priority: 'interactive',
    ...over,
  };
}

/** What Amazon sold, as its reply says. */
export function aSale(over: Partial<SoldShipment> = {}): SoldShipment {
  return {
    shipmentId: 'shipment-1',
    price: { amount: '7.35', currencyCode: 'USD' },
    trackingId: 'TRACK-1',
    carrier: 'Swift Parcel',
    service: 'Swift Ground',
    shipment: { ShipToAddress: { Name: 'Robin Vale' } },
    label: { contentType: 'application/pdf', bytes: Buffer.from('%PDF label of Robin Vale') },
    ...over,
  };
}

export const LEASE_MS = 60_000;

/** Records a purchase and wins the right to send it. */
export async function sending(
  store: Store,
  key: string,
  over: Partial<PurchaseIntent> = {},
): Promise<Claim> {
  await store.purchases.intend(anIntent(key, over));
  const claimed = await store.purchases.claim({ sellerId: SELLER, key }, { leaseMs: LEASE_MS });
  if (claimed.outcome === 'lost') throw new Error(`${key} could not be claimed`);
  return claimed.claim;
}
