import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const SOURCE = '82f3b22a-0a22-4247-9dff-af100d3a27f6';

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp();
});
afterEach(() => running.close());

interface Shown {
  readonly status: string;
  readonly alias: string;
}

/** Sends a change of the supply source. Returns the supply source that its answer shows. */
async function shownBy(mutation: string, input: string): Promise<Shown> {
  const { data } = await running.request(
    `mutation { payload: ${mutation}(input: { supplySourceId: "${SOURCE}", ${input} }) { supplySource { status alias } error { message } } }`,
  );
  return (data as { payload: { supplySource: Shown } }).payload.supplySource;
}

describe('changes of a supply source at the same time', () => {
  it('show each what it made itself', async () => {
    const { control } = running.emulator;
    control.addFault({ kind: 'latency', operation: 'getSupplySource', latencyMs: 100 });
    const statuses = ['INACTIVE', 'ACTIVE', 'INACTIVE', 'ACTIVE'];
    const switched = await Promise.all(
      statuses.map((status) => shownBy('updateSupplySourceStatus', `status: ${status}`)),
    );
    expect(switched.map(({ status }) => status)).toEqual(statuses);
    const aliases = ['One', 'Two'];
    const renamed = await Promise.all(
      aliases.map((alias) => shownBy('updateSupplySource', `changes: { alias: "${alias}" }`)),
    );
    expect(renamed.map(({ alias }) => alias)).toEqual(aliases);
  });
});
