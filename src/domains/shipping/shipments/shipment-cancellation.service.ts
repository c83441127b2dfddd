import { issuesOf } from '../../../graph/input-issues.js';
import { accessDenied, rejectedByAmazon } from '../../../graph/upstream-refusal.js';
import { InvalidInput, NotFound } from '../../../graph/user-error.type.js';
import type { Caller } from '../../../sp-api/calls/caller.js';
import { SpApiError } from '../../../sp-api/errors/errors.js';
import { StoreError } from '../../../store/engine/store-error.js';
import type { Store } from '../../../store/store.js';
import type { CancellationRefusal, LabelProvider } from '../carriers/label-provider.js';
import type { CancelShipmentInput } from '../purchases/buy/buy-shipping.input.js';
import type { PurchaseRecords } from '../purchases/records/purchase-records.js';
import { CancellationRefused } from './cancel-shipment.result.js';
import type { CancelShipmentResult } from './cancel-shipment.result.js';
import { namedShipment } from './named-shipment.js';
import type { NamedShipment } from './named-shipment.js';
import { RecordedCancellation } from './recorded-cancellation.js';
import type { SeenShipments } from './seen-shipments.js';
import type { ShipmentLoader } from './shipment.loader.js';
import { ShipmentStatus } from './shipment.type.js';
import type { Shipment } from './shipment.type.js';

const CANCELLED = [ShipmentStatus.REFUND_PENDING, ShipmentStatus.REFUND_APPLIED];

interface CancellationDependencies {
  readonly provider: LabelProvider;
  readonly shipments: ShipmentLoader;
  readonly seen: SeenShipments;
  readonly records: PurchaseRecords;
  readonly purchases: Store['purchases'];
  readonly caller: Caller;
  /** Returns epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Cancels shipments of one seller. The cancellation is recorded in the ledger before the request is sent, so its effect becomes
 * known when the answer is lost, or when the process ends before it.
 *
 * Cost: one cancelShipment (1/s), never sent twice; one getShipment when its outcome is unclear or Amazon refuses it, to learn what
 * happened.
 */
export class ShipmentCancellationService {
  readonly #dependencies: CancellationDependencies;

  constructor(dependencies: CancellationDependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * Throws SpApiError when Amazon fails and the shipment is not cancelled, or its state can't be read, and StoreError when the
   * cancellation can't be recorded. Nothing was sent then.
   */
  async cancelShipment(input: CancelShipmentInput): Promise<CancelShipmentResult> {
    const issues = issuesOf(input);
    if (issues.length > 0) return new InvalidInput(issues);
    const named = await namedShipment(input, this.#dependencies.records);
    if (!('shipmentId' in named)) return named;
    const { purchases, provider, now, shipments } = this.#dependencies;
    const { shipmentId } = named;
    const record = new RecordedCancellation(purchases, provider.sellerId, shipmentId, now);
    try {
      return await this.#cancel(named, record);
    } catch (error) {
      if (!(error instanceof SpApiError)) throw error;
      if (error.cause instanceof StoreError) throw error.cause;
      if (error.outcome === 'unknown') return await this.#whatHappened(shipmentId, error, record);
      return await this.#refused(named, error, record);
    } finally {
      shipments.forget(shipmentId);
    }
  }

  async #cancel(named: NamedShipment, record: RecordedCancellation): Promise<CancelShipmentResult> {
    const { provider, caller, shipments, seen } = this.#dependencies;
    const { shipmentId: id } = named;
    const { meter } = caller;
    const answered = await provider.cancel(id, {
      priority: 'mutation',
      meter,
      beforeSend: () => record.begin(),
    });
    // The ledger follows the refund.
    if (answered) await seen.note(answered);
    const shipment = answered?.shipment ?? (await shipments.fresh(id));
    return shipment ?? notFound(named);
  }

  async #whatHappened(
    id: string,
    error: SpApiError,
    record: RecordedCancellation,
  ): Promise<CancelShipmentResult> {
    await record.stays();
    const cancelled = await this.#cancelled(id).catch(() => null);
    if (!cancelled) throw error;
    return cancelled;
  }

  /** Returns null when the shipment is not cancelled. What is read is recorded. */
  async #cancelled(id: string): Promise<Shipment | null> {
    const shipment = await this.#dependencies.shipments.fresh(id);
    const isCancelled = shipment !== null && CANCELLED.includes(shipment.status);
    return isCancelled ? shipment : null;
  }

  /** Returns the result of a cancellation that Amazon did not execute. An earlier one may have taken effect. */
  async #refused(
    named: NamedShipment,
    error: SpApiError,
    record: RecordedCancellation,
  ): Promise<CancelShipmentResult> {
    const { shipmentId: id, path } = named;
    const refusal = this.#dependencies.provider.cancellationRefusal(error, id);
    if (refusal?.reason !== 'TOO_LATE') {
      await record.end();
      return accessDenied(error, path) ?? this.#refusal(named, error, refusal);
    }
    const cancelled = await this.#cancelled(id).catch(() => 'unclear' as const);
    if (cancelled === null) await record.end();
    else if (cancelled !== 'unclear') return cancelled;
    return this.#refusal(named, error, refusal);
  }

  #refusal(
    named: NamedShipment,
    error: SpApiError,
    refusal: CancellationRefusal | null,
  ): CancelShipmentResult {
    const { shipmentId, path } = named;
    const { sellerId } = this.#dependencies.provider;
    switch (refusal?.reason) {
      case 'SHIPMENT_UNKNOWN':
        return notFound(named);
      case 'TOO_LATE':
        return new CancellationRefused(sellerId, shipmentId, refusal.message, path);
      case 'OTHER':
        return rejectedByAmazon(error);
      case undefined:
        throw error;
    }
  }
}

function notFound({ shipmentId, path }: NamedShipment): NotFound {
  return new NotFound(`The seller has no shipment ${shipmentId}.`, path);
}
