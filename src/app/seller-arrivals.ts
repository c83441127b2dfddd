import type { SellerClient } from '../sp-api/calls/client.js';
import type { SellerRegistry } from './seller-registry.js';

/** Returns how a listener is registered for sellers that begin, or get another grant. */
export function arrivalsOf(registry: SellerRegistry) {
  return (listener: (client: SellerClient) => void) =>
    registry.onChange(({ runtime }) => {
      if (runtime) listener(runtime.client);
    });
}
