import { Webhook } from 'standardwebhooks';
import { bodyOf } from '../../../src/domains/webhooks/sending/message.js';
import type { Attempt } from '../../../src/domains/webhooks/sending/receiver-client.js';
import {
  healthAfter,
  pauseAfter,
  resultOf,
} from '../../../src/domains/webhooks/sending/retry-rules.js';
import {
  newSigningSecret,
  signedHeaders,
} from '../../../src/domains/webhooks/sending/signature.js';
import type { EndpointHealth } from '../../../src/store/webhooks/webhook.js';

const HOUR = 3_600_000;
const NOW = 1_800_000_000_000;
const moment = { now: NOW, random: () => 0.5 };
const DELIVERED: Attempt = { problem: null, httpStatus: 200 };
type FailedAttempt = Exclude<Attempt, { readonly problem: null }>;
const failed = (over: Partial<FailedAttempt> = {}): FailedAttempt => ({
  problem: 'REFUSED',
  httpStatus: 500,
  retryAfterMs: null,
  ...over,
});
const delivery = {
  deliveryId: 'one',
  attempts: 1,
  event: 'ORDER_UPDATED',
  occurredAt: NOW,
} as const;
const HEALTHY: EndpointHealth = {
  failures: 0,
  failingSince: null,
  resumeAt: null,
  problem: null,
  httpStatus: null,
  isActive: true,
};

describe('the pauses of a webhook', () => {
  it('grow from a second to six hours, so that three days have some twenty attempts', () => {
    const pauses = Array.from({ length: 12 }, (_, index) => pauseAfter(index + 1, null, () => 0.5));
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect([pauses[0], pauses[11]]).toEqual([1_000, 6 * HOUR]);
    let attempts = 1;
    for (let at = 0; at < 72 * HOUR; attempts += 1) at += pauseAfter(attempts, null, () => 0.5);
    expect(attempts).toBe(21);
  });

  it('vary by a fifth, and are no shorter than the receiver asks for, up to an hour', () => {
    expect([pauseAfter(1, null, () => 0), pauseAfter(1, null, () => 0.999)]).toEqual([
      800,
      expect.closeTo(1_200, -1),
    ]);
    expect(pauseAfter(1, 60_000, () => 0)).toBe(60_000);
    expect(pauseAfter(1, 24 * HOUR, () => 0)).toBe(HOUR);
  });
});

describe('an attempt', () => {
  it('ends, waits or is given up', () => {
    expect(resultOf(delivery, DELIVERED, moment).status).toBe('DELIVERED');
    expect(resultOf(delivery, failed(), moment)).toMatchObject({
      status: 'WAITING',
      nextAttemptAt: NOW + 1_000,
      attempt: 1,
    });
    const old = { ...delivery, occurredAt: NOW - 72 * HOUR };
    expect(resultOf(old, failed(), moment).status).toBe('GIVEN_UP');
    expect(resultOf(delivery, failed({ problem: 'GONE' }), moment).status).toBe('GIVEN_UP');
    expect(resultOf({ ...delivery, event: 'TEST' }, failed(), moment).status).toBe('GIVEN_UP');
  });

  it('pauses the endpoint from the fifth failure in a row on, for up to five minutes', () => {
    let health = HEALTHY;
    const pauses = [];
    for (let n = 1; n <= 20; n += 1) {
      health = healthAfter(health, failed(), { ...moment, now: NOW + n });
      pauses.push(health.resumeAt === null ? 0 : health.resumeAt - NOW - n);
    }
    expect(pauses.slice(0, 6)).toEqual([0, 0, 0, 0, 5_000, 10_000]);
    expect(pauses.at(-1)).toBe(300_000);
    expect(health).toMatchObject({ failures: 20, failingSince: NOW + 1, problem: 'REFUSED' });
    expect(healthAfter(health, DELIVERED, moment)).toEqual(HEALTHY);
  });

  it('pauses the endpoint as its receiver asks, and deactivates it after a 410', () => {
    const asked = failed({ retryAfterMs: 90_000 });
    expect(healthAfter(HEALTHY, asked, moment).resumeAt).toBe(NOW + 90_000);
    expect(healthAfter(HEALTHY, failed({ problem: 'GONE' }), moment).isActive).toBe(false);
  });
});

describe('a message', () => {
  it('has ids and a time only, and is signed as the specification says', () => {
    const secrets = [newSigningSecret(), newSigningSecret()];
    const body = bodyOf({
      ...delivery,
      sellerId: 'A1',
      subject: { type: 'Confirmation', parts: ['batch / 1', '0'] },
    });
    expect(JSON.parse(body)).toEqual({
      id: 'one',
      event: 'ORDER_UPDATED',
      nodeId: 'Confirmation:A1:batch%20%2F%201/0',
      occurredAt: new Date(NOW).toISOString(),
    });
    const headers = signedHeaders({ id: 'one', at: Date.now(), body }, secrets);
    for (const secret of secrets) new Webhook(secret).verify(body, headers);
    expect(() => new Webhook(newSigningSecret()).verify(body, headers)).toThrow('No matching');
    expect(() => new Webhook(secrets[0]!).verify(body.replace('one', 'two'), headers)).toThrow(
      'No matching',
    );
  });
});
