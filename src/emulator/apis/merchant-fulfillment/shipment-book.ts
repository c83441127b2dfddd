import { ApiError } from '../../core/api.js';
import type { World } from '../../core/world.js';
import { seededUuid } from '../../core/seeded.js';
import type { PostalAddress } from '../orders/order.js';
import type { PrintFormat } from './carriers.js';
import type { Quote } from './quote.js';
import type { SellerAccounts } from './seller-accounts.js';
import type { ShipmentRequestDetails } from './shipment-request.js';
import { trackingNumber } from './tracking-number.js';

export type ShipmentStatus = 'Purchased' | 'RefundPending' | 'RefundRejected' | 'RefundApplied';

/** A purchase before it has an id. */
export interface Purchase {
  readonly sellerId: string;
  readonly details: ShipmentRequestDetails;
  readonly quote: Quote;
  readonly offerId: string;
  readonly shipTo: PostalAddress;
  readonly labelFormat: PrintFormat;
  readonly includesPackingSlip: boolean;
  readonly insuredCents: number;
}

/** One sold label. Times are epoch milliseconds of the emulator's clock. */
export interface SoldShipment extends Purchase {
  readonly shipmentId: string;
  readonly trackingId: string;
  readonly chargedCents: number;
  readonly createdMs: number;
  readonly lastUpdatedMs: number;
  readonly status: ShipmentStatus;
  /** When a pending refund is decided. */
  readonly refundDueMs?: number;
}

const DAY_MS = 24 * 3_600_000;

/** Every sold label. Nothing is removed. */
export class ShipmentBook {
  readonly #shipments = new Map<string, SoldShipment>();
  readonly #idsByOrder = new Map<string, string[]>();

  readonly #world: World;
  readonly #accounts: SellerAccounts;
  readonly #refundDelayMs: number;

  constructor(world: World, accounts: SellerAccounts, refundDelayMs: number) {
    this.#world = world;
    this.#accounts = accounts;
    this.#refundDelayMs = refundDelayMs;
  }

  /**
   * Charges the seller and adds the shipment. Throws InsufficientFunds and adds nothing when the balance is
   * too low.
   */
  add(purchase: Purchase, nowMs: number): SoldShipment {
    const { quote, sellerId } = purchase;
    const chargedCents = quote.rateCents - quote.creditCents;
    this.#accounts.charge(sellerId, chargedCents);
    const topic = `shipment:${sellerId}:${String(this.#shipments.size)}`;
    const shipment: SoldShipment = {
      ...purchase,
      shipmentId: seededUuid(this.#world.seed, topic),
      trackingId: trackingNumber(quote.service, this.#world.seed, topic),
      chargedCents,
      createdMs: nowMs,
      lastUpdatedMs: nowMs,
      status: 'Purchased',
    };
    this.#shipments.set(shipment.shipmentId, shipment);
    const orderId = purchase.details.AmazonOrderId;
    this.#idsByOrder.set(orderId, [...(this.#idsByOrder.get(orderId) ?? []), shipment.shipmentId]);
    return shipment;
  }

  /** Returns one seller's shipments in the order of purchase, including cancelled ones. */
  list(sellerId: string): readonly SoldShipment[] {
    return [...this.#shipments.values()]
      .filter((shipment) => shipment.sellerId === sellerId)
      .map((shipment) => this.#settled(shipment, this.#world.nowMs()));
  }

  /** Returns the seller's shipment. Throws 404 ResourceNotFound, also for another seller's shipment. */
  get(sellerId: string, shipmentId: string, nowMs: number): SoldShipment {
    const shipment = this.#shipments.get(shipmentId);
    if (shipment?.sellerId !== sellerId) {
      throw new ApiError(404, 'ResourceNotFound', `Shipment ${shipmentId} was not found.`);
    }
    return this.#settled(shipment, nowMs);
  }

  /** Returns the shipments of an order whose labels are valid. */
  activeOf(sellerId: string, amazonOrderId: string): readonly SoldShipment[] {
    return (this.#idsByOrder.get(amazonOrderId) ?? [])
      .flatMap((id) => this.#shipments.get(id) ?? [])
      .filter((shipment) => shipment.status === 'Purchased' && shipment.sellerId === sellerId);
  }

  /**
   * Requests the refund of a label. Throws InvalidState (404) when it was requested before, and
   * LabelCancelWindowExpired (400) after the carrier's time limit.
   */
  cancel(sellerId: string, shipmentId: string, nowMs: number): SoldShipment {
    const shipment = this.get(sellerId, shipmentId, nowMs);
    if (shipment.status !== 'Purchased') {
      throw new ApiError(
        404,
        'InvalidState',
        `Shipment ${shipmentId} is in state ${shipment.status} and can't be cancelled.`,
      );
    }
    const { carrier } = shipment.quote;
    if (nowMs > shipment.createdMs + carrier.cancelWindowDays * DAY_MS) {
      throw new ApiError(
        400,
        'LabelCancelWindowExpired',
        `The label of shipment ${shipmentId} can no longer be cancelled: ${carrier.name} refunds labels for ${String(carrier.cancelWindowDays)} days.`,
      );
    }
    const cancelled: SoldShipment = {
      ...shipment,
      status: 'RefundPending',
      lastUpdatedMs: nowMs,
      refundDueMs: nowMs + this.#refundDelayMs,
    };
    this.#shipments.set(shipmentId, cancelled);
    return cancelled;
  }

  /** Decides a due refund when the shipment is read, so that the emulator needs no timer. */
  #settled(shipment: SoldShipment, nowMs: number): SoldShipment {
    const { status, refundDueMs } = shipment;
    if (status !== 'RefundPending' || refundDueMs === undefined || nowMs < refundDueMs) {
      return shipment;
    }
    const decision = wasProbablyUsed(shipment) ? 'RefundRejected' : 'RefundApplied';
    const settled: SoldShipment = { ...shipment, status: decision, lastUpdatedMs: refundDueMs };
    this.#shipments.set(shipment.shipmentId, settled);
    if (decision === 'RefundApplied') this.#accounts.refund(settled.sellerId, settled.chargedCents);
    return settled;
  }
}

/** A carrier that has handled the parcel pays no refund: a cancellation a day or more after the ship date. */
function wasProbablyUsed({ lastUpdatedMs, quote }: SoldShipment): boolean {
  return lastUpdatedMs > quote.dates.shipMs + DAY_MS;
}
