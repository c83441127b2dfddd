import { webhookProblems } from '../../../src/domains/sellers/health/webhook-problems.js';
import type { TroubledEndpoint } from '../../../src/store/webhooks/troubled-endpoints.js';

const MINUTE = 60_000;
const NOW = Date.parse('2026-06-01T12:00:00Z');

const problems = (endpoint: Partial<TroubledEndpoint>) =>
  webhookProblems(
    'A1',
    [
      {
        endpointId: 'e1',
        isActive: true,
        failingSince: null,
        problem: null,
        httpStatus: null,
        missedSince: null,
        ...endpoint,
      },
    ],
    NOW,
  ).map(({ code, message, since }) => [code, since.toISOString(), message]);

describe('a webhook endpoint', () => {
  it('is a problem when its attempts have failed for 15 minutes', () => {
    const failing = (minutes: number, ms = 0) =>
      problems({
        failingSince: NOW - minutes * MINUTE + ms,
        problem: 'REFUSED',
        httpStatus: 500,
      });
    expect(failing(15, 1)).toEqual([]);
    expect(failing(15)).toEqual([
      [
        'WEBHOOKS_FAILING',
        '2026-06-01T11:45:00.000Z',
        expect.stringMatching(
          /WebhookEndpoint:A1:e1 gets no webhooks.*since 2026-06-01T11:45:00.000Z.*HTTP status 500.*tries again by itself/,
        ),
      ],
    ]);
  });

  it('names the kind of failure when there was no response', () => {
    const [found] = problems({ failingSince: 0, problem: 'TIMEOUT' });
    expect(found?.[2]).toContain('the last one with TIMEOUT');
  });

  it('is a problem at once when the server has deactivated it', () => {
    const gone = { isActive: false, failingSince: NOW, problem: 'GONE', httpStatus: 410 } as const;
    expect(problems(gone)).toEqual([
      [
        'WEBHOOKS_FAILING',
        '2026-06-01T12:00:00.000Z',
        expect.stringContaining('activate it with updateWebhookEndpoint'),
      ],
    ]);
  });

  it('is a problem when changes were left out, until a person resets it', () => {
    const missedSince = NOW - MINUTE;
    expect(problems({ missedSince })).toEqual([
      ['WEBHOOKS_FAILING', '2026-06-01T11:59:00.000Z', expect.stringContaining('missed changes')],
    ]);
    expect(problems({ missedSince, failingSince: 0, problem: 'TIMEOUT' })).toHaveLength(2);
    expect(problems({})).toEqual([]);
  });
});
