import { createHash } from 'node:crypto';
import { WorkInTurns } from '../../../../runtime/background/turns.js';
import type { LeftOut } from '../../../../store/purchases/purchase-batch.js';
import type { BatchPurchaseInput } from '../buy/buy-shipping.input.js';
import { askedHash } from '../buy/purchase-fingerprint.js';
import { inputHashOf } from './batch-refusals.js';
import type { AskedPurchase } from './batch-refusals.js';
import type { BuyShippingBatchInput } from './purchase-batch.input.js';

/** Size of the purchases that are checked in one turn of the event loop: some 25 microseconds for each unit. */
export const MOST_IN_A_TURN = 200;

/** Work for a purchase without its items. */
const OF_PURCHASE = 4;

/** Returns the size of a purchase as work: its items, with their codes and inputs, and all else. */
export function sizeOf({ request, sellerInputs }: BatchPurchaseInput): number {
  const items = request?.parcel?.items ?? [];
  return items.reduce(
    (sum, { transparencyCodes }) => sum + 1 + (transparencyCodes?.length ?? 0),
    OF_PURCHASE + (sellerInputs?.length ?? 0),
  );
}

/** Returns a hash that is equal for equal inputs. Takes several turns of the event loop: a batch may have thousands of items. */
export async function hashOfInput({
  purchases,
  label = null,
  skipRefused = false,
}: BuyShippingBatchInput): Promise<string> {
  const work = new WorkInTurns(MOST_IN_A_TURN);
  const hashes: string[] = [];
  for (const purchase of purchases) {
    await work.begin(sizeOf(purchase));
    hashes.push(inputHashOf(purchase));
  }
  const text = JSON.stringify([hashes, askedHash({ label }), skipRefused]);
  return createHash('sha256').update(text).digest('base64url');
}

/** Returns a hash that is equal for equal complete batches. */
export function fingerprintOf(
  intents: readonly AskedPurchase['intent'][],
  leftOut: readonly LeftOut[],
): string {
  const parts = intents.map(({ key, fingerprint }) => [key, fingerprint]);
  const others = leftOut.map(({ position, inputHash }) => [position, inputHash]);
  const text = JSON.stringify(others.length > 0 ? [parts, others] : parts);
  return createHash('sha256').update(text).digest('base64url');
}
