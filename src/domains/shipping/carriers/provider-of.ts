import type { SellerClient } from '../../../sp-api/calls/client.js';
import type { LabelProvider } from './label-provider.js';
import { MerchantFulfillment } from './merchant-fulfillment/merchant-fulfillment.js';

/** Returns the provider from which a seller buys labels. */
export function labelProviderOf(client: SellerClient): LabelProvider {
  return new MerchantFulfillment(client);
}
