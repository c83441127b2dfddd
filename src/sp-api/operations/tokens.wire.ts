import type { NumberWire, TextWire } from './wire.js';

export interface RestrictedResourceWire {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Specific, or generic with the `{placeholders}` of the model. */
  readonly path: string;
  readonly dataElements?: readonly ('buyerInfo' | 'shippingAddress' | 'buyerTaxInformation')[];
}

export interface CreateRestrictedDataTokenRequestWire {
  readonly targetApplication?: string;
  /** At most 50. */
  readonly restrictedResources: readonly RestrictedResourceWire[];
}

export interface CreateRestrictedDataTokenResponseWire {
  readonly restrictedDataToken?: TextWire;
  /** Seconds. */
  readonly expiresIn?: NumberWire;
}
