import { startGuardedApp } from '../../support/access-keys.js';
import { startIdentityProvider } from '../../support/identity-provider.js';
import type { IdentityProvider } from '../../support/identity-provider.js';
import { startRunningApp } from '../../support/running-app.js';
import { describeTokens } from './suites/tokens.suite.js';

describeTokens(startGuardedApp);

let provider: IdentityProvider;
beforeAll(async () => {
  provider = await startIdentityProvider();
});
afterAll(() => provider.close());

const VIEWER = '{ viewer { actor } }';

describe('a server that other machines reach', () => {
  it('needs no access key with an identity provider', async () => {
    const host = { HOST: '0.0.0.0' };
    await expect(startRunningApp({ env: host })).rejects.toThrow('nor an identity provider');
    const running = await startRunningApp({ env: { ...host, ...provider.env } });
    try {
      const ask = async (headers: Record<string, string>) => {
        const { data, errors } = await running.request<
          { viewer: { actor: string } },
          Record<string, never>
        >(VIEWER, {}, { headers });
        return errors?.[0]?.extensions.code ?? data.viewer.actor;
      };
      expect(await ask({})).toBe('UNAUTHENTICATED');
      expect(await ask({ authorization: `Bearer ${await provider.sign()}` })).toBe('(ada)');
    } finally {
      await running.close();
    }
  });
});

describe('metrics on a port of their own', () => {
  it('need neither a key nor a token there', async () => {
    const running = await startRunningApp({ env: { METRICS_PORT: '0', ...provider.env } });
    try {
      const response = await fetch(`${running.app.metricsUrl}/metrics`);
      expect([response.status, await response.text()]).toEqual([
        200,
        expect.stringContaining('purchases{'),
      ]);
      expect((await fetch(`${running.url}/metrics`)).status).toBe(404);
    } finally {
      await running.close();
    }
  });
});
