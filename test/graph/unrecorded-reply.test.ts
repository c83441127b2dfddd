import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { spyOn } from 'jest-mock';
import { ReplyRecorder } from '../../src/domains/shipping/purchases/buy/reply-recorder.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';
import { until } from './until.js';

const BUY = `mutation ($input: BuyShippingInput!) { buyShipping(input: $input) {
  error { code message } purchase { state shipmentId price { amount } shipment { label { format } } } } }`;

let folder: string;
let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'unrecorded-'));
  running = await startRunningApp({ env: { DATA_DIR: folder } });
  shipping = new Shipping(running);
});
afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Changes the ledger as a full disk would: claims are written, and sold labels are not. */
function alterLedger(statement: string): void {
  const ledger = new DatabaseSync(join(folder, 'ledger.sqlite'));
  ledger.exec(statement);
  ledger.close();
}
const breakLedger = (): void =>
  alterLedger(`create trigger no_space before update on purchase when new.state = 'PURCHASED'
    begin select raise(abort, 'no space'); end`);
const repairLedger = (): void => alterLedger('drop trigger no_space');

// oxlint-disable-next-line typescript/no-explicit-any -- the tests look into it freely
const ask = (document: string, input: object) => running.request<any, object>(document, { input });
const buy = (key: string, number: number) => ask(BUY, { key, ...shipping.purchase(number) });
const sold = (): number => running.emulator.control.soldLabels().length;

describe('a label that was sold while the ledger could not record it', () => {
  it('is recorded with its price and shipment when the ledger works again', async () => {
    const record = spyOn(ReplyRecorder.prototype, 'record');
    breakLedger();
    const bought = buy('first', 7);
    const kept = (): number =>
      record.mock.contexts.filter((one) => one instanceof ReplyRecorder && one.size > 0).length;
    await until(async () => kept() === 1);
    const second = await buy('second', 2);
    expect(second.data?.buyShipping ?? null).toBeNull();
    expect(second.errors?.[0]?.extensions?.['code']).toBe('LEDGER_UNAVAILABLE');
    repairLedger();
    const { data } = await bought;
    const [label] = running.emulator.control.soldLabels();
    expect(data.buyShipping).toMatchObject({
      error: null,
      purchase: { state: 'PURCHASED', shipmentId: label!.shipmentId },
    });
    expect(data.buyShipping.purchase.price).not.toBeNull();
    expect(data.buyShipping.purchase.shipment.label).not.toBeNull();
    expect(sold()).toBe(1);
    expect((await buy('second', 2)).data.buyShipping.error).toBeNull();
    expect(sold()).toBe(2);
  });

  it('is recorded before the process ends', async () => {
    breakLedger();
    const bought = buy('first', 7);
    await until(async () => sold() === 1);
    repairLedger();
    const [answer] = await Promise.all([bought, running.close()]);
    expect(answer.data.buyShipping.error).toBeNull();
    running = await startRunningApp({ env: { DATA_DIR: folder } });
    const { data } = await ask(
      '{ seller { purchases(first: 1) { nodes { state price { amount } } } } }',
      {},
    );
    expect(data.seller.purchases.nodes).toEqual([{ state: 'PURCHASED', price: expect.anything() }]);
  });
});
