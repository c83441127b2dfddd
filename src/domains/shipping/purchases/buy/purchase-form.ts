import { issuesOf } from '../../../../graph/input-issues.js';
import { InputIssue, InvalidInput, UserError } from '../../../../graph/user-error.type.js';
import { zeroIssues } from '../../../../graph/money.type.js';
import { extrasIssues } from '../../parcels/extras.js';
import { answerIssues } from '../../offers/seller-input-answers.js';
import { HazmatType } from '../../parcels/dangerous-goods.type.js';
import { labelIssues } from '../../parcels/parcel.rules.js';
import { pathInBatch } from './batch-form.js';
import type { BatchPurchaseInput } from './buy-shipping.input.js';
import type { BuyShippingResult } from './buy-shipping.result.js';
import type { PurchaseRequest } from './purchase-request.js';

/** Returns the problems of an input that are found before its parcel is known. */
export function formIssues(input: BatchPurchaseInput): InputIssue[] {
  const { offerId, request, maxPrice, label } = input;
  const issues = issuesOf(input);
  if (label) issues.push(...labelIssues(label, ['input', 'label']));
  issues.push(...answerIssues(input.sellerInputs, ['input', 'sellerInputs']));
  if (maxPrice) issues.push(...zeroIssues(maxPrice, ['input', 'maxPrice']));
  issues.push(...extrasIssues(input.extras, ['input', 'extras']));
  if (Boolean(offerId) === Boolean(request)) {
    const accepted = request
      ? 'absent when `request` is given: give only one of them'
      : 'given, or `request` in its place';
    issues.push(new InputIssue(['input', 'offerId'], accepted));
  }
  if (!request) return issues;
  issues.push(...hazmatIssues(input));
  const { rule, shippingServiceId } = request.choose;
  if (Boolean(rule) === Boolean(shippingServiceId)) {
    const accepted = 'an object with exactly one of `shippingServiceId` and `rule`';
    issues.push(new InputIssue(['input', 'request', 'choose'], accepted));
  }
  if (!maxPrice) {
    const accepted = 'given when `request` is given';
    issues.push(new InputIssue(['input', 'maxPrice'], accepted));
  }
  return issues;
}

/** Amazon takes both statements, and it is not known which one counts. Its offers depend on the items alone. */
function hazmatIssues({ hazmatType, request }: BatchPurchaseInput): InputIssue[] {
  const position = request?.parcel?.items?.findIndex(({ isHazmat }) => isHazmat === true) ?? -1;
  if (hazmatType && hazmatType !== HazmatType.NONE && request?.choose.rule && position < 0) {
    const rule =
      'a list in which `isHazmat` is true for the hazardous items, so that the offers fit';
    return [new InputIssue(['input', 'request', 'parcel', 'items'], rule)];
  }
  if (hazmatType !== HazmatType.NONE || position < 0) return [];
  const accepted = `left out, or another value than NONE: request.parcel.items.${position}.isHazmat is true`;
  return [new InputIssue(['input', 'hazmatType'], accepted)];
}

/** Returns a path in a complete request as a path in the input that it was made of, for a purchase of a batch in that of the batch. */
export function pathInForm(request: PurchaseRequest, path: readonly string[]): string[] {
  // Only the input of a batch of orders has it.
  if (path[1] === TOTAL && request.batchForm) return [...path];
  const ofPurchase = pathInPurchase(request, path);
  const { batchPosition = null, batchForm } = request;
  return batchPosition === null ? ofPurchase : pathInBatch(batchPosition, ofPurchase, batchForm);
}

/** The limit of the labels of a batch. */
const TOTAL = 'maxTotalPrice';

function pathInPurchase({ offer }: PurchaseRequest, path: readonly string[]): string[] {
  const [, field, ...rest] = path;
  // The key is that of a purchase in the batch.
  if (field === TOTAL) return ['input', 'key'];
  if (field !== 'parcel' && field !== 'shippingServiceId' && (offer || field !== 'offerId'))
    return [...path];
  if (offer) return ['input', 'offerId'];
  if (field !== 'parcel') return ['input', 'request', 'choose'];
  return rest[0] === 'amazonOrderId'
    ? ['input', 'request', 'orderId']
    : ['input', 'request', 'parcel', ...rest];
}

/** Makes the paths of issues lead to the fields that the client sent. */
export function issuesInForm(
  request: PurchaseRequest,
  issues: readonly InputIssue[],
): InvalidInput {
  return new InvalidInput(
    issues.map(({ path, accepted }) => new InputIssue(pathInPurchase(request, path), accepted)),
  );
}

/** Makes the paths of a result lead to the fields that the client sent. */
export function inForm(request: PurchaseRequest, result: BuyShippingResult): BuyShippingResult {
  if (!(result instanceof UserError)) return result;
  if (result instanceof InvalidInput) return issuesInForm(request, result.issues);
  if (result.path) result.path = pathInPurchase(request, result.path);
  return result;
}
