import { SharedRuns } from '../../../src/store/engine/shared-runs.js';

function setUp() {
  const runs = new SharedRuns();
  const begun: PromiseWithResolvers<void>[] = [];
  const work = (): Promise<void> => {
    const run = Promise.withResolvers<void>();
    begun.push(run);
    return run.promise;
  };
  return { runs, begun, work };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('runs that bring something up to date', () => {
  it('are shared by all calls that come while one runs, and begin after them', async () => {
    const { runs, begun, work } = setUp();
    const ended: string[] = [];
    const of = (name: string) => runs.run('one', work).then(() => ended.push(name));
    const all = [of('first'), of('second'), of('third')];
    expect(begun).toHaveLength(1);
    begun[0]!.resolve();
    await settled();
    expect(ended).toEqual(['first']);
    expect(begun).toHaveLength(2);
    all.push(of('fourth'));
    begun[1]!.resolve();
    await settled();
    expect(ended).toEqual(['first', 'second', 'third']);
    expect(begun).toHaveLength(3);
    begun[2]!.resolve();
    await Promise.all(all);
    const later = runs.run('one', work);
    expect(begun).toHaveLength(4);
    begun[3]!.resolve();
    await later;
  });

  it('of another name do not wait, and a failure reaches the calls that shared the run alone', async () => {
    const { runs, begun, work } = setUp();
    const failed = runs.run('one', work);
    const other = runs.run('two', work);
    const next = runs.run('one', work);
    expect(begun).toHaveLength(2);
    begun[0]!.reject(new Error('no'));
    begun[1]!.resolve();
    await expect(failed).rejects.toThrow('no');
    await other;
    await settled();
    begun[2]!.resolve();
    await next;
  });
});
