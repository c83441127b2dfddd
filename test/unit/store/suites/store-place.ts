import type { Page } from '../../../../src/store/engine/page.js';
import type { PurchaseIntent } from '../../../../src/store/purchases/intent-columns.js';
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

/** A fresh, empty place for a store. Outlives the stores that are opened on it. */
export interface StorePlace {
  readonly clock: ManualClock;
  /** Opens the place like another process. When only one may own it, the previous one must be closed. */
  open(dependencies?: Partial<StoreDependencies>): Promise<Store>;
  /** Opens as many stores as the engine allows at once: two, or the same one twice. */
  openTwo(): Promise<readonly [Store, Store]>;
  /** Runs SQL on a separate connection. */
  query(sql: string): Promise<Record<string, unknown>[]>;
  /** Closes all stores, and removes the place. */
  dispose(): Promise<void>;
}

export interface StoreEngine {
  readonly name: string;
  newPlace(): Promise<StorePlace>;
}

/** Gives each test of a suite a fresh place with its first store. */
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

/** Returns a purchase of one item of a separate order by default. */
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

/** Returns a sold shipment in the form of Amazon's reply. */
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

/** Returns the only page of a read of several. */
export async function onlyPage<Entry>(
  pages: Promise<readonly (Page<Entry> | Error)[]>,
): Promise<Page<Entry>> {
  const [page] = await pages;
  if (page === undefined || page instanceof Error) throw page ?? new Error('There is no page.');
  return page;
}

export const LEASE_MS = 60_000;

/** Records a purchase and wins the right to send it. */
export async function sending(
  store: Store,
  key: string,
  over: Partial<PurchaseIntent> = {},
): Promise<Claim> {
  await store.purchases.intend(anIntent(key, over));
  const claimed = await store.purchases.claim(
    { sellerId: SELLER, key, attemptNumber: 1 },
    { leaseMs: LEASE_MS },
  );
  if (claimed.outcome === 'lost') throw new Error(`${key} could not be claimed`);
  return claimed.claim;
}
