import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const CONFIRM = `mutation ($input: ConfirmShipmentsInput!) { confirmShipments(input: $input) {
  batch { key } error { __typename ... on InvalidInput { issues { path message } } } } }`;

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp();
});
afterAll(() => running.close());

it.each([' 112-1000002-1000002', '112-1000002-1000002 ', '112-1000002-1000002\u2003'])(
  'the order id %j is refused, because it would count as another order',
  async (orderId) => {
    const shipDate = new Date(Date.now() - 60_000).toISOString();
    const items = [{ orderItemId: '60000000000201', quantity: 1 }];
    const packages = [
      { orderId, items, carrierCode: 'UPS', trackingNumber: '1Z999AA10123456701', shipDate },
    ];
    const { data } = await running.request(CONFIRM, { input: { key: orderId.trim(), packages } });
    expect(data).toMatchObject({
      confirmShipments: {
        batch: null,
        error: {
          __typename: 'InvalidInput',
          issues: [{ path: ['input', 'packages', '0', 'orderId'] }],
        },
      },
    });
  },
);
