import type { Emulator } from '../../src/emulator/emulator.js';

/** Calls Amazon for the first seller of the emulator, as another program of the seller does. Returns the answer's JSON; null without any. */
export async function callAsOther(
  { url, application, sellers }: Pick<Emulator, 'url' | 'application' | 'sellers'>,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const login = await fetch(`${url}/auth/o2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: sellers[0]?.refreshToken ?? '',
      client_id: application.clientId,
      client_secret: application.clientSecret,
    }),
  });
  const { access_token: token } = (await login.json()) as { access_token: string };
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      'x-amz-access-token': token,
      'content-type': 'application/json',
      'user-agent': 'Other/1.0 (Language=TypeScript)',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`Amazon answered ${answer.status}: ${await answer.text()}`);
  return answer.status === 204 ? null : answer.json();
}
