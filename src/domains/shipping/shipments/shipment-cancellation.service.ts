import { issuesOf } from '../../../graph/input-issues.js';
import { accessDenied, rejectedByAmazon } from '../../../graph/upstream-refusal.js';
import { InvalidInput, NotFound } from '../../../graph/user-error.type.js';
import type { Caller } from '../../../sp-api/calls/caller.js';
import { SpApiError } from '../../../sp-api/errors/errors.js';
import type { LabelProvider } from '../carriers/label-provider.js';
import type { CancelShipmentInput } from '../purchases/buy/buy-shipping.input.js';
import { CancellationRefused } from './cancel-shipment.result.js';
import type { CancelShipmentResult } from './cancel-shipment.result.js';
import type { SeenShipments } from './seen-shipments.js';
import type { ShipmentLoader } from './shipment.loader.js';
import { ShipmentStatus } from './shipment.type.js';

const CANCELLED = [ShipmentStatus.REFUND_PENDING, ShipmentStatus.REFUND_APPLIED];

interface CancellationDependencies {
  readonly provider: LabelProvider;
  readonly shipments: ShipmentLoader;
  readonly seen: SeenShipments;
  readonly caller: Caller;
}

/**
 * Cancels shipments of one seller.
 *
 * Cost: one cancelShipment (1/s), never sent twice; one getShipment when its outcome is unclear, to learn what happened.
 */
export class ShipmentCancellationService {
  readonly #dependencies: CancellationDependencies;

  constructor(dependencies: CancellationDependencies) {
    this.#dependencies = dependencies;
  }

  /** Throws SpApiError when Amazon fails and the shipment is not cancelled, or its state can't be read. */
  async cancelShipment(input: CancelShipmentInput): Promise<CancelShipmentResult> {
    const issues = issuesOf(input);
    if (issues.length > 0) return new InvalidInput(issues);
    try {
      return await this.#cancel(input.shipmentId);
    } catch (error) {
      if (!(error instanceof SpApiError)) throw error;
      if (error.outcome === 'unknown') return await this.#whatHappened(input.shipmentId, error);
      return accessDenied(error, ['input', 'shipmentId']) ?? this.#refusal(input.shipmentId, error);
    } finally {
      this.#dependencies.shipments.forget(input.shipmentId);
    }
  }

  async #cancel(id: string): Promise<CancelShipmentResult> {
    const { provider, caller, shipments, seen } = this.#dependencies;
    const { onReport } = caller;
    const answered = await provider.cancel(id, { priority: 'mutation', onReport });
    // The ledger follows the refund.
    if (answered) await seen.note(answered);
    const shipment = answered?.shipment ?? (await shipments.fresh(id));
    return shipment ?? notFound(id);
  }

  async #whatHappened(id: string, error: SpApiError): Promise<CancelShipmentResult> {
    const shipment = await this.#dependencies.shipments.fresh(id).catch(() => null);
    if (!shipment || !CANCELLED.includes(shipment.status)) throw error;
    return shipment;
  }

  #refusal(id: string, error: SpApiError): CancelShipmentResult {
    const { provider } = this.#dependencies;
    const refusal = provider.cancellationRefusal(error, id);
    switch (refusal?.reason) {
      case 'SHIPMENT_UNKNOWN':
        return notFound(id);
      case 'TOO_LATE':
        return new CancellationRefused(provider.sellerId, id, refusal.message);
      case 'OTHER':
        return rejectedByAmazon(error);
      case undefined:
        throw error;
    }
  }
}

function notFound(id: string): NotFound {
  return new NotFound(`The seller has no shipment ${id}.`, ['input', 'shipmentId']);
}
