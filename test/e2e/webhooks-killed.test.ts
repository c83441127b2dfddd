import { runWebhooks } from '../chaos/webhooks/webhook-run.js';

describe('webhooks of a server that is killed', () => {
  it('are all delivered in order, by a receiver that fails', async () => {
    const report = await runWebhooks({
      engine: 'sqlite',
      servers: 1,
      deliveries: 120,
      kills: 2,
      seed: 11,
      mostFailures: 1,
    });
    expect(report).toMatchObject({ lost: 0, disordered: 0, badSignatures: 0, kills: 3 });
    expect(report.failures).toBeGreaterThan(5);
  }, 120_000);
});
