import { explorerExamples } from '../../src/server/explorer/examples.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
});
afterAll(() => running.close());

/** Runs an example, with other variables when they are given. */
async function run(title: string, variables?: object): Promise<object> {
  const example = explorerExamples(running.emulator.showcase).find((one) => one.title === title)!;
  const { data } = await running.request<object, object>(
    example.query,
    variables ?? example.variables ?? {},
  );
  return data;
}

describe('the examples for people in a store', () => {
  it('schedule the hours of several stores, each with its own result', async () => {
    const { supplySourceId, otherSupplySourceIds } = running.emulator.showcase;
    const ids = [supplySourceId, ...otherSupplySourceIds];
    expect(ids).toHaveLength(3);
    const scheduledChange = { state: 'SCHEDULED' };
    for (const isReplay of [false, true])
      expect(await run('Holiday hours of several stores')).toMatchObject({
        scheduleSupplySourceChanges: {
          results: ids.map((id) => ({
            supplySourceId: id,
            isReplay,
            scheduledChange,
            warnings: [],
            error: null,
          })),
          error: null,
        },
      });
  });

  it('show where a scanned order leaves from, and whether it is on hold or claimed', async () => {
    for (const title of ['Hold an order', 'Claim an order']) await run(title);
    const { amazonOrderId, orderItemId } = running.emulator.showcase.confirmed;
    const supplySource = { alias: expect.any(String) };
    const marks = { hold: { reason: expect.any(String) }, claim: { by: 'Station 3' } };
    expect(await run('Scan a code', { code: amazonOrderId })).toMatchObject({
      seller: { lookup: [{ node: { ...marks, items: [{ supplySource }, {}] } }] },
    });
    expect(await run('Scan a code', { code: orderItemId })).toMatchObject({
      seller: { lookup: [{ node: { supplySource, order: marks } }] },
    });
  });
});
