import 'reflect-metadata';
import { anSpApiError } from '../shipping/fake-seller-client.js';
import { DAY, HOUR, MINUTE, range, SyncPlace } from './sync-fixture.js';

let at: SyncPlace;
beforeEach(async () => {
  at = await SyncPlace.open();
});
afterEach(() => at.dispose());

/** Places orders 1 to n at this interval, up to the time that Amazon shows. */
function past(count: number, everyMs: number): void {
  for (const n of range(1, count)) {
    at.amazon.put(n, { updatedAt: at.now - 3 * MINUTE - (count - n) * everyMs });
  }
}

describe('reading the history of a seller', () => {
  it('reads the last day first, then the rest, and reports the coverage', async () => {
    past(40, 12 * HOUR);
    const search = at.searching();
    await at.step(search);
    expect(await at.indexed()).toEqual(range(39, 40));
    expect(await at.progress()).toMatchObject({
      coverage: { from: at.now - DAY, until: at.now - 2 * MINUTE },
      syncedAt: at.now,
    });
    await at.settle(search);
    expect(await at.indexed()).toEqual(range(1, 40));
    expect(await at.progress()).toMatchObject({
      coverage: { from: at.now - 30 * DAY, until: at.now - 2 * MINUTE },
      windows: [],
    });
    expect(at.amazon.searches).toHaveLength(2);
  });

  it('follows pages with unchanged parameters', async () => {
    past(25, HOUR / 2);
    at.amazon.pageSize = 10;
    await at.settle(at.searching());
    const [first, second, third] = at.amazon.searches;
    expect(first).toEqual({
      lastUpdatedAfter: new Date(at.now - DAY).toISOString(),
      fulfilledBy: ['MERCHANT'],
      includedData: ['FULFILLMENT', 'PACKAGES', 'PROCEEDS', 'CANCELLATION', 'RECIPIENT'],
    });
    expect(second).toEqual({ ...first, paginationToken: 'token 0' });
    expect(third).toEqual({ ...first, paginationToken: 'token 1' });
    expect(await at.indexed()).toEqual(range(1, 25));
  });

  it('leaves the recipient out for a day when Amazon denies it', async () => {
    past(5, HOUR / 2);
    at.amazon.failures.push(anSpApiError({ code: 'UPSTREAM_DENIED', httpStatus: 403 }));
    const search = at.searching();
    await at.settle(search);
    expect(await at.indexed()).toEqual(range(1, 5));
    const withRecipient = () =>
      at.amazon.searches.filter(({ includedData }) => includedData?.includes('RECIPIENT')).length;
    expect(at.amazon.searches.length).toBeGreaterThan(1);
    const before = withRecipient();
    at.advance(23 * HOUR);
    await at.settle(search);
    expect(withRecipient()).toBe(before);
    at.advance(2 * HOUR);
    await at.settle(search);
    expect(withRecipient()).toBeGreaterThan(before);
  });

  it('keeps all orders that changed at the same moment, across pages and windows', async () => {
    const border = at.now - DAY;
    for (const n of range(1, 7)) at.amazon.put(n, { updatedAt: border });
    at.amazon.pageSize = 2;
    await at.settle(at.searching());
    expect(await at.indexed()).toEqual(range(1, 7));
  });

  it('searches for recent changes in between', async () => {
    past(30, DAY);
    at.amazon.pageSize = 5;
    const search = at.searching();
    for (let steps = 0; steps < 3; steps += 1) await at.step(search);
    at.advance(15 * MINUTE);
    at.amazon.put(31, { updatedAt: at.now - 5 * MINUTE });
    await at.step(search);
    expect(await at.indexed()).toContain(31);
    expect((await at.progress()).windows).toMatchObject([{ track: 'HISTORY' }]);
    await at.settle(search);
    expect(await at.indexed()).toEqual(range(1, 31));
  });

  it('reads further back when the history is extended', async () => {
    past(60, DAY);
    await at.settle(at.searching());
    expect(await at.indexed()).toEqual(range(31, 60));
    await at.store.orders.begin(['A2SELLER'], at.now - 90 * DAY);
    at.advance(3 * MINUTE);
    await at.settle(at.searching());
    expect(await at.indexed()).toEqual(range(1, 60));
  });
});

describe('searching for fresh changes', () => {
  beforeEach(async () => {
    past(5, HOUR);
    await at.settle(at.searching());
    at.amazon.client.calls.length = 0;
  });

  it('makes one call every three minutes', async () => {
    const search = at.searching();
    for (let minute = 0; minute < 30; minute += 1) {
      at.advance(MINUTE);
      await at.settle(search);
    }
    expect(at.amazon.searches).toHaveLength(10);
  });

  it('finds changes that Amazon shows late', async () => {
    const lateFor = at.now + 3 * MINUTE;
    at.amazon.put(6, { updatedAt: at.now - 3 * MINUTE, shownFrom: lateFor });
    await at.settle(at.searching());
    expect(await at.indexed()).not.toContain(6);
    at.advance(3 * MINUTE);
    await at.settle(at.searching());
    expect(await at.indexed()).toContain(6);
  });

  it('finds an order that changed while its window was read', async () => {
    at.advance(10 * MINUTE);
    for (const n of range(10, 13)) at.amazon.put(n, { updatedAt: at.now - 5 * MINUTE + n });
    at.amazon.pageSize = 2;
    const search = at.searching();
    await at.step(search);
    at.advance(MINUTE);
    at.amazon.put(13, { status: 'SHIPPED' });
    await at.settle(search);
    expect(await at.indexed()).not.toContain(13);
    at.advance(3 * MINUTE);
    await at.settle(search);
    expect(await at.indexed()).toContain(13);
  });

  it('misses nothing after days without a process', async () => {
    for (const n of range(6, 95)) {
      at.advance(HOUR);
      at.amazon.put(n);
    }
    at.advance(HOUR);
    at.amazon.pageSize = 10;
    await at.restart();
    await at.settle(at.searching());
    expect(await at.indexed()).toEqual(range(1, 95));
  });
});

