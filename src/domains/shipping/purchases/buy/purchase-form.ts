import { issuesOf } from '../../../../graph/input-issues.js';
import { InputIssue, InvalidInput, UserError } from '../../../../graph/user-error.type.js';
import { labelIssues } from '../../parcels/parcel.rules.js';
import type { BatchPurchaseInput } from './buy-shipping.input.js';
import type { BuyShippingResult } from './buy-shipping.result.js';
import type { PurchaseRequest } from './purchase-request.js';

/** Tells whether an input is complete: it has a shipment and a service. */
export function isComplete(
  input: BatchPurchaseInput,
): input is BatchPurchaseInput & PurchaseRequest {
  return Boolean(input.shipment) && Boolean(input.shippingServiceId);
}

/** Returns the problems of an input that are found before its parcel is known. */
export function formIssues(input: BatchPurchaseInput): InputIssue[] {
  const { offerId, request, maxPrice, label, shipment } = input;
  const issues = issuesOf(input);
  if (label) issues.push(...labelIssues(label, ['input', 'label']));
  const forms = [request, shipment ?? offerId].filter(Boolean);
  if (forms.length !== 1) {
    const accepted =
      'either `offerId`, the id of an offer of `Order.shippingQuote`, or `request`, exactly one of them';
    issues.push(new InputIssue(['input', 'offerId'], accepted));
  }
  issues.push(...otherForm(input));
  if (!request) return issues;
  const { rule, shippingServiceId } = request.choose;
  if (Boolean(rule) === Boolean(shippingServiceId)) {
    const accepted = 'either shippingServiceId or rule, exactly one of them';
    issues.push(new InputIssue(['input', 'request', 'choose'], accepted));
  }
  if (!maxPrice) {
    const accepted = 'given with `request`, because the client has seen no price';
    issues.push(new InputIssue(['input', 'maxPrice'], accepted));
  }
  return issues;
}

/** Fields that belong to the other way to name a label. They would have no effect. */
function otherForm(input: BatchPurchaseInput): InputIssue[] {
  if (input.shipment) {
    const accepted = 'left out next to `shipment`, which has `labelFormat` and `labelFormatOption`';
    return input.label ? [new InputIssue(['input', 'label'], accepted)] : [];
  }
  const others = [
    ['shippingServiceId', 'left out: `offerId` or `request` names the service'],
    ['labelFormat', 'left out, and given as `label.format`'],
    ['labelFormatOption', 'left out, and given as `label.includePackingSlip`'],
  ] as const;
  return others.flatMap(([field, accepted]) =>
    input[field] ? [new InputIssue(['input', field], accepted)] : [],
  );
}

/** Returns a path in a complete request as a path in the input that it was made of. */
function pathInForm(input: BatchPurchaseInput, path: readonly string[]): string[] {
  if (isComplete(input)) return [...path];
  const [, field, ...rest] = path;
  if (field === 'labelFormat') return ['input', 'label', 'format'];
  if (!input.request)
    return field === 'shipment' || field === 'shippingServiceId' ? ['input', 'offerId'] : [...path];
  switch (field) {
    case 'shippingServiceId':
    case 'offerId':
      return ['input', 'request', 'choose'];
    case 'shipment':
      return rest[0] === 'amazonOrderId'
        ? ['input', 'request', 'orderId']
        : ['input', 'request', 'parcel', ...rest];
    default:
      return [...path];
  }
}

/** Makes the paths of a result lead to the fields that the client sent. */
export function inForm(input: BatchPurchaseInput, result: BuyShippingResult): BuyShippingResult {
  if (!(result instanceof UserError) || isComplete(input)) return result;
  if (result instanceof InvalidInput) {
    return new InvalidInput(
      result.issues.map(({ path, accepted }) => new InputIssue(pathInForm(input, path), accepted)),
    );
  }
  if (result.path) result.path = pathInForm(input, result.path);
  return result;
}
