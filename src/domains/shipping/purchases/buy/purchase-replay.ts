import type { Caller } from '../../../../sp-api/calls/caller.js';
import { awaitOutcome } from '../../../../store/purchases/await-outcome.js';
import { isKeyFree } from '../../../../store/purchases/free-key.js';
import type { CurrentPurchase, PurchaseRecord } from '../../../../store/purchases/purchase.js';
import { isSameRequest } from '../../../../store/purchases/record-intents.js';
import type { Store } from '../../../../store/store.js';
import type { PurchaseRequest } from './purchase-request.js';
import { IdempotencyConflict } from '../../../../graph/idempotency-conflict.type.js';
import { PurchaseOutcomeUnknown, ShippingPurchased } from './buy-shipping.result.js';
import type { BuyShippingResult } from './buy-shipping.result.js';
import { PreparedPurchase } from './prepared-purchase.js';
import type { PreparationDependencies } from './prepared-purchase.js';
import { fingerprintsOf } from './purchase-fingerprint.js';
import { refusalKeptIn } from './purchase-rejection.js';
import { readRejection } from '../records/purchase.mapper.js';

/**
 * Returns the result of a request whose key is in use: that of the purchase on record when it has the same request. Waits for
 * an attempt in flight, and returns "unknown" when the signal fires first.
 */
async function replay(
  dependencies: PreparationDependencies & { readonly store: Store },
  found: CurrentPurchase,
  input: PurchaseRequest,
  patience: AbortSignal,
): Promise<BuyShippingResult> {
  const request = fingerprintsOf(input);
  const purchase = await outcomeOf(dependencies.store, found, request, patience);
  if (isClosed(purchase)) return readRejection(purchase) ?? new PurchaseOutcomeUnknown(purchase);
  if (!isSameRequest(request, purchase)) return new IdempotencyConflict(purchase, 'PURCHASE');
  switch (purchase.state) {
    case 'PURCHASED': {
      const { shipmentId } = purchase;
      return new ShippingPurchased({
        key: purchase.key,
        sellerId: purchase.sellerId,
        shipmentId,
        isReplay: true,
      });
    }
    case 'REJECTED':
      return rejected(dependencies, purchase, input);
    case 'INTENT':
    case 'SENDING':
    case 'UNKNOWN':
      return new PurchaseOutcomeUnknown(purchase);
  }
}

/** Returns the same, and waits as long as a purchase may be in flight, or until the caller has gone. */
export async function replayPatiently(
  dependencies: PreparationDependencies & {
    readonly store: Store;
    readonly caller: Pick<Caller, 'signal'>;
    readonly leaseMs: number;
  },
  found: CurrentPurchase,
  input: PurchaseRequest,
): Promise<BuyShippingResult> {
  const { caller, leaseMs } = dependencies;
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  if (caller.signal.aborted) leave();
  else caller.signal.addEventListener('abort', leave, { once: true });
  try {
    const patience = AbortSignal.any([gone.signal, AbortSignal.timeout(leaseMs)]);
    return await replay(dependencies, found, input, patience);
  } finally {
    caller.signal.removeEventListener('abort', leave);
  }
}

/** Waits while attempts with this request are in flight. During the wait another attempt may follow, also with another request. */
async function outcomeOf(
  store: Store,
  found: CurrentPurchase,
  request: ReturnType<typeof fingerprintsOf>,
  patience: AbortSignal,
): Promise<CurrentPurchase> {
  let purchase = found;
  while (isInFlight(purchase) && isSameRequest(request, purchase) && !patience.aborted)
    purchase = (await awaitOutcome(store, purchase, patience)) ?? purchase;
  return purchase;
}

function isInFlight({ state }: PurchaseRecord): boolean {
  return state === 'INTENT' || state === 'SENDING';
}

/** Tells whether no request can use the key again, whatever it asks for. */
function isClosed(purchase: PurchaseRecord): boolean {
  return purchase.state === 'REJECTED' && !isKeyFree(purchase);
}

/** Returns the same result, in the same words, as the request that Amazon refused. */
async function rejected(
  dependencies: PreparationDependencies,
  purchase: PurchaseRecord,
  input: PurchaseRequest,
): Promise<BuyShippingResult> {
  const kept = refusalKeptIn(purchase.rejection);
  const prepared = kept && (await PreparedPurchase.prepare(dependencies, input, 'mutation'));
  const result =
    kept && prepared instanceof PreparedPurchase
      ? prepared.refusal(kept.error, {
          carrierName: kept.carrierName,
          shippingServiceId: purchase.shippingServiceId,
        })
      : null;
  return result ?? readRejection(purchase) ?? new PurchaseOutcomeUnknown(purchase);
}
