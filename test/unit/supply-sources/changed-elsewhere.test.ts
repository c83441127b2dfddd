import { MemoryBudget } from '../../../src/runtime/cache/memory-budget.js';
import { SupplySourceCaches } from '../../../src/domains/supply-sources/supply-source-caches.loader.js';

const reader = { signal: new AbortController().signal, onCacheHit: () => undefined } as never;

async function filled(): Promise<SupplySourceCaches> {
  const caches = new SupplySourceCaches({ ttlMs: 60_000, budget: new MemoryBudget(1_000_000) });
  const sized = (value: object) => () => Promise.resolve({ value, bytes: 10 } as never);
  for (const id of ['one', 'two']) {
    await caches.sources.get(id, sized({ id }), reader);
    caches.timeZones.note(id, null);
  }
  await caches.pages.get('page', sized({ items: [] }), reader);
  return caches;
}

const kept = (caches: SupplySourceCaches) => ({
  sources: ['one', 'two'].filter((id) => caches.sources.has(id)),
  timeZones: ['one', 'two'].filter((id) => caches.timeZones.find(id) !== undefined),
  hasPage: caches.pages.has('page'),
});

describe('the caches of supply sources', () => {
  it('drop a source that another server has changed, with its time zone and all pages', async () => {
    const caches = await filled();
    caches.changedElsewhere('one');
    expect(kept(caches)).toEqual({ sources: ['two'], timeZones: ['two'], hasPage: false });
    expect(caches.archived.has('one')).toBe(false);
  });

  it('drop the pages alone when another server has created a source', async () => {
    const caches = await filled();
    caches.changedElsewhere(null);
    expect(kept(caches)).toEqual({
      sources: ['one', 'two'],
      timeZones: ['one', 'two'],
      hasPage: false,
    });
  });

  it('remember a source that another server has archived, because lists do not show it', async () => {
    const caches = await filled();
    caches.changedElsewhere('one', true);
    expect(caches.archived.has('one')).toBe(true);
  });

  it('drop everything but archived sources when changes may have been lost', async () => {
    const caches = await filled();
    caches.archived.set('one', true);
    caches.clear();
    expect(kept(caches)).toEqual({ sources: [], timeZones: [], hasPage: false });
    expect(caches.archived.has('one')).toBe(true);
  });
});
