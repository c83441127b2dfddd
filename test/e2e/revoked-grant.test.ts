import { setTimeout as sleep } from 'node:timers/promises';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { createLogger } from '../../src/telemetry/logger.js';
import { consentAt, openPage } from '../graph/connect-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

let emulator: Emulator;
let running: RunningApp;
let lines: Record<string, unknown>[];

beforeEach(async () => {
  lines = [];
  emulator = await startEmulator({ usagePlans: 'off' });
  await setGrant('revoked');
  running = await startRunningApp({
    beside: emulator,
    env: {
      ...emulator.environment,
      ORDERS_HISTORY_DAYS: '1',
      LEDGER_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
      SP_API_APPLICATION_ID: emulator.application.applicationId,
      SELLER_CENTRAL_ENDPOINT: emulator.url,
    },
    orderSync: { lookEveryMs: 20 },
    logger: createLogger({
      level: 'info',
      destination: { write: (line) => void lines.push(JSON.parse(line) as never) },
    }),
  });
});

afterEach(async () => {
  await running.close();
  await emulator.close();
});

/** Uses HTTP, like an operator of the emulator. */
async function setGrant(state: 'granted' | 'revoked'): Promise<void> {
  const { sellerId } = emulator.sellers[0]!;
  const response = await fetch(`${emulator.url}/emulator/control/grants`, {
    method: 'POST',
    body: JSON.stringify({ sellerId, state }),
  });
  expect(response.status).toBe(200);
}

/** Lines about the seller, besides the one of each request. */
const ofSeller = () =>
  lines.filter(
    ({ sellerId, msg }) => sellerId === emulator.sellers[0]!.sellerId && msg !== 'request',
  );

const tokenRequests = (): number =>
  emulator.control
    .calls()
    .filter(({ operation }) => operation === 'requestToken')
    .reduce((sum, { calls }) => sum + calls, 0);

const sources = () =>
  running.request('{ seller { supplySources(first: 1) { nodes { supplySourceId } } } }');

/** Returns whether /metrics has the lines. */
async function shows(...series: readonly string[]): Promise<boolean> {
  const text = await (await fetch(`${running.url}/metrics`)).text();
  return series.every((line) => text.split('\n').includes(line));
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(5);
}

describe('a seller whose grant is revoked', () => {
  it('causes one log line and errors in responses, and one line on recovery', async () => {
    await until(() => ofSeller().length > 0);
    await sleep(200);
    // The background work calls once, then pauses for seconds.
    expect(tokenRequests()).toBe(1);
    const { sellerId } = emulator.sellers[0]!;
    const revoked = `seller_grant_revoked{seller="${sellerId}"}`;
    const [ofGrants, ofApplication] = ['invalid_grant', 'invalid_client'].map(
      (reason) => `login_refused_grants{reason="${reason}"}`,
    );
    expect(await shows(`${revoked} 1`, `${ofGrants} 1`, `${ofApplication} 0`)).toBe(true);
    for (let times = 0; times < 3; times += 1) {
      const { errors } = await sources();
      expect(errors?.[0]?.message).toContain('renewSeller');
      expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_DENIED');
    }
    expect(tokenRequests()).toBe(1);
    expect(ofSeller()).toEqual([
      expect.objectContaining({
        level: 'error',
        task: 'Login with Amazon',
        cause: 'invalid_grant',
        advice: expect.stringContaining('replace the refresh token'),
      }),
    ]);
    expect(JSON.stringify(lines)).not.toContain('"stack"');
    const { data } = await running.request<
      { renewSeller: { authorizationUrl: string } },
      { id: string }
    >('mutation Renew($id: ID!) { renewSeller(input: { sellerId: $id }) { authorizationUrl } }', {
      id: emulator.sellers[0]!.sellerId,
    });
    const back = await consentAt(data.renewSeller.authorizationUrl, emulator.sellers[0]!.sellerId);
    expect((await openPage(back)).status).toBe(200);
    expect((await sources()).errors).toBeUndefined();
    expect(await shows(`${revoked} 0`, `${ofGrants} 0`)).toBe(true);
    const [recovery, change] = ofSeller().slice(1);
    expect(recovery).toMatchObject({ level: 'info', msg: 'Login with Amazon works again' });
    expect(change).toMatchObject({ msg: 'a seller changed while the server runs' });
  });
});
