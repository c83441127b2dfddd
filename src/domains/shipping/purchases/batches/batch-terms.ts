import { issuesOf } from '../../../../graph/input-issues.js';
import { isMarkName, MARK_NAME_ACCEPTED } from '../../../../graph/mark-name.js';
import { zeroIssues } from '../../../../graph/money.type.js';
import { InputIssue } from '../../../../graph/user-error.type.js';
import { labelIssues } from '../../parcels/parcel.rules.js';
import { BatchPurchaseInput } from '../buy/buy-shipping.input.js';
import { BuyShippingBatchInput } from './purchase-batch.input.js';

/** Returns the problems of what a batch says once for its purchases. */
export function termIssues({ label, maxPrice, claimedBy }: BuyShippingBatchInput): InputIssue[] {
  const claimant = new InputIssue(['input', 'claimedBy'], `text ${MARK_NAME_ACCEPTED}`);
  return [
    ...(label ? labelIssues(label, ['input', 'label']) : []),
    ...(maxPrice
      ? [
          ...issuesOf(maxPrice, ['input', 'maxPrice']),
          ...zeroIssues(maxPrice, ['input', 'maxPrice']),
        ]
      : []),
    ...(typeof claimedBy === 'string' && !isMarkName(claimedBy) ? [claimant] : []),
  ];
}

/** Returns a batch whose purchases have what it says once for all of them, unless they say it themselves. */
export function withTerms(input: BuyShippingBatchInput): BuyShippingBatchInput {
  const { maxPrice, claimedBy } = input;
  if (!maxPrice && !claimedBy) return input;
  const purchases = input.purchases.map((purchase) =>
    Object.assign(new BatchPurchaseInput(), purchase, {
      maxPrice: purchase.maxPrice ?? maxPrice,
      claimedBy: purchase.claimedBy ?? claimedBy,
    }),
  );
  return Object.assign(new BuyShippingBatchInput(), input, { purchases });
}
