import { acceptedBody, invalidBody } from '../../../core/request-body.js';
import { invalidInput } from '../../../core/api.js';
import type { ApiRequest, ApiResponse } from '../../../core/api.js';
import { filled, listOf, object, oneOf, required, text } from '../../../core/request-reader.js';
import type { Reader, Violation } from '../../../core/request-reader.js';
import { confirmPackage } from '../confirm-package.js';
import type { Confirmation } from '../confirm-package.js';
import type { OrderBook } from '../order-book.js';
import { orderOfPath } from '../order-lookup.js';

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

const units: Reader<number> = (value, path, violations) => {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  violations.push({ path, problem: 'must be a whole number from 1' });
  return undefined;
};

const confirmShipmentRequest = object({
  marketplaceId: required(filled),
  codCollectionMethod: oneOf('DirectPayment'),
  packageDetail: required(
    object({
      // A string of digits: Amazon refuses a number.
      packageReferenceId: required(text('a positive integer in digits', /^[1-9]\d*$/)),
      carrierCode: required(filled),
      carrierName: text(),
      shippingMethod: text(),
      trackingNumber: required(filled),
      shipDate: required(
        text(
          'an ISO 8601 date-time',
          (value) => DATE_TIME.test(value) && !Number.isNaN(Date.parse(value)),
        ),
      ),
      shipFromSupplySourceId: text(),
      orderItems: required(
        listOf(
          object({
            orderItemId: required(filled),
            quantity: required(units),
            transparencyCodes: listOf(filled),
          }),
        ),
      ),
    }),
  ),
});

/** Handles confirmShipment: 204 without a body. @throws ApiError 400 or 404 for what Amazon refuses. */
export function confirmShipment(orders: OrderBook, call: ApiRequest): ApiResponse {
  const { marketplaceId, confirmation } = readRequest(call.body);
  const order = orderOfPath(orders, call);
  if (marketplaceId !== order.marketplaceId) {
    throw invalidInput(`The order is not of the marketplace ${marketplaceId}.`);
  }
  confirmPackage(orders, order, confirmation, 'operation', call.nowMs);
  return { status: 204 };
}

type Request = NonNullable<ReturnType<typeof confirmShipmentRequest>>;

function readRequest(body: unknown): {
  readonly marketplaceId: string;
  readonly confirmation: Confirmation;
} {
  const request = acceptedBody(body, confirmShipmentRequest);
  const violations: Violation[] = [];
  if (!isConsistent(request, violations)) throw invalidBody(violations);
  return {
    marketplaceId: request.marketplaceId,
    confirmation: confirmationOf(request.packageDetail),
  };
}

/** Checks rules that span several properties. */
function isConsistent({ packageDetail }: Request, violations: Violation[]): boolean {
  const { carrierCode, carrierName, orderItems } = packageDetail;
  if (carrierCode === 'Other' && !carrierName?.trim()) {
    const path = 'packageDetail.carrierName';
    violations.push({ path, problem: 'is required when carrierCode is Other' });
  }
  if (orderItems.length === 0) {
    violations.push({ path: 'packageDetail.orderItems', problem: 'must not be empty' });
  }
  return violations.length === 0;
}

function confirmationOf(detail: Request['packageDetail']): Confirmation {
  const { carrierCode, carrierName, shippingMethod, shipFromSupplySourceId } = detail;
  return {
    packageReferenceId: detail.packageReferenceId,
    carrier: carrierCode === 'Other' ? (carrierName ?? carrierCode) : carrierCode,
    ...(shippingMethod ? { shippingService: shippingMethod } : {}),
    trackingNumber: detail.trackingNumber,
    shipMs: Date.parse(detail.shipDate),
    ...(shipFromSupplySourceId ? { shipFromSupplySourceId } : {}),
    items: detail.orderItems,
  };
}
