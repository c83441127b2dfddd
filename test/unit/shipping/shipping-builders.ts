import type { OrderParcels } from '../../../src/domains/shipping/purchases/buy/order-parcels.js';
import type {
  GuardedOffers,
  GuardedOrder,
  PurchaseGuards,
} from '../../../src/domains/shipping/purchases/buy/purchase-guard.js';
import { MemoryBudget } from '../../../src/runtime/cache/memory-budget.js';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { CancellationSignal } from '../../../src/runtime/cancellation/cancellation-signal.js';
import { MoneyInput } from '../../../src/graph/money.type.js';
import type {
  LabelWire,
  ShipmentWire,
  ShippingServiceWire,
} from '../../../src/sp-api/operations/merchant-fulfillment.wire.js';
import type { PurchaseRequest } from '../../../src/domains/shipping/purchases/buy/purchase-request.js';
import { LabelLinks } from '../../../src/domains/shipping/labels/label-links.js';
import { UnitOfLength, UnitOfWeight } from '../../../src/graph/measures/measures.type.js';
import { PackageDimensionsInput, WeightInput } from '../../../src/graph/measures/measures.input.js';
import {
  ShipFromInput,
  ShippingAddressInput,
} from '../../../src/domains/shipping/parcels/ship-from.input.js';
import type { ShipFromSource } from '../../../src/domains/shipping/parcels/ship-from.js';
import { ShipmentItemInput } from '../../../src/domains/shipping/parcels/shipment-item.input.js';
import { DeliveryConfirmation } from '../../../src/domains/shipping/offers/shipping-options.type.js';
import { SellerShipping, ShippingCaches } from '../../../src/domains/shipping/shipping.service.js';
import { readOfferedServices } from '../../../src/domains/shipping/carriers/merchant-fulfillment/shipping-service.mapper.js';
import { expandParcel } from '../../../src/domains/shipping/parcels/expanded-parcel.js';
import type { ExpandedParcel } from '../../../src/domains/shipping/parcels/expanded-parcel.js';
import {
  PackageInput,
  PackageSizeInput,
  ParcelInput,
} from '../../../src/domains/shipping/parcels/parcel.input.js';
import type { Store } from '../../../src/store/store.js';
import type { FakeSellerClient } from './fake-seller-client.js';
import { testStore } from './test-store.js';
import { UNCOUNTED } from '../../../src/sp-api/calls/caller.js';

export const NOW = Date.parse('2026-03-10T09:00:00Z');
export const SHIPMENT_ID = '5f0c2f4e-9b1f-4a53-8d35-0c1b7a6f2e11';

function make<T extends object>(type: new () => T, values: Partial<T>): T {
  return Object.assign(new type(), values);
}

export function aMoney(amount: string, currencyCode = 'USD'): MoneyInput {
  return make(MoneyInput, { amount, currencyCode });
}

export function anAddress(values: Partial<ShippingAddressInput> = {}): ShippingAddressInput {
  return make(ShippingAddressInput, {
    name: 'Birch Street Books',
    addressLine1: '12 Birch Street',
    city: 'Portland',
    stateOrRegion: 'OR',
    postalCode: '97205',
    countryCode: 'US',
    phone: '+1 503 555 0117',
    email: 'dock@birchstreet.example',
    ...values,
  });
}

export function anItem(values: Partial<ShipmentItemInput> = {}): ShipmentItemInput {
  return make(ShipmentItemInput, { orderItemId: '40521188632014', quantity: 1, ...values });
}

export function aShipFrom(
  values: Partial<ShipFromInput> = { address: anAddress() },
): ShipFromInput {
  return make(ShipFromInput, values);
}

export function aSizedPackage(values: Partial<PackageSizeInput> = {}): PackageInput {
  const unit = UnitOfLength.INCHES;
  const dimensions = make(PackageDimensionsInput, { length: 10, width: 8, height: 3.5, unit });
  const size = make(PackageSizeInput, { dimensions, ...values });
  const weight = make(WeightInput, { value: 18.5, unit: UnitOfWeight.OZ });
  return make(PackageInput, { size, weight });
}

export function aParcel(values: Partial<ParcelInput> = {}): ParcelInput {
  return make(ParcelInput, { package: aSizedPackage(), shipFrom: aShipFrom(), ...values });
}

/** Returns the parcel of `aPurchase`, with all defaults filled in. */
export function anExpandedParcel(values: Partial<ParcelInput> = {}): ExpandedParcel {
  const { size, weight } = values.package ?? aSizedPackage();
  const { dimensions = null, predefined = null } = size;
  const given = { measures: { dimensions, predefined, weight }, origin: null };
  return expandParcel(aParcel(values), given, {
    amazonOrderId: '114-2836519-0473220',
    items: [anItem()],
    shipFrom: aShipFrom(),
    shipDate: null,
    deliveryConfirmation: DeliveryConfirmation.WITHOUT_SIGNATURE,
  });
}

