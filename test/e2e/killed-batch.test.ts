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

/** Three processes start, on a machine that may be busy. */
const PATIENCE_MS = 180_000;

let emulator: Emulator;
let folder: string;
let proxy: Server;
/** Whether requests for offers are answered. */
let sells = false;
let child: ChildProcess;

beforeEach(async () => {
  emulator = await startEmulator({ usagePlans: 'off' });
  folder = await mkdtemp(join(tmpdir(), 'killed-batch-'));
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

/** Passes a request on to Amazon. Leaves requests for offers without an answer until it sells. */
async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = 'GET', url = '/' } = request;
  if (url.includes('eligibleShippingServices') && !sells) return;
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(
      ([name]) => !/^(host|connection|content-length|accept-encoding)$/.test(name),
    ),
  ) as Record<string, string>;
  const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
  const answer = await fetch(new URL(url, emulator.url), { method, headers, ...body });
  const bytes = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(bytes);
}

async function kill(): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
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
  return async (query: string, variables: object = {}): Promise<Answer['data']> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as Answer).data;
  };
}

interface Answer {
  readonly data: {
    readonly buyShippingForOrders: { readonly isReplay: boolean; readonly error: unknown };
    readonly cancelPurchaseBatch: { readonly withdrawnCount: number };
    readonly seller: Readonly<Record<'kept' | 'stopped', Batch>>;
  };
}

interface Batch {
  readonly isDone: boolean;
  readonly counts: readonly { readonly state: string; readonly count: number }[];
}

const BUY = `mutation ($input: BuyShippingForOrdersInput!) { buyShippingForOrders(input: $input) {
  isReplay batch { key totalCount } refusals { key } error { code message } } }`;
const CANCEL = `mutation ($input: CancelPurchaseBatchInput!) { cancelPurchaseBatch(input: $input) {
  withdrawnCount } }`;
const STATE = `{ seller {
  kept: purchaseBatch(key: "kept") { isDone counts { state count } }
  stopped: purchaseBatch(key: "stopped") { isDone counts { state count } } } }`;

const orderId = (number: number) => `112-${1_000_000 + number}-${1_000_000 + number}`;
const batch = (key: string, ...numbers: number[]) => ({
  input: {
    key,
    orderIds: numbers.map(orderId),
    choose: { rule: 'CHEAPEST_IN_TIME' },
    maxPrice: { amount: '99.00', currencyCode: 'USD' },
    maxTotalPrice: { amount: '198.00', currencyCode: 'USD' },
    shipFrom: { supplySourceId: emulator.showcase.supplySourceId },
    package: {
      size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
      weight: { value: 20, unit: 'OZ' },
    },
  },
});

const count = (state: string, number: number) => [{ state, count: number }];

describe('a server that is killed between recording labels of orders and buying them', () => {
  it(
    'buys each once after its restart, and none of a batch that was cancelled meanwhile',
    async () => {
      sells = false;
      const first = await start();
      const recorded = await first(BUY, batch('kept', 1, 2));
      expect(recorded.buyShippingForOrders).toMatchObject({ isReplay: false, error: null });
      await first(BUY, batch('stopped', 3, 14));
      await kill();

      const second = await start();
      expect((await second(STATE)).seller.stopped.counts).toEqual(count('INTENT', 2));
      const cancelled = await second(CANCEL, { input: { batchId: 'stopped' } });
      expect(cancelled.cancelPurchaseBatch).toEqual({ withdrawnCount: 2 });
      await kill();

      sells = true;
      const third = await start();
      const again = await third(BUY, batch('kept', 1, 2));
      expect(again.buyShippingForOrders).toEqual({
        ...recorded.buyShippingForOrders,
        isReplay: true,
      });
      let { seller } = await third(STATE);
      while (!seller.kept.isDone) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        ({ seller } = await third(STATE));
      }
      expect(seller.kept.counts).toEqual(count('PURCHASED', 2));
      expect(seller.stopped.counts).toEqual(count('REJECTED', 2));
      const sold = emulator.control.soldLabels().map(({ amazonOrderId }) => amazonOrderId);
      expect(sold.toSorted()).toEqual([orderId(1), orderId(2)]);
    },
    PATIENCE_MS,
  );
});
