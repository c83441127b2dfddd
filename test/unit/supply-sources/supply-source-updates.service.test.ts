import { MemoryBudget } from '../../../src/runtime/cache/memory-budget.js';
import { SourceHolds } from '../../../src/domains/supply-sources/source-holds.service.js';
import { UpdateSupplySourceInput } from '../../../src/domains/supply-sources/supply-source.input.js';
import { SupplySourceCaches } from '../../../src/domains/supply-sources/supply-source-caches.loader.js';
import { SupplySourceLoader } from '../../../src/domains/supply-sources/supply-source.loader.js';
import { SupplySourceUpdates } from '../../../src/domains/supply-sources/supply-source-updates.service.js';
import { versionOf } from '../../../src/domains/supply-sources/supply-source-version.js';
import {
  SupplySourceBusy,
  SupplySourceChange,
  SupplySourceChanged,
} from '../../../src/domains/supply-sources/supply-source.result.js';
import { anSpApiError, FakeSellerClient } from '../shipping/fake-seller-client.js';
import { UNCOUNTED } from '../../../src/sp-api/calls/caller.js';

const ID = '0d7d1a55-8a1c-4a64-8f1c-1d2a2f3b4c5d';

interface Source {
  readonly alias: string;
  readonly configuration: object;
}

/** An Amazon whose answers to some writes get lost. `meanwhile` runs when one was lost. */
function amazon(
  lost: readonly ('before' | 'after')[],
  meanwhile: () => Partial<Source> = () => ({}),
) {
  let now: Source = { alias: 'Depot – North', configuration: { timezone: 'UTC' } };
  const left = [...lost];
  const client = new FakeSellerClient({
    getSupplySource: () => ({ supplySourceId: ID, ...now }),
    updateSupplySource: ({ body }) => {
      const how = left.shift();
      if (how !== 'before') now = body as Source;
      if (how === undefined) return undefined;
      now = { ...now, ...meanwhile() };
      throw anSpApiError({ code: 'UPSTREAM_TIMEOUT', outcome: 'unknown' });
    },
  });
  return { client, source: () => now };
}

function updatesOf(client: FakeSellerClient, holds: SourceHolds | null = null) {
  const caller = {
    signal: new AbortController().signal,
    meter: UNCOUNTED,
    onCacheHit: () => undefined,
  } as never;
  const caches = new SupplySourceCaches({ ttlMs: 0, budget: new MemoryBudget(1_000_000) });
  const loader = new SupplySourceLoader(client, caches, caller);
  const none = () => Promise.resolve([]);
  const scheduled = { inForce: none, toCome: none, recheck: () => Promise.resolve() };
  return {
    loader,
    updates: new SupplySourceUpdates({
      client,
      loader,
      caller,
      holds,
      scheduled,
      ordersDue: () => Promise.resolve(0),
      now: Date.now,
    }),
  };
}

const renamed = (expectedVersion: string | null = null) =>
  Object.assign(new UpdateSupplySourceInput(), {
    supplySourceId: ID,
    changes: { alias: 'Depot – South' },
    overrideScheduledChanges: false,
    expectedVersion,
  });

const [GET, PUT] = ['getSupplySource', 'updateSupplySource'];

describe('an update whose answer is lost', () => {
  it('is not sent again when Amazon has it', async () => {
    const { client, source } = amazon(['after']);
    const { updates } = updatesOf(client);
    expect(await updates.update(renamed(), false)).toBeInstanceOf(SupplySourceChange);
    expect(client.operations).toEqual([GET, PUT, GET]);
    expect(source().alias).toBe('Depot – South');
  });

  it('is laid over what another program has written in between', async () => {
    for (const how of ['before', 'after'] as const) {
      const configuration = { timezone: 'Europe/Berlin' };
      const { client, source } = amazon([how], () => ({ configuration }));
      const { updates } = updatesOf(client);
      expect(await updates.update(renamed(), false)).toBeInstanceOf(SupplySourceChange);
      expect(client.operations).toEqual([GET, PUT, GET, PUT]);
      expect(source()).toEqual({ alias: 'Depot – South', configuration });
    }
  });

  it('is refused then when it expects a version', async () => {
    const { client, source } = amazon(['before'], () => ({ alias: 'Depot – West' }));
    const { loader, updates } = updatesOf(client);
    const version = versionOf((await loader.fresh(ID))!.source);
    const result = await updates.update(renamed(version), false);
    expect(result).toBeInstanceOf(SupplySourceChanged);
    expect(result).toMatchObject({ current: { alias: 'Depot – West' } });
    expect(source().alias).toBe('Depot – West');
  });

  it('is sent three times at the most, and the failure then says that the outcome is unknown', async () => {
    const { client } = amazon(['before', 'before', 'before', 'before']);
    const failed = updatesOf(client).updates.update(renamed(), false);
    await expect(failed).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT', outcome: 'unknown' });
    expect(client.operations.filter((name) => name === PUT)).toHaveLength(3);
  });
});

describe('an update of a supply source that another server is changing', () => {
  const held = (takes: boolean[]) => {
    const pauses: number[] = [];
    const released: unknown[] = [];
    const holds = new SourceHolds({
      store: {
        takeSource: () => Promise.resolve(takes.shift() ?? false),
        releaseSource: (holder: unknown) => Promise.resolve(void released.push(holder)),
      },
      sellerId: 'A',
      now: () => 0,
      clock: {
        after: (delayMs, run) => {
          pauses.push(delayMs);
          queueMicrotask(run);
          return { cancel: () => undefined };
        },
      },
    });
    return { holds, pauses, released };
  };

  it('waits until that has ended', async () => {
    const { client } = amazon([]);
    const { holds, pauses, released } = held([false, false, true, true]);
    const { updates } = updatesOf(client, holds);
    expect(await updates.update(renamed(), false)).toBeInstanceOf(SupplySourceChange);
    expect([pauses.length, released.length]).toEqual([2, 1]);
  });

  it('is refused after 15 seconds, and sends nothing', async () => {
    const { client } = amazon([]);
    const { holds, pauses } = held([]);
    const { updates } = updatesOf(client, holds);
    expect(await updates.update(renamed(), false)).toBeInstanceOf(SupplySourceBusy);
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBeCloseTo(15_000, -3);
    expect(client.operations).toEqual([]);
  });
});
