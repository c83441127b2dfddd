import { readUpstream } from '../../../src/graph/upstream-list.js';
import type { UpstreamPosition } from '../../../src/graph/upstream-list.js';

/** A list of the numbers from 0, in pages of Amazon. The even ones are shown. */
function numbers(count: number, { most = 1_000, step = 1_000 } = {}) {
  const reads: (string | null)[] = [];
  const steps: number[] = [];
  const list = {
    most,
    step,
    read: (pageToken: string | null, pageSize: number) => {
      reads.push(pageToken);
      const from = Number(pageToken ?? 0);
      const end = Math.min(count, from + pageSize);
      const items = Array.from({ length: Math.max(0, end - from) }, (_, at) => from + at);
      return Promise.resolve({ items, nextPageToken: end < count ? String(end) : null });
    },
    nodesOf: (items: readonly number[]) => {
      steps.push(items.length);
      return Promise.resolve(items.map((item) => (item % 2 === 0 ? item : null)));
    },
  };
  return { list, reads, steps };
}

const START: UpstreamPosition = { pageToken: null, pageSize: 10, index: 0 };
const nodesOf = ({ found }: Awaited<ReturnType<typeof readUpstream<number, number>>>) =>
  found.map(({ node }) => node);

describe('a list in pages of Amazon', () => {
  it('reads as many pages as it needs, and continues where it stopped', async () => {
    const { list, reads } = numbers(40);
    const first = await readUpstream(list, 7, START);
    expect(nodesOf(first)).toEqual([0, 2, 4, 6, 8, 10, 12]);
    expect(first.next).toEqual({ pageToken: '10', pageSize: 10, index: 3 });
    expect(reads).toEqual([null, '10']);
    const second = await readUpstream(list, 3, first.next!);
    expect(nodesOf(second)).toEqual([14, 16, 18]);
    // Behind the last item that it shows, not behind what it examined.
    expect(second.found.at(-1)?.behind).toEqual({ pageToken: '10', pageSize: 10, index: 9 });
  });

  it('ends behind the last item', async () => {
    const { list } = numbers(5);
    const all = await readUpstream(list, 100, START);
    expect([nodesOf(all), all.next]).toEqual([[0, 2, 4], null]);
    const behind = await readUpstream(list, 100, all.found.at(-1)!.behind);
    expect([nodesOf(behind), behind.next]).toEqual([[], null]);
  });

  it('examines no more items than it may, and says where it stopped', async () => {
    const { list, reads } = numbers(1_000, { most: 25 });
    const { found, next } = await readUpstream(list, 100, START);
    expect(found).toHaveLength(13);
    expect(next).toEqual({ pageToken: '20', pageSize: 10, index: 5 });
    expect(reads).toHaveLength(3);
  });

  it('selects in steps, so that it examines little more than it shows', async () => {
    const { list, steps } = numbers(1_000, { step: 4 });
    await readUpstream(list, 3, START);
    expect(steps).toEqual([4, 4]);
  });

  it('ends although Amazon keeps sending empty pages', async () => {
    const { list } = numbers(0, { most: 10 });
    let reads = 0;
    const read = () => {
      reads += 1;
      return Promise.resolve({ items: [], nextPageToken: 'more' });
    };
    const { found, next } = await readUpstream({ ...list, read }, 5, START);
    expect([found, next?.pageToken, reads]).toEqual([[], 'more', 10]);
  });
});
