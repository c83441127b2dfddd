import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const NOT_FOUND = { error: { code: 'NOT_FOUND' } };

let running: RunningApp;
let id: string;
beforeAll(async () => {
  running = await startRunningApp();
  id = running.emulator.showcase.supplySourceId.toUpperCase();
});
afterAll(() => running.close());

// oxlint-disable-next-line typescript/no-explicit-any -- tests look into it freely
async function change(name: string, type: string, input: object): Promise<any> {
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { error { code } } }`;
  const { data, errors } = await running.request(document, { input });
  expect(errors).toBeUndefined();
  return (data as Record<string, unknown>)[name];
}

describe('the id of a location in capitals, which Amazon accepts', () => {
  it('is no id of a location, so that one location has one id', async () => {
    const document = `{ seller { supplySource(id: "${id}") { id } } }`;
    expect((await running.request(document, {})).data).toEqual({ seller: { supplySource: null } });
  });

  it('changes neither hours, nor stock, nor status', async () => {
    const supplySourceId = id;
    const from = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const scheduled = { supplySourceId, from, until: from, hours: { closed: true } };
    expect(
      await change('scheduleSupplySourceChange', 'ScheduleSupplySourceChangeInput', scheduled),
    ).toMatchObject(NOT_FOUND);
    const update = { supplySourceId, changes: { alias: 'Larkspur Outfitters - Reno' } };
    expect(await change('updateSupplySource', 'UpdateSupplySourceInput', update)).toMatchObject(
      NOT_FOUND,
    );
    expect(
      await change('archiveSupplySource', 'ArchiveSupplySourceInput', { supplySourceId }),
    ).toMatchObject(NOT_FOUND);
    const status = { supplySourceId, status: 'INACTIVE' };
    expect(
      await change('updateSupplySourceStatus', 'UpdateSupplySourceStatusInput', status),
    ).toMatchObject(NOT_FOUND);
    const quantities = [{ place: { supplySourceId }, quantity: 5 }];
    await change('setInventories', 'SetInventoriesInput', {
      key: 'stock',
      skus: [{ sku: 'SOAP-CEDAR-3', quantities }],
    });
    const document = '{ seller { inventoryBatch(key: "stock") { counts { state count } } } }';
    expect((await running.request(document, {})).data).toMatchObject({
      seller: { inventoryBatch: { counts: [{ state: 'REJECTED', count: 1 }] } },
    });
    const calls = running.callsSince();
    for (const operation of [
      'updateSupplySource',
      'updateSupplySourceStatus',
      'archiveSupplySource',
    ])
      expect(calls).not.toHaveProperty(operation);
  });

  it('buys no label', async () => {
    const shipping = new Shipping(running);
    const { error } = await shipping.buy({
      key: 'capitals',
      ...shipping.purchase(1, { shipFrom: { supplySourceId: id } }),
    });
    expect(error).toMatchObject({ code: 'NOT_FOUND' });
    expect(running.callsSince()).not.toHaveProperty('createShipment');
  });
});
