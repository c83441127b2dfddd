import type { SdkClient, SdkClientClass } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { EmulatedAmazon } from '../support/emulated-amazon.js';

/** A client of Amazon's SDK for one seller, with restricted data tokens where data elements are given. */
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

/** The parts of what the SDK rejects with: superagent's error, whose response holds Amazon's error list. */
interface SdkError {
  status: number;
  response: { body: { errors: { code: string; message: string }[] } };
}

/** Status, code and message of a refusal; `accepted` when there was none. */
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

/** The first seller's named order with that number, such as 2 for 112-1000002-1000002. */
export function namedOrder(number: number): string {
  const part = String(1_000_000 + number);
  return `112-${part}-${part}`;
}

/** The id of an item of a named order; both count from 1. */
export function namedItem(number: number, position: number): string {
  return `60000000${String(number).padStart(4, '0')}${String(position).padStart(2, '0')}`;
}
