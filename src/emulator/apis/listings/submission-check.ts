import { AVAILABILITY, DEFAULT_CHANNEL, SHIPPING_GROUP } from './listing.js';
import type { AttributeValue, Issue } from './listing.js';
import type { AttributePatch } from './patches.js';

/** The rules for one submission. */
export interface SubmissionRules {
  /** The listing's current type. Undefined for a new listing. */
  readonly productType: string | undefined;
  isSupplySource(id: string): boolean;
  isShippingTemplate(id: string): boolean;
}

/** The product type for changes of an offer that do not name the product's type. */
const ANY_PRODUCT_TYPE = 'PRODUCT';

/** Attributes of the seller's offer, not of the product. */
const OFFER_ATTRIBUTES = new Set([
  AVAILABILITY,
  SHIPPING_GROUP,
  'condition_type',
  'list_price',
  'max_order_quantity',
  'purchasable_offer',
  'skip_offer',
]);

/** Channels of Amazon's fulfilment. */
const AMAZON_CHANNEL = /^AMAZON_(NA|EU|JP|IN|AU|SG)$/;

const CODES = { missing: '90220', notAllowed: '90244', malformed: '4000001' } as const;

/** Everything that makes a submission INVALID; empty when it is fine. */
export function issuesOf(
  productType: string,
  patches: readonly AttributePatch[],
  rules: SubmissionRules,
): readonly Issue[] {
  const named = rules.productType ?? productType;
  const typeIssues =
    productType === ANY_PRODUCT_TYPE
      ? patches
          .filter(({ attribute }) => !OFFER_ATTRIBUTES.has(attribute))
          .map(({ attribute }) =>
            issue(
              'notAllowed',
              attribute,
              `'${attribute}' can not be changed under the product type ${ANY_PRODUCT_TYPE}; name ${named}.`,
            ),
          )
      : productType === named
        ? []
        : [issue('notAllowed', 'productType', `The listing is a ${named}, not a ${productType}.`)];
  return [...typeIssues, ...patches.flatMap((patch) => patchIssues(patch, rules))];
}

function patchIssues({ op, attribute, value }: AttributePatch, rules: SubmissionRules): Issue[] {
  if (value === undefined) {
    return op === 'delete' ? [] : [missing(attribute, 'value')];
  }
  if (value.length === 0 && op !== 'delete') return [missing(attribute, 'value')];
  if (attribute === AVAILABILITY) return value.flatMap((item) => stockIssues(item, rules));
  if (attribute === SHIPPING_GROUP && op !== 'delete') {
    return value.flatMap((item) => templateIssues(item, rules));
  }
  return [];
}

/** The code selects the entry. Without it the quantity belongs to no channel. */
function stockIssues(value: AttributeValue, rules: SubmissionRules): Issue[] {
  const { fulfillment_channel_code: code, quantity } = value;
  const issues: Issue[] = [];
  if (code === undefined) issues.push(missing(AVAILABILITY, 'fulfillment_channel_code'));
  else if (!isChannel(code, rules)) {
    const shown = JSON.stringify(code);
    issues.push(
      issue('notAllowed', AVAILABILITY, `${shown} is not a fulfillment channel of this seller.`),
    );
  }
  const whole = typeof quantity === 'number' && Number.isInteger(quantity) && quantity >= 0;
  if (quantity !== undefined && !whole) {
    issues.push(issue('malformed', AVAILABILITY, "'quantity' must be a whole number from 0."));
  }
  return issues;
}

function isChannel(code: unknown, rules: SubmissionRules): boolean {
  if (typeof code !== 'string') return false;
  return code === DEFAULT_CHANNEL || AMAZON_CHANNEL.test(code) || rules.isSupplySource(code);
}

function templateIssues({ value }: AttributeValue, rules: SubmissionRules): Issue[] {
  if (value === undefined) return [missing(SHIPPING_GROUP, 'value')];
  if (typeof value === 'string' && rules.isShippingTemplate(value)) return [];
  const shown = JSON.stringify(value);
  return [
    issue('notAllowed', SHIPPING_GROUP, `${shown} is not a shipping template of this seller.`),
  ];
}

/** Returns the issue for a missing required attribute. */
export function missing(attribute: string, property?: string): Issue {
  const name = property === undefined ? attribute : `${attribute}.${property}`;
  return issue('missing', attribute, `'${name}' is required but was not supplied.`);
}

/** Returns the issue for a patch without a listing. */
export function unknownSku(sku: string): Issue {
  return issue('notAllowed', 'sku', `There is no listing with the SKU '${sku}' to be patched.`);
}

function issue(kind: keyof typeof CODES, attribute: string, message: string): Issue {
  return {
    code: CODES[kind],
    message,
    severity: 'ERROR',
    attributeNames: [attribute],
    categories: [kind === 'missing' ? 'MISSING_ATTRIBUTE' : 'INVALID_ATTRIBUTE'],
  };
}
