import type { SdkClient, SdkClientClass } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { EmulatedAmazon } from '../support/emulated-amazon.js';

/** Returns a client of Amazon's SDK for one seller, with restricted data tokens when data elements are given. */
export function sdkClient(
  ApiClient: SdkClientClass,
  amazon: EmulatedAmazon,
  {
    seller = amazon.seller,
    dataElements,
  }: { seller?: typeof amazon.seller; dataElements?: string[] } = {},
): SdkClient {
  const client = new ApiClient(amazon.emulator.url);
  const { clientId, clientSecret } = amazon.emulator.application;
  if (dataElements === undefined) {
    client.enableAutoRetrievalAccessToken(clientId, clientSecret, seller.refreshToken);
  } else {
    client.enableAutoRetrievalRestrictedDataToken(
      clientId,
      clientSecret,
      seller.refreshToken,
      dataElements,
    );
  }
  client.disableRateLimiter();
  return client;
}

/** Parts of the SDK's rejections: superagent's error, whose response has Amazon's error list. */
interface SdkError {
  status: number;
  response: { body: { errors: { code: string; message: string }[] } };
}

/** Returns status, code and message of a refusal. `accepted` without one. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    const { status, response }: SdkError = Object(error);
    const [first] = response.body.errors;
    return `${String(status)} ${first!.code}: ${first!.message}`;
  }
  return 'accepted';
}

/** Returns the first seller's named order with this number, such as 2 for 112-1000002-1000002. */
export function namedOrder(number: number): string {
  const part = String(1_000_000 + number);
  return `112-${part}-${part}`;
}

/** Returns the id of an item of a named order. Both count from 1. */
export function namedItem(number: number, position: number): string {
  return `60000000${String(number).padStart(4, '0')}${String(position).padStart(2, '0')}`;
}
