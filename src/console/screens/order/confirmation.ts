import type { ConfirmShipmentInput } from '../../generated/order/graphql.js';
import type { Order } from './order-state.js';

/** The form for a package that left with a label from elsewhere. */
export interface ConfirmationForm {
  /** Units by `orderItemId`, where a person changed them. */
  readonly units: Readonly<Record<string, number>>;
  readonly carrierCode: string;
  readonly carrierName: string;
  readonly serviceName: string;
  readonly trackingNumber: string;
  /** As a field for local times has it, `2026-11-30T09:05`. */
  readonly shipDate: string;
  readonly from: string;
}

export const EMPTY_CONFIRMATION: ConfirmationForm = {
  units: {},
  carrierCode: '',
  carrierName: '',
  serviceName: '',
  trackingNumber: '',
  shipDate: '',
  from: '',
};

export type ReadConfirmation =
  { readonly input: ConfirmShipmentInput; readonly problem: null } | { readonly problem: string };

/** Returns what to send, or the first thing to correct. */
export function readConfirmation(
  form: ConfirmationForm,
  { amazonOrderId, items }: Pick<Order, 'amazonOrderId' | 'items'>,
  sellerId: string,
): ReadConfirmation {
  const packed = items
    .map(({ orderItemId, quantityUnfulfilled }) => ({
      orderItemId,
      quantity: form.units[orderItemId] ?? quantityUnfulfilled ?? 0,
    }))
    .filter(({ quantity }) => quantity > 0);
  if (packed.length === 0) return { problem: 'Choose how many units are in the package.' };
  if (form.carrierCode === '') return { problem: 'Choose the carrier.' };
  const carrierName = form.carrierName.trim();
  if (form.carrierCode === 'Other' && carrierName === '')
    return { problem: 'Enter the name of the carrier.' };
  const trackingNumber = form.trackingNumber.trim();
  if (trackingNumber === '') return { problem: 'Enter the tracking number.' };
  const left = Date.parse(form.shipDate);
  if (Number.isNaN(left)) return { problem: 'Enter when the package left.' };
  const serviceName = form.serviceName.trim();
  return {
    problem: null,
    input: {
      sellerId,
      package: {
        orderId: amazonOrderId,
        items: packed,
        carrierCode: form.carrierCode,
        ...(form.carrierCode === 'Other' && { carrierName }),
        ...(serviceName !== '' && { serviceName }),
        trackingNumber,
        shipDate: new Date(left).toISOString(),
        ...(form.from !== '' && { shipFrom: { supplySourceId: form.from } }),
      },
    },
  };
}

/** Returns a moment as a field for local times takes it, in the browser's zone. */
export function localTime(moment: number): string {
  const at = new Date(moment);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
