import { unknownOrder } from '../../graph/unknown-order.js';
import { accessDenied, rejectedByAmazon } from '../../graph/upstream-refusal.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { SellerClient } from '../../sp-api/calls/client.js';
import { SpApiError } from '../../sp-api/errors/errors.js';
import { confirmShipment } from '../../sp-api/operations/orders-v0.js';
import type { ConfirmShipmentRequestWire } from '../../sp-api/operations/orders-v0.wire.js';
import { saysUnknown } from '../../sp-api/errors/unknown-id.js';
import type { PackageConfirmation } from '../../store/confirmations/confirmation.js';
import { RejectedByAmazon } from '../../graph/user-error.type.js';
import { ConfirmationOutcomeUnknown } from './confirm-shipment.result.js';
import type { ConfirmShipmentFailure } from './confirm-shipment.result.js';
import { labelOfUnitsText } from './known-order.rules.js';
import type { BoughtLabel } from './recorded-packages.js';

export const ORDER_ID = ['input', 'package', 'orderId'];

/**
 * Confirms one package with the operation. Returns null when Amazon accepted it. Cost: one confirmShipment (2/s).
 * @throws SpApiError when the request was not sent or provably had no effect, and Amazon did not refuse it.
 */
export async function confirmByApi(
  client: SellerClient,
  marketplaceId: string,
  content: PackageConfirmation,
  caller: Caller,
): Promise<ConfirmShipmentFailure | null> {
  try {
    await client.call(
      confirmShipment,
      { path: { orderId: content.amazonOrderId }, body: requestOf(marketplaceId, content) },
      { priority: 'mutation', signal: caller.signal, meter: caller.meter },
    );
    return null;
  } catch (error) {
    if (!(error instanceof SpApiError)) throw error;
    const denied = accessDenied(error, ORDER_ID);
    if (denied) return denied;
    if (saysUnknown(error, 'order')) return unknownOrder(content.amazonOrderId, ORDER_ID);
    if (error.code === 'UPSTREAM_REJECTED') return rejectedByAmazon(error);
    if (error.outcome === 'unknown') {
      return new ConfirmationOutcomeUnknown(client.sellerId, content);
    }
    throw error;
  }
}

/** Returns a refusal with what it does not say: Amazon takes the units for shipped, because their label was bought from it. */
export function refusedForLabel(refusal: RejectedByAmazon, label: BoughtLabel): RejectedByAmazon {
  const { amazonCode, amazonDetails, amazonRequestId } = refusal;
  const message = explainedByLabel(label, refusal.message);
  const path = ['input', 'package', 'trackingNumber'];
  return new RejectedByAmazon(message, path, { amazonCode, amazonDetails, amazonRequestId });
}

/** Returns Amazon's words with what they do not say. */
export function explainedByLabel(label: BoughtLabel, words: string): string {
  return `For these units ${labelOfUnitsText(label)}. Amazon says: ${words}`;
}

function requestOf(
  marketplaceId: string,
  content: PackageConfirmation,
): ConfirmShipmentRequestWire {
  const { carrierName, shippingMethod, shipFromSupplySourceId, codCollectionMethod } = content;
  return {
    marketplaceId,
    packageDetail: {
      packageReferenceId: content.packageReferenceId,
      carrierCode: content.carrierCode,
      ...(carrierName !== null && { carrierName }),
      ...(shippingMethod !== null && { shippingMethod }),
      trackingNumber: content.trackingNumber,
      shipDate: content.shipDate,
      ...(shipFromSupplySourceId !== null && { shipFromSupplySourceId }),
      orderItems: content.items.map(({ orderItemId, quantity, transparencyCodes }) => ({
        orderItemId,
        quantity,
        ...(transparencyCodes.length > 0 && { transparencyCodes }),
      })),
    },
    ...(codCollectionMethod !== null && { codCollectionMethod }),
  };
}
