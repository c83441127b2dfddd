import type { SellerClient } from '../../../sp-api/calls/client.js';
import type { LabelProvider } from './label-provider.js';
import { MerchantFulfillment } from './merchant-fulfillment/merchant-fulfillment.js';

/** Returns the provider from which a seller buys labels. */
export function labelProviderOf(client: SellerClient): LabelProvider {
  return new MerchantFulfillment(client);
}

/** Returns the ship date in the answer that the ledger stored, in epoch milliseconds. Null when it states none. */
export function storedShipDate(answer: unknown): number | null {
  return MerchantFulfillment.storedShipDate(answer);
}
