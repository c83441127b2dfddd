import { WebhookSender } from '../../../src/domains/webhooks/sending/webhook-sender.js';
import type {
  Attempt,
  ReceiverRequest,
} from '../../../src/domains/webhooks/sending/receiver-client.js';
import type {
  DeliveryResult,
  EndpointHealth,
  SendingEndpoint,
  WebhookDeliveryRecord,
} from '../../../src/store/webhooks/webhook.js';
import type { WebhookStore } from '../../../src/store/webhooks/webhook-store.js';
import type { EndpointStep } from '../../../src/store/webhooks/work-on-endpoint.js';
import { ManualClock } from '../sp-api/manual-clock.js';

const HEALTHY: EndpointHealth = {
  failures: 0,
  failingSince: null,
  resumeAt: null,
  problem: null,
  httpStatus: null,
  isActive: true,
};

/** Keeps deliveries of endpoints in memory. */
class FakeStore {
  readonly waiting = new Map<string, WebhookDeliveryRecord[]>();
  readonly health = new Map<string, EndpointHealth>();
  readonly results: DeliveryResult[] = [];
  readonly released: string[] = [];
  readonly held = new Set<string>();
  retried = 0;
  readonly #turns = new Map<string, number>();

  add(endpointId: string, count: number): void {
    const list = this.waiting.get(endpointId) ?? [];
    for (let n = 0; n < count; n += 1)
      list.push(aDelivery(endpointId, `${endpointId}-${list.length}`));
    this.waiting.set(endpointId, list);
    this.health.set(endpointId, this.health.get(endpointId) ?? HEALTHY);
  }

  hasEndpoints = async (): Promise<boolean> => true;
  relay = async (): Promise<number> => 0;
  forget = async (): Promise<number> => 0;
  due = async (ids: readonly string[]): Promise<string[]> =>
    ids.filter((id) => (this.waiting.get(id)?.length ?? 0) > 0);