describe('a window that is not read to its end', () => {
  it('resumes after a crash, and covers nothing before it is complete', async () => {
    past(25, HOUR / 2);
    at.amazon.pageSize = 10;
    await at.step(at.searching());
    expect((await at.progress()).coverage).toBeNull();
    await at.restart();
    await at.settle(at.searching());
    expect(at.amazon.searches[1]).toMatchObject({ paginationToken: 'token 0' });
    expect(await at.indexed()).toEqual(range(1, 25));
  });

  it('is read again after a crash between response and store', async () => {
    past(25, HOUR / 2);
    at.amazon.pageSize = 10;
    await at.step(at.searching());
    // The call is made, and its response is lost with the process.
    const { orders } = at.store;
    const dies = dyingBefore(orders);
    await expect(at.step(at.searching())).rejects.toThrow('died');
    dies.restore();
    await at.restart();
    await at.settle(at.searching());
    expect(await at.indexed()).toEqual(range(1, 25));
  });

  it('restarts with a shorter window when the token has expired', async () => {
    past(40, DAY / 2);
    at.amazon.pageSize = 5;
    const search = at.searching();
    for (let steps = 0; steps < 3; steps += 1) await at.step(search);
    const { coverage } = await at.progress();
    at.advance(23 * HOUR);
    await at.settle(search);
    expect(at.events).toContainEqual(
      expect.objectContaining({ type: 'window-restarted', track: 'HISTORY' }),
    );
    expect((await at.progress()).coverage?.from).toBeLessThan(coverage!.from);
    expect(await at.indexed()).toEqual(range(1, 40));
  });

  it('restarts until it needs no token when Amazon refuses every token', async () => {
    past(40, HOUR);
    at.amazon.pageSize = 8;
    const refuse = refusingTokens(at);
    await at.settle(at.searching());
    expect(refuse.count()).toBeGreaterThan(0);
    expect(await at.indexed()).toEqual(range(1, 40));
    expect(await at.progress()).toMatchObject({ windows: [], problem: null });
  });
});

describe('failures', () => {
  it('for lack of quota wait, and do not count', async () => {
    const throttled = anSpApiError({ code: 'UPSTREAM_THROTTLED', retryAfterMs: 90_000 });
    at.amazon.failures.push(throttled);
    await at.settle(at.searching());
    expect(await at.progress()).toMatchObject({ problem: null, syncedAt: null });
    at.advance(89_999);
    expect(await at.settle(at.searching())).toBe(0);
    at.advance(1);
    await at.settle(at.searching());
    expect((await at.progress()).syncedAt).toBe(at.now);
  });

  it('are reported, retried after growing pauses, and cleared', async () => {
    const denied = () => anSpApiError({ code: 'UPSTREAM_DENIED', httpStatus: 403 });
    // Each try asks again without the recipient.
    at.amazon.failures.push(...range(1, 6).map(denied));
    const pauses: number[] = [];
    for (let tries = 0; tries < 3; tries += 1) {
      await at.settle(at.searching());
      const failed = at.events.at(-1);
      if (failed?.type === 'task-failed') pauses.push(failed.pauseMs);
      at.advance(pauses.at(-1) ?? 0);
    }
    expect(pauses).toEqual([5_000, 10_000, 20_000]);
    const problemSince = at.now - 35_000;
    expect(await at.progress()).toMatchObject({
      problem: 'UPSTREAM_DENIED',
      problemSince,
      coverage: null,
    });
    await at.settle(at.searching());
    expect(await at.progress()).toMatchObject({ problem: null, problemSince: null });
  });

  it('do not delay a restarted process, which may be the remedy', async () => {
    const denied = () => anSpApiError({ code: 'UPSTREAM_DENIED', httpStatus: 403 });
    at.amazon.failures.push(denied(), denied());
    await at.settle(at.searching());
    await at.restart();
    await at.store.orders.begin(['A2SELLER'], at.now - 30 * DAY);
    await at.settle(at.searching());
    expect(await at.progress()).toMatchObject({ problem: null, syncedAt: at.now });
  });
});

/** Makes Amazon refuse every page except the first. */
function refusingTokens(place: SyncPlace): { count(): number } {
  let refused = 0;
  const { client } = place.amazon;
  const call = client.call.bind(client);
  client.call = async (operation, request, options) => {
    if (request.query?.['paginationToken'] !== undefined) {
      refused += 1;
      throw anSpApiError();
    }
    return call(operation, request, options);
  };
  return { count: () => refused };
}

/** Makes the process crash before the next page is stored. */
function dyingBefore(index: SyncPlace['store']['orders']): { restore(): void } {
  const recordPage = index.recordPage.bind(index);
  index.recordPage = () => Promise.reject(new Error('died'));
  return { restore: () => void (index.recordPage = recordPage) };
}
