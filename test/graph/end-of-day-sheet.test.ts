import { spyOn } from 'jest-mock';
import { Sheet } from '../../src/domains/shipping/labels/print/sheet.js';
import { explorerExamples } from '../../src/server/explorer/examples.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { orderId } from './shipping-fixture.js';

const CONFIRM = `mutation Confirm($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) { confirmation { state } error { code message } }
}`;

const SHEET = '{ seller { endOfDay { sheet { url } } } }';

interface WithSheet {
  readonly seller: { readonly endOfDay: { readonly sheet: { readonly url: string } } };
}

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp();
});
afterAll(() => running.close());

/** Opens the sheet of the present day. Returns the lines about labels from elsewhere. */
async function linesOfSheet(): Promise<string[]> {
  const { data } = await running.request<WithSheet, object>(SHEET);
  const written = spyOn(Sheet.prototype, 'write');
  try {
    const response = await fetch(data.seller.endOfDay.sheet.url);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([response.status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    return written.mock.calls.map(([text]) => text).filter((text) => text.includes('elsewhere'));
  } finally {
    written.mockRestore();
  }
}

describe('the sheet of a day', () => {
  it('tells how many parcels were confirmed with labels from elsewhere', async () => {
    expect(await linesOfSheet()).toEqual([]);
    const examples = explorerExamples(running.emulator.showcase);
    const { query, variables } = examples.find(({ title }) => title === 'Confirm')!;
    const { errors } = await running.request(query, variables);
    expect(errors).toBeUndefined();
    expect(await linesOfSheet()).toEqual([
      '1 parcel of all locations with labels from elsewhere: not listed here.',
    ]);
  });

  it('counts a parcel of several confirmations once, and those that failed apart', async () => {
    const items = [{ orderItemId: '60000000000201', quantity: 1 }];
    const parcel = { orderId: orderId(2), carrierCode: 'UPS', items };
    const confirmed = (trackingNumber: string, more: object) =>
      running.request(CONFIRM, {
        input: {
          via: 'API',
          package: {
            ...parcel,
            trackingNumber,
            shipDate: new Date(Date.now() - 60_000).toISOString(),
            ...more,
          },
        },
      });
    await confirmed('1ZTWICE', { packageReferenceId: '1' });
    await confirmed('1z twice', { packageReferenceId: '2' });
    // More units than are ordered.
    await confirmed('1ZFAILED', { packageReferenceId: '3', items: [{ ...items[0], quantity: 9 }] });
    expect(await linesOfSheet()).toEqual([
      '2 parcels of all locations with labels from elsewhere: not listed here.',
      expect.stringMatching(/^1 parcel .* whose confirmation failed/),
    ]);
  });
});