/** Returns offers as they are read from Amazon's answer. */
export function offered(...offers: readonly (ShippingServiceWire | null)[]) {
  const quote = { sellerId: 'A2SELLER', quoteId: 'quote-1' };
  return readOfferedServices({ ShippingServiceList: [...offers] }, quote);
}

/** Returns a complete request. The parcel has the given parts. */
export function aPurchase(
  values: Partial<Omit<PurchaseRequest, 'parcel'>> = {},
  parcel: Partial<ParcelInput> = {},
): PurchaseRequest {
  const { isShipDateGiven: _isGiven, ...expanded } = anExpandedParcel(parcel);
  return { key: 'purchase-1', ...expanded, shippingServiceId: 'CARRIER_GROUND', ...values };
}

export function anOfferWire(values: Partial<ShippingServiceWire> = {}): ShippingServiceWire {
  return {
    ShippingServiceName: 'Carrier Ground',
    CarrierName: 'CARRIER',
    ShippingServiceId: 'CARRIER_GROUND',
    ShippingServiceOfferId: 'offer-1',
    ShipDate: '2026-03-10T09:00:00Z',
    EarliestEstimatedDeliveryDate: '2026-03-12T09:00:00Z',
    LatestEstimatedDeliveryDate: '2026-03-14T09:00:00Z',
    Rate: { CurrencyCode: 'USD', Amount: 9.4 },
    RateWithAdjustments: { CurrencyCode: 'USD', Amount: 8.9 },
    AvailableLabelFormats: ['PDF', 'PNG', 'ZPL203'],
    RequiresAdditionalSellerInputs: false,
    ...values,
  };
}

function aLabelWire(file: Buffer, values: Partial<LabelWire> = {}): LabelWire {
  return {
    Dimensions: { Length: 6, Width: 4, Unit: 'inches' },
    LabelFormat: 'PDF',
    FileContents: {
      Contents: gzipSync(file).toString('base64'),
      FileType: 'application/pdf',
      Checksum: md5(file),
    },
    ...values,
  };
}

export function aShipmentWire(values: Partial<ShipmentWire> = {}): ShipmentWire {
  return {
    ShipmentId: SHIPMENT_ID,
    AmazonOrderId: '114-2836519-0473220',
    ItemList: [{ OrderItemId: '40521188632014', Quantity: 1 }],
    Status: 'Purchased',
    TrackingId: '1Z0000000000000001',
    ShippingService: anOfferWire(),
    Label: aLabelWire(Buffer.from('%PDF-1.7 a label')),
    CreatedDate: '2026-03-10T09:00:05Z',
    ...values,
  };
}

export function md5(bytes: Buffer): string {
  return createHash('md5').update(bytes).digest('base64');
}

export function someCaches(ttlMs = 60_000): ShippingCaches {
  const budget = new MemoryBudget(10_000_000);
  return new ShippingCaches({ ttlMs, quoteTtlMs: ttlMs, budget });
}

const noSupplySource: ShipFromSource = () => Promise.resolve(null);

/** What guards read that have found something. */
export function finding(found: readonly GuardedOrder[] = []): GuardedOffers {
  return () => found;
}

export interface ShippingOptions {
  readonly caches?: ShippingCaches;
  readonly store?: Store;
  readonly shipFrom?: ShipFromSource;
  readonly guards?: PurchaseGuards;
  readonly parcels?: OrderParcels;
  readonly signal?: CancellationSignal;
}

export function aShipping(client: FakeSellerClient, options: ShippingOptions = {}): SellerShipping {
  return new SellerShipping(
    client,
    options.caches ?? someCaches(),
    {
      labelLinks: new LabelLinks({ secret: 'a secret of thirty-two bytes, ok?', ttlMs: 60_000 }),
      store: options.store ?? testStore(),
      leaseMs: 60_000,
      now: () => NOW,
    },
    options.shipFrom ?? noSupplySource,
    {
      guards: options.guards ?? (async () => finding()),
      parcels: options.parcels ?? {
        complete: async () => 'UNKNOWN_ORDER',
        prepare: async () => undefined,
      },
      orderedItems: async () => null,
      knownItems: async () => [],
      isCancelledNow: async () => false,
      account: { region: 'na', marketplaceIds: ['ATVPDKIKX0DER'] },
      author: { id: 'local', name: 'local' },
    },
    {
      signal: options.signal ?? new AbortController().signal,
      meter: UNCOUNTED,
      onCacheHit: () => undefined,
    },
  );
}
