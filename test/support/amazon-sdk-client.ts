import type { SdkClient, SdkClientClass } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { EmulatedSeller } from '../../src/emulator/core/api.js';
import type { Emulator } from '../../src/emulator/emulator.js';

/** Returns Amazon's SDK for one seller, without the limiter, which would make tests wait. */
export function sdkClientOf(
  Client: SdkClientClass,
  emulator: Emulator,
  seller: EmulatedSeller,
): SdkClient {
  const client = new Client(emulator.url);
  const { clientId, clientSecret } = emulator.application;
  client.enableAutoRetrievalAccessToken(clientId, clientSecret, seller.refreshToken);
  client.disableRateLimiter();
  return client;
}

/** Returns Amazon's SDK for the operations without a seller. */
export function grantlessSdkClientOf(
  Client: SdkClientClass,
  emulator: Emulator,
  scope: string,
): SdkClient {
  const client = new Client(emulator.url);
  const { clientId, clientSecret } = emulator.application;
  client.enableAutoRetrievalAccessToken(clientId, clientSecret, null, scope);
  client.disableRateLimiter();
  return client;
}

/** Parts of the SDK's rejections: superagent's error, whose response has Amazon's error list. */
interface SdkError {
  status: number;
  response: { body: { errors: { code: string; message: string }[] } };
}

/** Returns status, code and message of a refusal. `accepted` without one. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ status: number; code: string; message: string } | 'accepted'> {
  try {
    await call;
  } catch (error) {
    const { status, response }: SdkError = Object(error);
    const { code, message } = response.body.errors[0]!;
    return { status, code, message };
  }
  return 'accepted';
}
