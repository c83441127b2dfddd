import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { CONNECT, consentAt, openPage } from './connect-fixture.js';
import { syncing, whenSynced } from './orders-fixture.js';

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp(syncing({ EMULATOR_SELLERS: '2' }));
  await whenSynced(running);
});
afterEach(() => running.close());

describe('a seller that is connected while a subscription runs', () => {
  it('sends none of its orders until one changes', async () => {
    const client = createClient({
      url: `${running.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      lazy: false,
      retryAttempts: 0,
    });
    const sent: string[] = [];
    const [known] = running.emulator.sellers;
    const newcomer = running.emulator.sellers[2]!;
    const order = '112-1000001-1000001';
    interface Sent {
      readonly orderUpdated: { readonly amazonOrderId: string; readonly sellerId: string };
    }
    const named = client.iterate<Sent>({
      query: `subscription { orderUpdated(sellerId: "${known!.sellerId}", ids: ["${order}"]) { amazonOrderId } }`,
    });
    const all = client.iterate<Sent>({ query: 'subscription { orderUpdated { amazonOrderId } }' });
    const first = all.next();
    // The named order says when the server listens.
    await named.next();
    const { data } = await running.request<
      { connectSeller: { authorizationUrl: string } },
      { input: object }
    >(CONNECT, { input: { marketplaceId: 'ATVPDKIKX0DER' } });
    await openPage(await consentAt(data.connectSeller.authorizationUrl, newcomer.sellerId));
    await whenSynced(running);
    const { nodes } = (
      await running.request<{ seller: { orders: { nodes: object[] } } }, { id: string }>(
        'query ($id: ID!) { seller(id: $id) { orders(first: 5) { nodes { amazonOrderId } } } }',
        { id: newcomer.sellerId },
      )
    ).data.seller.orders;
    expect(nodes).toHaveLength(5);
    const { control } = running.emulator;
    const placed = control.placeOrder({ items: [{ sku: 'MUG-SPECKLE-12', quantity: 1 }] });
    control.advanceClock(150_000);
    const { value } = await first;
    sent.push(value?.data?.orderUpdated.amazonOrderId ?? JSON.stringify(value));
    expect(sent).toEqual([placed.amazonOrderId]);
    await client.dispose();
  });
});
