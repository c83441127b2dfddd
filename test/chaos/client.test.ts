import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Diary, MOST_ANSWERED, MOST_MS, wantParcel } from './client.js';
import type { ClientClock } from './client.js';
import type { Parcel } from './parcels.js';

const PARCEL: Parcel = {
  name: 'parcel',
  amazonOrderId: '112-1000001-1000001',
  items: [{ orderItemId: '60000000000101', quantity: 1 }],
  serviceId: 'UPS_PTP_GND',
  isAdditional: false,
  hasRival: false,
  hasMistake: false,
  spareUnits: 0,
};

const SOLD = { purchase: { shipmentId: 'shipment' }, isReplay: false, error: null };

let server: Server;
let answered: number;
let url: string;
let port: number;
beforeEach(async () => {
  answered = 0;
  await listen(SOLD);
  ({ port } = server.address() as AddressInfo);
  url = `http://127.0.0.1:${port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function listen(buyShipping: object | null, at = 0): Promise<void> {
  server = createServer((request, response) => {
    request.resume();
    answered += 1;
    // Each request needs a connection of its own, so that a closed server is noticed.
    response.setHeader('connection', 'close');
    response.end(JSON.stringify({ data: { buyShipping } }));
  }).listen(at, '127.0.0.1');
  await once(server, 'listening');
}

async function close(): Promise<void> {
  server.close();
  await once(server, 'close');
}

/** A clock that the pauses of the client move, by a multiple of them. `onPause` is called with their number. */
function clockOf(
  onPause: (count: number) => Promise<void> | void = () => undefined,
  speed = 1,
): ClientClock {
  let time = 0;
  let count = 0;
  return {
    now: () => time,
    sleep: async (ms) => {
      time += speed * ms;
      await onPause((count += 1));
    },
  };
}

async function buyWith(clock: ClientClock): Promise<Diary> {
  const diary = new Diary();
  const { signal } = new AbortController();
  await wantParcel(PARCEL, { seed: 7, servers: [url], diary, signal, clock });
  return diary;
}

describe('an impatient client', () => {
  it('does not count attempts that find no server', async () => {
    await close();
    const clock = clockOf((count) =>
      count === 2 * MOST_ANSWERED ? listen(SOLD, port) : undefined,
    );
    const diary = await buyWith(clock);
    expect(diary.unanswered).toEqual([]);
    expect(diary.counts.get('purchased')).toBeGreaterThanOrEqual(1);
  });

  it('gives up after some minutes without a server', async () => {
    await close();
    const clock = clockOf(undefined, 40);
    const diary = await buyWith(clock);
    expect(diary.unanswered).toHaveLength(1);
    expect(clock.now()).toBeGreaterThanOrEqual(MOST_MS);
  });

  it('gives up when the server answers and never tells the outcome', async () => {
    await close();
    await listen(null, port);
    const diary = await buyWith(clockOf());
    expect(diary.unanswered).toHaveLength(1);
    expect(answered).toBeGreaterThanOrEqual(MOST_ANSWERED);
  });
});