  take = async ({ limit, except }: { limit: number; except: readonly string[] }) => {
    const turnOf = (id: string): number => this.#turns.get(id) ?? 0;
    const free = [...this.waiting.keys()]
      .filter((id) => this.waiting.get(id)!.length > 0)
      .toSorted((one, other) => turnOf(one) - turnOf(other));
    const taken = free.filter((id) => !except.includes(id) && !this.held.has(id)).slice(0, limit);
    for (const id of taken) {
      this.held.add(id);
      this.#turns.set(id, turnOf(id) + 1);
    }
    return taken.map((id) => this.#endpoint(id));
  };

  step = async ({ endpointId, results, judge, wanted }: EndpointStep) => {
    this.results.push(...results);
    const health = judge(this.health.get(endpointId)!);
    this.health.set(endpointId, health);
    const list = this.waiting.get(endpointId)!;
    const deliveries = list.splice(0, Math.max(0, wanted(health)));
    return { endpoint: this.#endpoint(endpointId), deliveries };
  };

  release = async (endpointId: string): Promise<void> => {
    this.held.delete(endpointId);
    this.released.push(endpointId);
  };

  retryEarlier = async (): Promise<number> => {
    this.retried += 1;
    return this.retried === 1 ? 200 : 3;
  };

  #endpoint(endpointId: string): SendingEndpoint {
    return {
      endpointId,
      sellerId: 'A1',
      url: `https://${endpointId}.example/`,
      events: ['ORDER_UPDATED'],
      health: this.health.get(endpointId)!,
      missedSince: null,
      createdAt: 0,
      createdBy: 'local',
      secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    };
  }
}

function aDelivery(endpointId: string, deliveryId: string): WebhookDeliveryRecord {
  return {
    deliveryId,
    sellerId: 'A1',
    endpointId,
    event: 'ORDER_UPDATED',
    subject: { type: 'Order', parts: [deliveryId] },
    status: 'SENDING',
    attempts: 1,
    nextAttemptAt: 0,
    occurredAt: 1_000_000,
    createdAt: 0,
    endedAt: null,
    problem: null,
    httpStatus: null,
  };
}

const OK: Attempt = { problem: null, httpStatus: 204 };
const FAILED: Attempt = { problem: 'REFUSED', httpStatus: 500, retryAfterMs: null };

/** A sender whose receivers answer when the test says so. */
function aSender() {
  const store = new FakeStore();
  const clock = new ManualClock();
  const requests: {
    readonly host: string;
    readonly request: ReceiverRequest;
    answer: (attempt: Attempt) => void;
  }[] = [];
  const outcomes: string[] = [];
  const troubles: unknown[] = [];
  const sender = new WebhookSender({
    store: store as unknown as WebhookStore,
    clock,
    random: () => 0.5,
    holdMs: 60_000,
    post: (request) => {
      const { promise, resolve } = Promise.withResolvers<Attempt>();
      requests.push({ host: new URL(request.url).hostname, request, answer: resolve });
      request.signal.addEventListener('abort', () => resolve(FAILED));
      return promise;
    },
    onOutcome: (outcome) => outcomes.push(outcome),
    onTrouble: (_, error) => troubles.push(error),
  });
  const round = async (): Promise<number> => {
    const did = await sender.round(new AbortController().signal);
    await clock.advance(0);
    return did;
  };
  const to = (host: string) => requests.filter((one) => one.host === `${host}.example`);
  return { store, clock, requests, outcomes, troubles, sender, round, to };
}

describe('the sender of webhooks', () => {
  it('sends at most eight at a time to an endpoint, and the next ones as they end', async () => {
    const { store, clock, requests, outcomes, round } = aSender();
    store.add('one', 20);
    await round();
    expect(requests).toHaveLength(8);
    requests[0]!.answer(OK);
    await clock.advance(0);
    expect(requests).toHaveLength(9);
    for (let nth = 1; nth < requests.length; nth += 1) {
      requests[nth]!.answer(OK);
      await clock.advance(0);
    }
    expect(store.results).toHaveLength(20);
    expect(new Set(outcomes)).toEqual(new Set(['delivered']));
    // It keeps the endpoint for a moment.
    expect(store.released).toEqual([]);
    await clock.advance(2_000);
    expect(store.released).toEqual(['one']);
  });

  it('delays no endpoint for another one that does not answer', async () => {
    const { store, clock, round, to } = aSender();
    store.add('slow', 100);
    await round();
    store.add('quick', 30);
    await round();
    for (let nth = 0; nth < 30; nth += 1) {
      to('quick')[nth]!.answer(OK);
      await clock.advance(0);
    }
    expect(store.results).toHaveLength(30);
    expect(to('slow')).toHaveLength(8);
  });

  it('sends one at a time to an endpoint that fails, and catches up when it works again', async () => {
    const { store, clock, requests, round } = aSender();
    store.add('one', 30);
    store.health.set('one', { ...HEALTHY, failures: 5, failingSince: 1 });
    await round();
    expect(requests).toHaveLength(1);
    requests[0]!.answer(FAILED);
    await clock.advance(0);
    expect(store.health.get('one')).toMatchObject({ failures: 6, resumeAt: 1_010_000 });
    expect(requests).toHaveLength(2);
    requests[1]!.answer(OK);
    await clock.advance(0);
    expect(requests).toHaveLength(10);
    expect(store.health.get('one')).toEqual(HEALTHY);
    expect(store.retried).toBe(2);
  });

  it('begins deliveries that become due while it keeps an endpoint', async () => {
    const { store, clock, requests, round } = aSender();
    store.add('one', 1);
    await round();
    requests[0]!.answer(OK);
    await clock.advance(500);
    store.add('one', 1);
    await round();
    expect(requests).toHaveLength(2);
  });

  it('gives up its turn after a while when other endpoints wait', async () => {
    const { store, clock, requests, round, to } = aSender();
    for (let n = 0; n < 51; n += 1) store.add(`host-${n}`, 40);
    await round();
    await round();
    expect(to('host-50')).toHaveLength(0);
    await clock.advance(30_001);
    for (const one of requests.slice()) one.answer(OK);
    for (let n = 0; n < 5; n += 1) await clock.advance(0);
    expect(store.released).toHaveLength(50);
    await round();
    expect(to('host-50').length).toBeGreaterThan(0);
  });

  it('lets running requests end when it stops, for two seconds, and records no others', async () => {
    const { store, clock, requests, sender, round } = aSender();
    store.add('one', 20);
    await round();
    const stopped = sender.stop();
    requests[0]!.answer(OK);
    await clock.advance(1_999);
    expect(requests).toHaveLength(8);
    await clock.advance(1);
    await stopped;
    expect(store.results.map(({ deliveryId }) => deliveryId)).toEqual(['one-0']);
    expect(store.released).toEqual(['one']);
  });

  it('reports a store that fails, and takes the endpoint again', async () => {
    const { store, clock, troubles, requests, round } = aSender();
    store.add('one', 1);
    const { step } = store;
    store.step = () => Promise.reject(new Error('disk full'));
    await round();
    await clock.advance(0);
    expect(troubles).toEqual([new Error('disk full')]);
    store.step = step;
    store.held.clear();
    await round();
    expect(requests).toHaveLength(1);
  });
});
