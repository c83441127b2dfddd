import { isWebhookRunBroken, runWebhooks } from '../chaos/webhooks/webhook-run.js';

describe('webhooks of two servers that share a database', () => {
  it('are all delivered in order when servers are killed and the receiver fails', async () => {
    const report = await runWebhooks({
      engine: 'postgres',
      servers: 2,
      deliveries: 300,
      kills: 3,
      seed: 11,
      mostFailures: 1,
    });
    expect(report).toMatchObject({ lost: 0, disordered: 0, badSignatures: 0, kills: 5 });
    expect(report.failures).toBeGreaterThan(10);
    expect(isWebhookRunBroken(report)).toBe(false);
  }, 120_000);
});
