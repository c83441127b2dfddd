import { issuesOf } from '../../../graph/input-issues.js';
import { accessDenied, rejectedByAmazon } from '../../../graph/upstream-refusal.js';
import { InvalidInput, NotFound } from '../../../graph/user-error.type.js';
import type { Caller } from '../../../sp-api/calls/caller.js';
import type { SellerClient } from '../../../sp-api/calls/client.js';
import { SpApiError } from '../../../sp-api/errors/errors.js';
import { cancelShipment } from '../../../sp-api/operations/merchant-fulfillment.js';
import { refusalsIn } from '../../../sp-api/errors/refusal.js';
import type { UpstreamMeaning } from '../../../sp-api/operations/refusals.js';
import { isUnknownId } from '../../../sp-api/errors/unknown-id.js';
import type { CancelShipmentInput } from '../purchases/buy/buy-shipping.input.js';
import {
  CancellationRefused,
  ShipmentCancelled,
  type CancelShipmentResult,
} from './cancel-shipment.result.js';
import type { PurchaseRecords } from '../purchases/records/purchase-records.js';
import type { ShipmentLoader } from './shipment.loader.js';
import { readShipment } from '../carriers/merchant-fulfillment/shipment.mapper.js';
import { ShipmentStatus } from './shipment.type.js';

/** Why a label can not be cancelled any more. */
export const TOO_LATE: readonly UpstreamMeaning[] = ['InvalidState', 'LabelCancelWindowExpired'];
const CANCELLED = [ShipmentStatus.REFUND_PENDING, ShipmentStatus.REFUND_APPLIED];

interface CancellationSetting {
  readonly client: SellerClient;
  readonly shipments: ShipmentLoader;
  readonly records: PurchaseRecords;
  readonly caller: Caller;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Cancels shipments of one seller.
 *
 * Cost: one cancelShipment (1/s), never sent twice; one getShipment when its answer is lost, to learn what happened.
 */
export class CancellationService {
  readonly #setting: CancellationSetting;

  constructor(setting: CancellationSetting) {
    this.#setting = setting;
  }

  /** Throws SpApiError when Amazon is in trouble and the shipment is not cancelled, or that can't be learnt. */
  async cancelShipment(input: CancelShipmentInput): Promise<CancelShipmentResult> {
    const issues = issuesOf(input);
    if (issues.length > 0) return new InvalidInput(issues);
    try {
      return await this.#recorded(await this.#cancel(input.id));
    } catch (error) {
      if (!(error instanceof SpApiError)) throw error;
      if (error.outcome === 'unknown')
        return this.#recorded(await this.#whatHappened(input.id, error));
      return accessDenied(error, ['input', 'id']) ?? this.#refusal(input.id, error);
    } finally {
      this.#setting.shipments.forget(input.id);
    }
  }

  /** The ledger follows the refund from here on. */
  async #recorded(result: CancelShipmentResult): Promise<CancelShipmentResult> {
    if (result instanceof ShipmentCancelled) {
      // Amazon has cancelled it: a ledger that can't be written must not hide that.
      await this.#setting.records
        .cancelled(result.shipment, this.#setting.now())
        .catch(() => undefined);
    }
    return result;
  }

  async #cancel(id: string): Promise<CancelShipmentResult> {
    const { payload } = await this.#setting.client.call(
      cancelShipment,
      { path: { shipmentId: id } },
      { priority: 'mutation', onReport: this.#setting.caller.onReport },
    );
    const answered = readShipment(
      this.#setting.client.sellerId,
      payload && { ...payload, ShipmentId: id },
    );
    const shipment = answered ?? (await this.#setting.shipments.fresh(id));
    return shipment ? new ShipmentCancelled({ shipment }) : notFound(id);
  }

  async #whatHappened(id: string, error: SpApiError): Promise<CancelShipmentResult> {
    const shipment = await this.#setting.shipments.fresh(id).catch(() => null);
    if (!shipment || !CANCELLED.includes(shipment.status)) throw error;
    return new ShipmentCancelled({ shipment });
  }

  #refusal(id: string, error: SpApiError): CancelShipmentResult {
    const refusals = refusalsIn(error);
    if (refusals.some(({ meaning }) => meaning === 'ResourceNotFound')) return notFound(id);
    const refused = refusals.find(({ meaning }) => TOO_LATE.includes(meaning));
    const isRefusal = error.code === 'UPSTREAM_REJECTED' || error.code === 'UPSTREAM_NOT_FOUND';
    if (refused && isRefusal) {
      return new CancellationRefused(this.#setting.client.sellerId, id, refused.message);
    }
    if (isUnknownId(error, 'shipment', id)) return notFound(id);
    if (error.code === 'UPSTREAM_REJECTED') return rejectedByAmazon(error);
    throw error;
  }
}

function notFound(id: string): NotFound {
  return new NotFound(`The seller has no shipment ${id}.`, ['input', 'id']);
}
