import { InputWarning } from '../../../../graph/user-error.type.js';
import { RefundState } from '../records/purchase.type.js';

/** Returns what a client may overlook in the answer to a purchase that was sent before. */
export function replayWarning(key: string, refundState: RefundState | null): InputWarning {
  const isCancelled = refundState !== null && refundState !== RefundState.REJECTED;
  const what = `The label under the key ${JSON.stringify(key)} was bought by an earlier request, and nothing was bought now.`;
  const message = isCancelled
    ? `${what} That label was cancelled since and must not be used: to buy another one, send the request with another key, and set \`shipAgain\` of its parcel or name the items.`
    : `${what} For another label send the request with another key.`;
  return new InputWarning({ path: ['input', 'key'], message });
}
