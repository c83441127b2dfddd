import { InputWarning, UserError } from '../../../../graph/user-error.type.js';
import type { BuyShippingBatchResult } from './purchase-batch.type.js';

/** Returns what a client may overlook in the answer to a request that was sent before. */
export function replayWarnings(result: BuyShippingBatchResult): InputWarning[] | null {
  if (result instanceof UserError) return null;
  const { isReplay, refusals, batch } = result;
  if (!isReplay) return [];
  const key = JSON.stringify(batch.key);
  const ofRefusals =
    refusals.length === 0
      ? ''
      : ` \`refusals\` are those of that time, whatever was corrected since: order these ${refusals.length} in a batch with another key.`;
  const message = `The batch ${key} was recorded before, and this is its recorded answer: nothing was recorded now.${ofRefusals}`;
  return [new InputWarning({ path: ['input', 'key'], message })];
}
