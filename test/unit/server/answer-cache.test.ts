import { MemoryBudget } from '../../../src/runtime/cache/memory-budget.js';
import { SingleFlightCache } from '../../../src/runtime/cache/single-flight-cache.js';
import { AnswerDraft } from '../../../src/server/fast/answers/answer-draft.js';
import { answerKey } from '../../../src/server/fast/answers/answer-key.js';
import { AnswerCache } from '../../../src/server/fast/answers/answer-cache.js';
import { Metrics } from '../../../src/telemetry/metrics.js';

const ROOM = 64 * 1024;

function setUp(maxBytes = ROOM) {
  const clock = { ms: 1 };
  const cache = new SingleFlightCache<{ readonly text: string }>({
    budget: new MemoryBudget(10_000),
    ttlMs: 1_000,
    now: () => clock.ms,
  });
  const metrics = new Metrics();
  const answers = new AnswerCache({ maxBytes, metrics });
  /** Builds a response that reads these keys, like the server. */
  const make = async (keys: readonly string[]): Promise<AnswerDraft> => {
    const draft = new AnswerDraft();
    const { signal } = new AbortController();
    for (const key of keys) {
      await cache.get(key, async () => ({ value: { text: key }, bytes: 100 }), {
        signal,
        onCacheHit: () => undefined,
        onRead: draft.reads.add,
      });
    }
    return Object.assign(draft, { facts: new Set() });
  };
  const remember = (key: string, draft: AnswerDraft, data = '1'): void => {
    const bytes = Buffer.from(`{"data":${data},"extensions":{"requestId":"x"}}\n`);
    const headers = { 'content-type': 'application/json' };
    answers.store(key, draft, { kind: 'whole', status: 200, headers, body: bytes });
  };
  const isKnown = (key: string): boolean => answers.find(key) !== null;
  return { clock, cache, metrics, answers, make, remember, isKnown };
}

it('compares a long key in full, although only a part of it is hashed', async () => {
  const { make, remember, isKnown } = setUp();
  const long = (middle: string): string => `${'a'.repeat(500)}${middle}${'b'.repeat(600)}`;
  remember(long('1'), await make(['a']));
  expect([isKnown(long('1')), isKnown(long('2')), isKnown(long('11'))]).toEqual([
    true,
    false,
    false,
  ]);
  remember(long('2'), await make(['a']));
  expect([isKnown(long('1')), isKnown(long('2'))]).toEqual([false, true]);
  const ends = ['x', 'y'].map((end) => `${long('')}${end}`);
  for (const key of ends) remember(key, await make(['a']));
  expect(ends.map(isKnown)).toEqual([true, true]);
});

