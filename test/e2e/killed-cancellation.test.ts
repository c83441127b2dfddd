import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { BUILT_PROGRAM, PROGRAM_ENVIRONMENT } from '../support/built-program.js';

/** Two processes start in each test, on a machine that may be busy. */
const PATIENCE_MS = 180_000;

/** When the server is killed: Amazon never gets its request, or has executed it. */
type Moment = 'before Amazon' | 'after Amazon';

let emulator: Emulator;
let folder: string;
let proxy: Server;
let killsAt: Moment | null;
let killed: () => void;
let child: ChildProcess;

beforeEach(async () => {
  emulator = await startEmulator({ usagePlans: 'off' });
  folder = await mkdtemp(join(tmpdir(), 'killed-cancellation-'));
  killsAt = null;
  proxy = createServer((request, response) => void pass(request, response));
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
});

afterEach(async () => {
  child.kill('SIGKILL');
  proxy.closeAllConnections();
  proxy.close();
  await emulator.close();
  await rm(folder, { recursive: true });
});

/** Passes a request on to Amazon. Kills the server at a cancellation. */
async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = 'GET', url = '/' } = request;
  const isCancellation = method === 'DELETE';
  if (isCancellation && killsAt === 'before Amazon') return kill();
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(
      ([name]) => !/^(host|connection|content-length|accept-encoding)$/.test(name),
    ),
  ) as Record<string, string>;
  const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
  const answer = await fetch(new URL(url, emulator.url), { method, headers, ...body });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (isCancellation && killsAt === 'after Amazon') return kill();
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(bytes);
}

function kill(): void {
  killsAt = null;
  child.once('exit', () => killed());
  child.kill('SIGKILL');
}

/** Starts the server on the ledger of the folder. Returns a function that sends a document to it. */
async function start() {
  const { port } = proxy.address() as AddressInfo;
  const amazon = Object.fromEntries(
    Object.entries(emulator.environment).map(([name, value]) => [
      name,
      value.replace(emulator.url, `http://127.0.0.1:${port}`),
    ]),
  );
  child = spawn(process.execPath, [BUILT_PROGRAM], {
    env: {
      ...PROGRAM_ENVIRONMENT,
      SHUTDOWN_DELAY_SECONDS: '0',
      ORDERS_HISTORY_DAYS: '0',
      DATA_DIR: folder,
      ...amazon,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const urlIn = () => /"graphql":"([^"]+)"/.exec(output)?.[1];
  while (urlIn() === undefined) await once(child.stdout!, 'data');
  const url = urlIn()!;
  return async (query: string, variables: object = {}): Promise<Answer> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
}

interface Answer {
  readonly data: {
    readonly seller: { readonly purchase: unknown };
    readonly buyShipping: {
      readonly purchase: { readonly shipmentId: string };
      readonly error: unknown;
    };
    readonly cancelShipment: { readonly error: unknown };
  };
}

const BUY = `mutation ($input: BuyShippingInput!) { buyShipping(input: $input) {
  purchase { shipmentId } error { code } } }`;
const CANCEL = `mutation ($input: CancelShipmentInput!) { cancelShipment(input: $input) {
  shipment { status } error { code } } }`;
const STATE = `{ seller { purchase(key: "one") {
  state refundState shipment { status label { contentType } } } } }`;

const purchase = (key: string) => ({
  input: {
    key,
    maxPrice: { amount: '999.00', currencyCode: 'USD' },
    request: {
      orderId: '112-1000001-1000001',
      choose: { shippingServiceId: 'UPS_PTP_GND' },
      parcel: {
        items: [{ orderItemId: '60000000000101', quantity: 1 }],
        shipFrom: { supplySourceId: emulator.showcase.supplySourceId },
        package: {
          size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
          weight: { value: 20, unit: 'OZ' },
        },
      },
    },
  },
});

/** Buys a label, and kills the server in the middle of its cancellation. Returns the restarted server, and the shipment. */
async function killedAt(moment: Moment) {
  const send = await start();
  const { data } = await send(BUY, purchase('one'));
  const { shipmentId } = data.buyShipping.purchase;
  killsAt = moment;
  const dead = new Promise<void>((resolve) => {
    killed = resolve;
  });
  await expect(send(CANCEL, { input: { shipmentId } })).rejects.toThrow('fetch failed');
  await dead;
  return { again: await start(), shipmentId };
}

const calls = (operation: string): number =>
  emulator.control
    .calls()
    .filter((call) => call.operation === operation)
    .reduce((sum, call) => sum + call.calls, 0);

const CANCELLED = {
  state: 'PURCHASED',
  refundState: 'PENDING',
  shipment: { status: 'REFUND_PENDING', label: null },
};

describe('a server that is killed in the middle of a cancellation', () => {
  it(
    'knows after its restart that Amazon has cancelled the shipment, and sends nothing again',
    async () => {
      const { again, shipmentId } = await killedAt('after Amazon');
      expect((await again(STATE)).data.seller.purchase).toEqual(CANCELLED);
      expect([calls('cancelShipment'), calls('createShipment')]).toEqual([1, 1]);
      const repeated = await again(CANCEL, { input: { shipmentId } });
      expect(repeated.data.cancelShipment).toEqual({
        shipment: { status: 'REFUND_PENDING' },
        error: null,
      });
      expect((await again(BUY, purchase('two'))).data.buyShipping.error).toBeNull();
      expect(emulator.control.soldLabels()).toHaveLength(2);
    },
    PATIENCE_MS,
  );

  it(
    'sells no second label before it knows what became of the first',
    async () => {
      const { again } = await killedAt('after Amazon');
      const { error } = (await again(BUY, purchase('two'))).data.buyShipping;
      expect(error).toEqual({ code: 'SHIPMENT_ALREADY_PURCHASED' });
      expect(emulator.control.soldLabels()).toHaveLength(1);
    },
    PATIENCE_MS,
  );

  it(
    'shows a valid label after its restart when Amazon never got the request, and cancels it once',
    async () => {
      const { again, shipmentId } = await killedAt('before Amazon');
      expect((await again(STATE)).data.seller.purchase).toEqual({
        state: 'PURCHASED',
        refundState: null,
        shipment: { status: 'PURCHASED', label: expect.anything() },
      });
      expect((await again(BUY, purchase('two'))).data.buyShipping.error).toEqual({
        code: 'SHIPMENT_ALREADY_PURCHASED',
      });
      expect(calls('cancelShipment')).toBe(0);
      const repeated = await again(CANCEL, { input: { shipmentId } });
      expect(repeated.data.cancelShipment.error).toBeNull();
      expect((await again(STATE)).data.seller.purchase).toEqual(CANCELLED);
      expect([calls('cancelShipment'), calls('createShipment')]).toEqual([1, 1]);
    },
    PATIENCE_MS,
  );
});
