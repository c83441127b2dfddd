import { PurchasesInFlight } from '../../../src/domains/shipping/purchases/buy/purchases-in-flight.js';
import { ReplyRecorder } from '../../../src/domains/shipping/purchases/buy/reply-recorder.js';
import { SellerRegistry } from '../../../src/app/seller-registry.js';
import type { SellerChange } from '../../../src/app/seller-registry.js';
import type { SellerGrant } from '../../../src/app/upstream.js';
import { VisibleSellers } from '../../../src/context/visible-sellers.js';
import { principalOf } from '../../../src/graph/access/principal.js';
import { StoreError } from '../../../src/store/engine/store-error.js';
import type { StoredSeller } from '../../../src/store/sellers/connected-seller.js';

/** Rows as the store returns them. */
let rows: StoredSeller[];
let seenAt: Map<string, number>;
let unusable: unknown[];
let errors: unknown[];
let limits: number[];

beforeEach(() => {
  rows = [];
  seenAt = new Map([
    ['A1', 1_000],
    ['A2', 1_000],
  ]);
  unusable = [];
  errors = [];
  limits = [];
});

const aGrant = (id: string): SellerGrant => ({
  id,
  name: null,
  refreshToken: `configured-${id}`,
  marketplaceIds: ['M1'],
  region: 'na',
  grantedAt: null,
});

function change(sellerId: string, facts: Partial<StoredSeller> = {}): void {
  rows = rows.filter((row) => row.sellerId !== sellerId);
  const version = Math.max(0, ...rows.map((row) => row.version), lastVersion) + 1;
  lastVersion = version;
  rows.push({
    sellerId,
    name: null,
    region: 'na',
    marketplaceIds: ['M1'],
    refreshToken: `stored-${sellerId}`,
    consentedAt: 2_000,
    connectedAt: 2_000,
    disconnectedAt: null,
    version,
    ...facts,
  });
}
let lastVersion = 0;

/** Opens a registry whose runtimes are grants with no purchases. */
function open(configured = ['A1', 'A2'].map(aGrant)): Promise<SellerRegistry> {
  return SellerRegistry.open({
    configured,
    store: {
      noteConfigured: () => Promise.resolve(seenAt),
      changedSince: (version, limit) => {
        limits.push(limit);
        const later = rows.filter((row) => row.version > version);
        return Promise.resolve(later.toSorted((a, b) => a.version - b.version).slice(0, limit));
      },
    },
    onEnd: () => undefined,
    makeRuntime: (grant) =>
      ({
        ...grant,
        shipping: { inFlight: new PurchasesInFlight(), replies: new ReplyRecorder() },
        end: () => undefined,
      }) as never,
    now: () => 5_000,
    onUnusable: (sellerId, reason) => unusable.push([sellerId, reason]),
    onError: (error) => errors.push(error),
  });
}

const tokensOf = ({ runtimes }: SellerRegistry) =>
  [...runtimes.values()].map((runtime) => (runtime as unknown as SellerGrant).refreshToken);

describe('the sellers at the start', () => {
  it('are those of the configuration, then the connected ones', async () => {
    change('A3');
    const registry = await open();
    expect(tokensOf(registry)).toEqual(['configured-A1', 'configured-A2', 'stored-A3']);
    expect(registry.firstGrant?.id).toBe('A1');
  });

  it.each([
    ['a later consent', { consentedAt: 1_001 }, ['stored-A1', 'configured-A2']],
    ['an earlier consent', { consentedAt: 999 }, ['configured-A1', 'configured-A2']],
    ['a consent at the same time', { consentedAt: 1_000 }, ['configured-A1', 'configured-A2']],
    ['a later disconnection', { refreshToken: null, disconnectedAt: 3_000 }, ['configured-A2']],
    [
      'a disconnection before the token was configured',
      { refreshToken: null, disconnectedAt: 900, consentedAt: 800 },
      ['configured-A1', 'configured-A2'],
    ],
  ])('follow the newest fact: %s', async (_, facts, tokens) => {
    change('A1', facts);
    expect(tokensOf(await open())).toEqual(tokens);
  });

  it('keep the configured grant when the stored one does not open', async () => {
    const sealed = new StoreError('SEALED', 'unknown key');
    change('A1', { refreshToken: sealed });
    expect(tokensOf(await open())).toEqual(['configured-A1', 'configured-A2']);
    expect(unusable).toEqual([['A1', sealed]]);
  });

  it('have the region and the date of their consent', async () => {
    change('A3', { region: 'eu', consentedAt: 7_000 });
    const { runtimes } = await open();
    expect(runtimes.get('A3')).toMatchObject({ region: 'eu', grantedAt: 7_000 });
    expect(runtimes.get('A1')).toMatchObject({ region: 'na', grantedAt: null });
  });

  it('are without a renewed seller that the configuration names no more', async () => {
    change('A1', { connectedAt: null });
    change('A3', { connectedAt: null });
    expect(tokensOf(await open([aGrant('A1')]))).toEqual(['stored-A1']);
  });

  it('may be none', async () => {
    const registry = await open([]);
    expect(registry.firstGrant).toBeNull();
    expect(registry.runtimes.size).toBe(0);
  });

  it('are read in bounded slices', async () => {
    for (let n = 0; n < 450; n += 1) change(`B${n}`);
    expect((await open()).runtimes.size).toBe(452);
    expect(limits).toEqual([200, 200, 200]);
  });

  it('are served although the store cannot note them; a disconnection still counts', async () => {
    change('A1', { refreshToken: null, disconnectedAt: 3_000 });
    const full = new StoreError('FULL', 'no space');
    const registry = await SellerRegistry.open({
      configured: ['A1', 'A2'].map(aGrant),
      store: {
        noteConfigured: () => Promise.reject(full),
        changedSince: (version) => Promise.resolve(rows.filter((row) => row.version > version)),
      },
      onEnd: () => undefined,
      makeRuntime: (grant) => ({ ...grant, end: () => undefined }) as never,
      now: () => 5_000,
      onUnusable: () => undefined,
      onError: (error) => errors.push(error),
    });
    expect(tokensOf(registry)).toEqual(['configured-A2']);
    expect(errors).toEqual([full]);
  });
});

