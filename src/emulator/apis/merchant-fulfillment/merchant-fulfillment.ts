import type { World } from '../../core/world.js';
import { LabelPrinter } from '../../labels/label-printer.js';
import { OrderBook } from '../orders/order-book.js';
import type { Order, PostalAddress } from '../orders/order.js';
import type { CarrierName } from './carriers.js';
import { OfferBook } from './offer-book.js';
import { balancesOf, SellerAccounts } from './seller-accounts.js';
import { DEFAULT_SETTINGS } from './settings.js';
import type { MerchantFulfillmentSettings } from './settings.js';
import { ShipmentBook } from './shipment-book.js';
import type { SoldShipment } from './shipment-book.js';
import type { AddressWire } from './shipment-request.js';

/** The state of the emulated Buy Shipping. Operations share it, and tests can read it. */
export class MerchantFulfillment {
  readonly settings: MerchantFulfillmentSettings;
  readonly orders: OrderBook;
  readonly offers: OfferBook;
  readonly accounts: SellerAccounts;
  readonly shipments: ShipmentBook;
  readonly printer = new LabelPrinter();

  /** Pass the orders to share them with another API. */
  constructor(
    readonly world: World,
    settings: Partial<MerchantFulfillmentSettings> = {},
    orders: OrderBook = new OrderBook(world),
  ) {
    this.settings = { ...DEFAULT_SETTINGS, ...settings };
    this.orders = orders;
    this.offers = new OfferBook(world.seed, this.settings.offerLifetimeMs);
    this.accounts = new SellerAccounts(
      this.settings.openingBalanceCents,
      this.settings.maxChargeCents,
      balancesOf(world),
    );
    this.shipments = new ShipmentBook(world, this.accounts, this.settings.refundDelayMs);
  }

  /** Returns the carriers whose terms the seller has not accepted. */
  carriersWithoutTerms(sellerId: string): readonly CarrierName[] {
    const position = this.world.sellers.findIndex((seller) => seller.sellerId === sellerId);
    return this.settings.termsNotAccepted[position] ?? [];
  }

  /** Adds the label as a package of the order and marks its items as shipped. */
  recordSold(order: Order, sold: SoldShipment): void {
    const { details, quote, shipmentId, trackingId, createdMs } = sold;
    this.orders.addPackage(
      order,
      {
        origin: { shipmentId },
        carrier: quote.carrier.name,
        shippingService: quote.service.name,
        trackingNumber: trackingId,
        shipMs: quote.dates.shipMs,
        deliveredMs: quote.dates.latestMs,
        shipFrom: shipFromOf(details.ShipFromAddress),
        items: details.ItemList.map(({ OrderItemId, Quantity, TransparencyCodeList }) => ({
          orderItemId: OrderItemId,
          quantity: Quantity,
          ...(TransparencyCodeList === undefined
            ? {}
            : { transparencyCodes: TransparencyCodeList }),
        })),
      },
      createdMs,
    );
  }

  /** Marks the package of a cancelled label. The order stays as it is. */
  recordCancelled({ sellerId, details, shipmentId }: SoldShipment, nowMs: number): void {
    const order = this.orders.find(sellerId, details.AmazonOrderId);
    if (order !== undefined) this.orders.cancelLabel(order, shipmentId, nowMs);
  }
}

function shipFromOf(address: AddressWire): PostalAddress {
  const { AddressLine2, AddressLine3, DistrictOrCounty, StateOrProvinceCode } = address;
  return {
    name: address.Name,
    line1: address.AddressLine1,
    ...(AddressLine2 === undefined ? {} : { line2: AddressLine2 }),
    ...(AddressLine3 === undefined ? {} : { line3: AddressLine3 }),
    city: address.City,
    ...(DistrictOrCounty === undefined ? {} : { districtOrCounty: DistrictOrCounty }),
    ...(StateOrProvinceCode === undefined ? {} : { stateOrProvince: StateOrProvinceCode }),
    postalCode: address.PostalCode,
    countryCode: address.CountryCode,
  };
}
