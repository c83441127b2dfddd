import type { World } from '../world.js';
import { LabelPrinter } from '../labels/label-printer.js';
import { OrderBook } from '../orders/order-book.js';
import type { Order } from '../orders/order.js';
import type { CarrierName } from './carriers.js';
import { OfferBook } from './offer-book.js';
import { shippedByItem } from './order-checks.js';
import { SellerAccounts } from './seller-accounts.js';
import { DEFAULT_SETTINGS, type MerchantFulfillmentSettings } from './settings.js';
import { ShipmentBook } from './shipment-book.js';

/** Everything that the emulated Buy Shipping knows, shared by its operations and open to tests. */
export class MerchantFulfillment {
  readonly settings: MerchantFulfillmentSettings;
  readonly orders: OrderBook;
  readonly offers: OfferBook;
  readonly accounts: SellerAccounts;
  readonly shipments: ShipmentBook;
  readonly printer = new LabelPrinter();

  /** Orders are handed in when another API works on the same ones. */
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
    );
    this.shipments = new ShipmentBook(world, this.accounts, this.settings.refundDelayMs);
  }

  /** Carriers that the seller can't buy from before accepting their terms. */
  carriersWithoutTerms(sellerId: string): readonly CarrierName[] {
    const position = this.world.sellers.findIndex((seller) => seller.sellerId === sellerId);
    return this.settings.termsNotAccepted[position] ?? [];
  }

  /** Buying a label marks its items as shipped at once. */
  recordShipped(order: Order, nowMs: number): void {
    const active = this.shipments.activeOf(order.sellerId, order.amazonOrderId);
    const bought = shippedByItem(active);
    const totals = order.items.map((item): [string, number] => [
      item.orderItemId,
      item.quantityShippedElsewhere + (bought.get(item.orderItemId) ?? 0),
    ]);
    this.orders.recordShipped(order, new Map(totals), nowMs);
  }
}