describe('the sellers of a running server', () => {
  it('begin, change and end with the store, and listeners learn of each once', async () => {
    const registry = await open([aGrant('A1')]);
    const changes: SellerChange[] = [];
    const deafen = registry.onChange((one) => void changes.push(one));
    const told = () =>
      changes
        .splice(0)
        .map(({ sellerId, runtime, ended }) => [
          sellerId,
          (runtime as unknown as SellerGrant | null)?.refreshToken ?? null,
          ended?.refreshToken ?? null,
        ]);
    expect(await registry.sync()).toBe(0);
    change('A3');
    expect(await registry.sync()).toBe(1);
    expect(told()).toEqual([['A3', 'stored-A3', null]]);
    change('A3', { refreshToken: 'renewed' });
    await Promise.all([registry.sync(), registry.sync()]);
    expect(told()).toEqual([['A3', 'renewed', 'stored-A3']]);
    // The same facts under a new number are no change.
    change('A3', { refreshToken: 'renewed' });
    await registry.sync();
    expect(told()).toEqual([]);
    change('A3', { refreshToken: null, disconnectedAt: 9_000 });
    await registry.sync();
    expect(told()).toEqual([['A3', null, 'renewed']]);
    expect([...registry.runtimes.keys()]).toEqual(['A1']);
    deafen();
    change('A4');
    await registry.sync();
    expect(told()).toEqual([]);
  });

  it('continue after a round that failed', async () => {
    const registry = await open([aGrant('A1')]);
    change('A3');
    const present = rows;
    rows = null as never;
    await expect(registry.sync()).rejects.toThrow(TypeError);
    rows = present;
    expect(await registry.sync()).toBe(1);
    expect(registry.runtimes.has('A3')).toBe(true);
  });

  it('invalidate what was read of them, and the choice of each principal', async () => {
    const registry = await open([aGrant('A1')]);
    const visible = new VisibleSellers(registry.runtimes, registry.state);
    const facts = { name: 'k', scopes: new Set([]), expiresAt: null, keyId: 'k' };
    const some = principalOf({ ...facts, id: 'key:k', sellers: new Set(['A1', 'A3']) });
    const other = principalOf({ ...facts, id: 'key:o', sellers: new Set(['A1']) });
    const { state } = visible;
    expect([...visible.of(some).keys()]).toEqual(['A1']);
    expect([...visible.of(other).keys()]).toEqual(['A1']);
    expect(state.isKept).toBe(true);
    change('A3');
    await registry.sync();
    expect(state.isKept).toBe(false);
    expect(visible.state.isKept).toBe(true);
    expect([...visible.of(some).keys()]).toEqual(['A1', 'A3']);
    expect([...visible.of(other).keys()]).toEqual(['A1']);
  });
});

describe('other sellers of the configuration', () => {
  const listened: SellerChange[] = [];
  beforeEach(() => {
    listened.length = 0;
  });
  const opened = async (): Promise<SellerRegistry> => {
    const registry = await open();
    registry.onChange((one) => void listened.push(one));
    return registry;
  };

  it('begin, change and end, and the others stay as they are', async () => {
    const registry = await opened();
    const kept = registry.runtimes.get('A1');
    seenAt.set('A3', 9_000).set('A2', 9_000);
    const changed = { ...aGrant('A2'), refreshToken: 'another' };
    expect(await registry.configure([aGrant('A1'), changed, aGrant('A3')])).toBe(2);
    expect(tokensOf(registry)).toEqual(['configured-A1', 'another', 'configured-A3']);
    expect(registry.runtimes.get('A1')).toBe(kept);
    expect(await registry.configure([aGrant('A3')])).toBe(2);
    expect([...registry.runtimes.keys()]).toEqual(['A3']);
    expect(listened.map(({ sellerId, runtime }) => [sellerId, runtime !== null])).toEqual([
      ['A2', true],
      ['A3', true],
      ['A1', false],
      ['A2', false],
    ]);
  });

  it('change nothing when they are the same', async () => {
    const registry = await opened();
    expect(await registry.configure([aGrant('A2'), aGrant('A1')])).toBe(0);
    expect(listened).toEqual([]);
  });

  it('end a renewed seller that is named no more, and keep one that connected', async () => {
    change('A1', { connectedAt: null });
    change('A2');
    const registry = await opened();
    expect(tokensOf(registry)).toEqual(['stored-A1', 'stored-A2']);
    seenAt.set('A3', 5_000);
    await registry.configure([aGrant('A3')]);
    expect(tokensOf(registry).sort()).toEqual(['configured-A3', 'stored-A2']);
    // The newest fact counts again when it is named again.
    await registry.configure([aGrant('A1')]);
    expect(tokensOf(registry).sort()).toEqual(['stored-A1', 'stored-A2']);
  });

  it('leave a seller with its consent, and a disconnected one without', async () => {
    change('A1');
    change('A3', { refreshToken: null, disconnectedAt: 3_000 });
    seenAt.set('A3', 2_000);
    const registry = await opened();
    await registry.configure([aGrant('A2'), aGrant('A3')]);
    expect(tokensOf(registry).sort()).toEqual(['configured-A2', 'stored-A1']);
    expect(listened).toEqual([]);
  });
});