describe('a cached answer', () => {
  it('is returned while everything that it has read is cached', async () => {
    const { clock, make, remember, isKnown } = setUp();
    await make(['a']);
    clock.ms += 400;
    remember('both', await make(['b', 'a']));
    clock.ms += 600;
    expect(isKnown('both')).toBe(true);
    clock.ms += 1;
    expect(isKnown('both')).toBe(false);
  });

  it.each<[string, (cache: SingleFlightCache<{ readonly text: string }>) => void]>([
    ['forgotten', (cache) => cache.delete('a')],
    ['forgotten with all others', (cache) => cache.clear()],
    ['replaced', (cache) => cache.put('a', { value: { text: 'new' }, bytes: 100 })],
  ])('is invalid when one of its reads is %s', async (_, end) => {
    const { cache, make, remember, isKnown } = setUp();
    remember('q', await make(['a', 'b']));
    expect(isKnown('q')).toBe(true);
    end(cache);
    expect(isKnown('q')).toBe(false);
    await make(['a']);
    expect(isKnown('q')).toBe(false);
  });

  it('is invalid when one of its reads is evicted', async () => {
    const { make, remember, isKnown } = setUp();
    remember('q', await make(['a']));
    await make(Array.from({ length: 20 }, (_, n) => `other ${n}`));
    expect(isKnown('q')).toBe(false);
  });

  it('is not stored when a read was removed before the answer was ready', async () => {
    const { cache, make, remember, isKnown } = setUp();
    const draft = await make(['a']);
    cache.delete('a');
    remember('q', draft);
    expect(isKnown('q')).toBe(false);
  });

  it('is not stored when a read was removed while it was loading', async () => {
    const { cache, remember, isKnown } = setUp();
    const { promise, resolve } = Promise.withResolvers<{
      value: { text: string };
      bytes: number;
    }>();
    const draft = Object.assign(new AnswerDraft(), { facts: new Set() });
    const { signal } = new AbortController();
    const onRead = draft.reads.add;
    const read = cache.get('a', () => promise, { signal, onCacheHit: () => undefined, onRead });
    cache.delete('a');
    resolve({ value: { text: 'old' }, bytes: 100 });
    await read;
    remember('q', draft);
    expect(isKnown('q')).toBe(false);
  });

  it('stays valid when it has read nothing', async () => {
    const { clock, make, remember, isKnown } = setUp();
    remember('q', await make([]));
    clock.ms += 1e9;
    expect(isKnown('q')).toBe(true);
  });

  it('is not stored when its draft forbids it', async () => {
    const { make, remember, isKnown } = setUp();
    remember('q', Object.assign(await make([]), { facts: null }));
    expect(isKnown('q')).toBe(false);
  });
});

describe('the cache of answers', () => {
  it('stays within its limit in bytes', async () => {
    const { answers, metrics, make, remember } = setUp();
    const head = 'x'.repeat(1_000);
    for (let n = 0; n < 1_000; n += 1) remember(`query ${n}`, await make(['a']), head);
    const text = await metrics.render();
    const bytes = Number(/remembered_answers_bytes (\d+)/.exec(text)?.[1]);
    expect(bytes).toBeGreaterThan(ROOM / 2);
    expect(bytes).toBeLessThanOrEqual(ROOM);
    expect([answers.find('query 0'), answers.find('query 999') !== null]).toEqual([null, true]);
  });

  it('does not store an answer that would evict the others', async () => {
    const { make, remember, isKnown } = setUp();
    remember('small', await make([]));
    remember('large', await make([]), 'x'.repeat(ROOM / 4));
    remember('k'.repeat(100_000), await make([]));
    expect([isKnown('small'), isKnown('large'), isKnown('k'.repeat(100_000))]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('counts hits and misses', async () => {
    const { metrics, make, remember, isKnown } = setUp();
    isKnown('q');
    remember('q', await make([]));
    isKnown('q');
    isKnown('q');
    const text = await metrics.render();
    expect(text).toContain('graphql_remembered_answers_total{outcome="hit"} 2');
    expect(text).toContain('graphql_remembered_answers_total{outcome="miss"} 1');
  });
});

describe('the key of an answer', () => {
  const question = { principal: '', method: 'POST', headers: {}, search: '', body: '{}' };
  const key = answerKey(question);

  it.each([
    ['principal', { principal: 'someone' }],
    ['method', { method: 'GET' }],
    ['host', { headers: { host: 'other.example' } }],
    ['for which form', { headers: { accept: 'multipart/mixed' } }],
    ['with leave to ask', { headers: { 'apollo-require-preflight': 'true' } }],
    ['what by GET', { search: '?query={a}' }],
    ['what by POST', { body: '{ }' }],
  ])('differs by %s', (_, other) => {
    expect(answerKey({ ...question, ...other })).not.toBe(key);
  });

  it('separates principals', () => {
    const forged = answerKey({ ...question, principal: 'a\nPOST' });
    expect(forged).not.toBe(answerKey({ ...question, principal: 'a', search: 'POST' }));
    expect(forged.split('\n')).toHaveLength(key.split('\n').length);
  });

  it('is equal for equal requests', () => {
    expect(answerKey({ ...question, headers: { 'user-agent': 'x' } })).toBe(key);
  });
});
