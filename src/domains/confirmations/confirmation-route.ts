import type {
  ConfirmationRecord,
  PackageConfirmation,
} from '../../store/confirmations/confirmation.js';
import { ConfirmationRouteChoice } from './confirm-shipment.input.js';
import type { ConfirmShipmentInput } from './confirm-shipment.input.js';
import type { RecordedOrder } from './recorded-packages.js';
import { isInFlight } from './single-confirmation.js';

/**
 * Returns whether a confirmation goes by the feed. The operation ignores the supply source of a new package, and has no field
 * for an address. Either way corrects a package that Amazon knows, and the operation answers at once.
 */
export function takesFeed(
  { via }: ConfirmShipmentInput,
  content: PackageConfirmation,
  {
    order,
    earlier,
  }: { readonly order: RecordedOrder | null; readonly earlier: readonly ConfirmationRecord[] },
): boolean {
  if (via !== ConfirmationRouteChoice.AUTO) return via === ConfirmationRouteChoice.FEED;
  if (content.shipFromAddress !== null) return true;
  // Sent at once, a correction would be undone by the feed that still carries what it corrects.
  if (isInFlight(earlier, content)) return true;
  if (content.shipFromSupplySourceId === null) return false;
  const known = order?.packages.some(
    ({ packageReferenceId }) => packageReferenceId === content.packageReferenceId,
  );
  return !known;
}
