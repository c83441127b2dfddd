import { checkChangeKeys } from '../scheduled-changes/reseal-changes.js';
import { checkConfirmationKeys } from '../confirmations/check-confirmation-keys.js';
import type { Engine } from '../engine/engine.js';
import type { KeyCheck } from '../engine/sealed-samples.js';
import { sealedWith } from '../engine/sealer.js';
import { checkDocumentKeys } from '../orders/check-document-keys.js';
import { checkHoldKeys } from '../order-marks/sealed-reason.js';
import { checkPurchaseKeys } from '../purchases/check-purchase-keys.js';
import { checkSecretKeys } from '../secrets/shared-secrets.js';
import { checkTokenKeys } from '../sellers/sealed-token.js';
import { checkEndpointKeys } from '../webhooks/reseal-endpoints.js';

/** A store whose values are sampled. */
export type SampledStore = Pick<Engine, 'ledger' | 'index' | 'access'>;

/** Shows `keys` some 18 stored values of all kinds, among them orders of the seller. Throws what `keys` throws. */
export async function checkSamples(
  { ledger, index, access }: SampledStore,
  keys: KeyCheck,
  sellerId: string,
): Promise<void> {
  await checkPurchaseKeys(ledger, keys);
  await checkConfirmationKeys(ledger, keys);
  await checkHoldKeys(ledger, keys);
  await checkChangeKeys(ledger, keys);
  await checkEndpointKeys(ledger, keys);
  await checkDocumentKeys(index, keys, sellerId);
  await checkTokenKeys(access, keys);
  await checkSecretKeys(access, keys);
}

/** What a sample of the stored values tells. */
export interface Sample {
  /** Ids of the keys that sealed them. */
  readonly keyIds: ReadonlySet<string>;
  /** True when a value is in the clear, as earlier versions stored it. */
  readonly hasClear: boolean;
}

export async function sampleKeys(store: SampledStore): Promise<Sample> {
  const keyIds = new Set<string>();
  let hasClear = false;
  const collect = (start: Uint8Array): void => {
    const id = sealedWith(start);
    if (id === null) hasClear = true;
    else keyIds.add(id);
  };
  await checkSamples(store, { assertKey: collect }, '');
  return { keyIds, hasClear };
}
