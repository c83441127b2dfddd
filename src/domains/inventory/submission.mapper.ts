import type {
  ListingPatchRequestWire,
  ListingsItemSubmissionWire,
  PatchListingsItemRequestWire,
} from '../../sp-api/operations/listings.wire.js';
import { enumOf, idOf, listOf, textOf, textsOf, wordOf } from '../../sp-api/wire/wire-values.js';
import { DEFAULT_CHANNEL } from './channel-code.js';
import { channelCodeOf } from './inventory.input.js';
import type { SetInventoryInput } from './inventory.input.js';
import { ListingSubmissionStatus } from './inventory.result.js';
import type { ListingSubmission } from './inventory.result.js';
import { ListingIssue, ListingIssueSeverity } from './listing-issue.type.js';

// Amazon accepts this product type for changes of an offer, whatever the listing's product type is.
const ANY_PRODUCT_TYPE = 'PRODUCT';

/** Amazon's attribute with the stock of a listing. */
export const STOCK_ATTRIBUTE = 'fulfillment_availability';

/**
 * Builds the patch that sets quantities. A merge changes only the quantity in the entry of each channel. A replacement
 * would drop other values of the entry, such as the handling time. Neither touches entries of other channels.
 */
export function writeQuantities(
  { quantities, defaultToZero }: Pick<SetInventoryInput, 'quantities' | 'defaultToZero'>,
  marketplaceId: string,
): PatchListingsItemRequestWire {
  return writeStock(statedQuantities({ quantities, defaultToZero }), marketplaceId);
}

/** Returns the quantities that an input states, by channel. */
export function statedQuantities({
  quantities,
  defaultToZero,
}: Pick<SetInventoryInput, 'quantities' | 'defaultToZero'>): ChannelQuantity[] {
  const stock = quantities.map((entry) => ({
    channelCode: channelCodeOf(entry),
    quantity: entry.quantity,
  }));
  return defaultToZero ? [...stock, { channelCode: DEFAULT_CHANNEL, quantity: 0 }] : stock;
}

/** A quantity in one channel. */
export interface ChannelQuantity {
  readonly channelCode: string;
  readonly quantity: number;
}

/** Builds the patch of the quantities of one SKU, for a single call and for a message of the listings feed. */
export function writeStock(
  stock: readonly ChannelQuantity[],
  marketplaceId: string,
): PatchListingsItemRequestWire {
  return patch({
    op: 'merge',
    path: `/attributes/${STOCK_ATTRIBUTE}`,
    value: stock.map(({ channelCode, quantity }) => ({
      fulfillment_channel_code: channelCode,
      quantity,
      marketplace_id: marketplaceId,
    })),
  });
}

/** Builds the patch that assigns a shipping template. It replaces the one template of the marketplace. */
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

/** Amazon's response to a submission. The status is null when it is INVALID. */
export type Submission =
  ListingSubmission | (Omit<ListingSubmission, 'status'> & { readonly status: null });

/** Reads the response, which has HTTP status 200 for valid and invalid submissions. */
export function readSubmission(wire: ListingsItemSubmissionWire): Submission {
  const invalid = wordOf(wire.status) === 'INVALID';
  return {
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
