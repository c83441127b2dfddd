/** The verification of orders with regulated items: getOrderRegulatedInfo and updateVerificationStatus. */
import { acceptedBody } from '../../../core/request-body.js';
import { ApiError, invalidInput } from '../../../core/api.js';
import type { ApiRequest, ApiResponse } from '../../../core/api.js';
import {
  anyObject,
  count,
  filled,
  listOf,
  object,
  oneOf,
  required,
} from '../../../core/request-reader.js';
import type { Read } from '../../../core/request-reader.js';
import type { OrderBook } from '../order-book.js';
import { orderOfPath } from '../order-lookup.js';
import type { Order, Verification } from '../order.js';
import { time } from './wire-values.js';

const REJECTION_REASONS = [
  { RejectionReasonId: 'rejection-not-a-client', RejectionReasonDescription: 'Not a client' },
  { RejectionReasonId: 'rejection-expired', RejectionReasonDescription: 'Prescription expired' },
];

const prescription = object({
  prescriptionId: required(filled),
  expirationDate: required(filled),
  writtenQuantity: required(count),
  totalRefillsAuthorized: required(count),
  refillsRemaining: required(count),
  clinicId: required(filled),
  usageInstructions: required(filled),
});

const updateVerificationStatusRequest = object({
  regulatedOrderVerificationStatus: required(
    object({
      status: oneOf('Pending', 'Approved', 'Rejected', 'Expired', 'Cancelled'),
      externalReviewerId: required(filled),
      rejectionReasonId: filled,
      verificationDetails: object({
        prescriptionDetail: prescription,
        approvedAlternativeDetails: listOf(anyObject),
        interimStatusDetail: anyObject,
      }),
    }),
  ),
});

/** An OrderRegulatedInfo. @throws ApiError 404 for an order without regulated items. */
export function regulatedInfoWire(order: Order): object {
  const Fields = [
    { FieldId: 'pet-name', FieldLabel: 'Name of the pet', FieldType: 'Text', FieldValue: 'Moss' },
  ];
  return {
    AmazonOrderId: order.amazonOrderId,
    RequiresDosageLabel: false,
    RegulatedInformation: { Fields },
    RegulatedOrderVerificationStatus: verificationWire(verificationOf(order)),
  };
}

/**
 * Handles updateVerificationStatus: 204 without a body.
 * @throws ApiError 400 for a finished review, and for a rejection without a valid reason.
 */
export function updateVerificationStatus(orders: OrderBook, call: ApiRequest): ApiResponse {
  const { regulatedOrderVerificationStatus: update } = acceptedBody(
    call.body,
    updateVerificationStatusRequest,
  );
  const order = orderOfPath(orders, call);
  const before = verificationOf(order);
  if (before.status !== 'Pending') {
    throw invalidInput(`The order can't be reviewed: its verification is ${before.status}.`);
  }
  orders.review(order, reviewed(update, call.nowMs), call.nowMs);
  return { status: 204 };
}

type Update = Read<typeof updateVerificationStatusRequest>['regulatedOrderVerificationStatus'];

/** Returns the verification after the update. @throws ApiError 400 for an update that Amazon refuses. */
function reviewed(update: Update, nowMs: number): Verification {
  const { status = 'Pending', externalReviewerId, rejectionReasonId, verificationDetails } = update;
  if (status === 'Expired' || status === 'Cancelled') {
    throw invalidInput(`The verification status ${status} is set by Amazon only.`);
  }
  const reason = REJECTION_REASONS.find((each) => each.RejectionReasonId === rejectionReasonId);
  if (status === 'Rejected' && reason === undefined) {
    throw invalidInput('rejectionReasonId must be one of the valid rejection reasons.');
  }
  if (status !== 'Approved' && verificationDetails?.prescriptionDetail) {
    throw invalidInput('prescriptionDetail is accepted for the status Approved only.');
  }
  if (status === 'Pending') return { status, externalReviewerId };
  return {
    status,
    externalReviewerId,
    reviewedMs: nowMs,
    ...(status === 'Rejected' && reason && { rejectionReasonId: reason.RejectionReasonId }),
  };
}

function verificationOf({ amazonOrderId, verification }: Order): Verification {
  if (verification) return verification;
  throw new ApiError(404, 'NotFound', `The order ${amazonOrderId} has no regulated items.`);
}

function verificationWire(verification: Verification): object {
  const { status, reviewedMs, externalReviewerId, rejectionReasonId } = verification;
  return {
    Status: status,
    RequiresMerchantAction: status === 'Pending',
    ValidRejectionReasons: REJECTION_REASONS,
    RejectionReason: REJECTION_REASONS.find((each) => each.RejectionReasonId === rejectionReasonId),
    ReviewDate: reviewedMs === undefined ? undefined : time(reviewedMs),
    ExternalReviewerId: externalReviewerId,
    ValidVerificationDetails: [
      { VerificationDetailType: 'prescriptionDetail', ValidVerificationStatuses: ['Approved'] },
    ],
  };
}
