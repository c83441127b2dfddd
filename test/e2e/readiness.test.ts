import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { startIdentityProvider } from '../support/identity-provider.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

let running: RunningApp | undefined;
let emulator: Emulator | undefined;
afterEach(async () => {
  await running?.close();
  await emulator?.close();
  running = emulator = undefined;
});

async function readyz(): Promise<{ readonly status: number; readonly json: unknown }> {
  const response = await fetch(`${running!.url}/readyz`);
  return { status: response.status, json: await response.json() };
}

const OK = { status: 'ok', since: expect.any(String), detail: expect.any(String) };

describe('/readyz of the program', () => {
  it('reports each dependency', async () => {
    running = await startRunningApp({ orderChangesAfterMs: 0 });
    const checks = {
      ledger: OK,
      encryption: OK,
      orderIndex: OK,
      amazonLogin: OK,
      notificationQueue: OK,
      background: OK,
    };
    expect(await readyz()).toEqual({ status: 200, json: { status: 'ready', checks } });
  });

  it('is degraded while the keys of the identity provider cannot be read', async () => {
    const provider = await startIdentityProvider();
    try {
      provider.isDown = true;
      running = await startRunningApp({ env: provider.env });
      const { status, json } = await readyz();
      expect(status).toBe(200);
      expect(json).toMatchObject({
        status: 'degraded',
        checks: { ledger: { status: 'ok' }, identityProvider: { status: 'failed' } },
      });
      expect(JSON.stringify(json)).not.toContain(provider.issuer);
    } finally {
      await provider.close();
    }
  });

  it('is degraded with a wrong client secret, without a token request for each check', async () => {
    emulator = await startEmulator({ usagePlans: 'off' });
    const env = { ...emulator.environment, LWA_CLIENT_SECRET: 'a-wrong-secret' };
    running = await startRunningApp({ env, beside: emulator });
    for (let ask = 0; ask < 5; ask += 1) {
      const { status, json } = await readyz();
      expect(status).toBe(200);
      expect(json).toMatchObject({
        status: 'degraded',
        checks: {
          ledger: { status: 'ok' },
          amazonLogin: { status: 'failed', detail: expect.stringContaining('(invalid_client)') },
        },
      });
      expect(JSON.stringify(json)).not.toContain('a-wrong-secret');
    }
    const asked = emulator.control.calls().filter(({ operation }) => operation === 'requestToken');
    expect(asked.reduce((sum, { calls }) => sum + calls, 0)).toBeLessThanOrEqual(2);
  });
});
