import type { Fields } from '../../graph/fields.js';
import type {
  ListingPatchRequestWire,
  ListingsItemSubmissionWire,
  PatchListingsItemRequestWire,
} from '../../sp-api/operations/listings.wire.js';
import { enumOf, idOf, listOf, textOf, textsOf, wordOf } from '../../sp-api/wire/wire-values.js';
import { DEFAULT_CHANNEL } from './channel-code.js';
import { channelCodeOf, type SetInventoryInput } from './inventory.input.js';
import { ListingSubmissionStatus, type ListingSubmission } from './inventory.result.js';
import { ListingIssue, ListingIssueSeverity } from './listing-issue.type.js';

// Stock and the rest of an offer are changed under this name, whatever kind of thing the listing is.
const ANY_PRODUCT_TYPE = 'PRODUCT';

/**
 * The patch that sets quantities. It merges: each value meets the entry of its own channel, and only the quantity of that
 * entry changes. A replacement would take away what else the entry says, such as the handling time; entries of other
 * channels are left alone by either.
 */
export function writeQuantities(
  { quantities, defaultToZero }: Pick<SetInventoryInput, 'quantities' | 'defaultToZero'>,
  marketplaceId: string,
): PatchListingsItemRequestWire {
  const stock = quantities.map((entry) => ({
    code: channelCodeOf(entry),
    quantity: entry.quantity,
  }));
  if (defaultToZero) stock.push({ code: DEFAULT_CHANNEL, quantity: 0 });
  return patch({
    op: 'merge',
    path: '/attributes/fulfillment_availability',
    value: stock.map(({ code, quantity }) => ({
      fulfillment_channel_code: code,
      quantity,
      marketplace_id: marketplaceId,
    })),
  });
}

/** The patch that assigns a shipping template. A listing has one in each marketplace, so that it takes the old one's place. */
export function writeShippingTemplate(
  templateId: string,
  marketplaceId: string,
): PatchListingsItemRequestWire {
  return patch({
    op: 'replace',
    path: '/attributes/merchant_shipping_group',
    value: [{ value: templateId, marketplace_id: marketplaceId }],
  });
}

function patch(operation: ListingPatchRequestWire): PatchListingsItemRequestWire {
  return { productType: ANY_PRODUCT_TYPE, patches: [operation] };
}

/** What Amazon says of a submission; its status is null when it is INVALID. */
export type Submission =
  Fields<ListingSubmission> | (Fields<ListingSubmission, 'status'> & { readonly status: null });

/** Reads an answer that comes with 200 whether the submission is good or not. */
export function readSubmission(sku: string, wire: ListingsItemSubmissionWire): Submission {
  const invalid = wordOf(wire.status) === 'INVALID';
  return {
    sku,
    status: invalid
      ? null
      : (enumOf('ListingSubmissionStatus', ListingSubmissionStatus, wire.status) ??
        ListingSubmissionStatus.UNKNOWN),
    submissionId: idOf(wire.submissionId),
    issues: listOf(wire.issues).map(
      (issue) =>
        new ListingIssue({
          code: textOf(issue.code),
          message: textOf(issue.message) ?? 'Amazon gave no message.',
          severity:
            enumOf('ListingIssueSeverity', ListingIssueSeverity, issue.severity) ??
            ListingIssueSeverity.UNKNOWN,
          attributeNames: textsOf(issue.attributeNames),
          categories: textsOf(issue.categories),
        }),
    ),
  };
}
