import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { SetUnits, aUnit } from '../graph/packing-fixture.js';
import { startChromium } from './chromium.js';
import type { Chromium } from './chromium.js';
import { openPage } from './console-browser.js';
import type { ConsolePage } from './console-browser.js';

const OPEN = `query Open($store: ID!) { seller { orders(first: 100,
  filter: { supplySourceIds: [$store], statuses: [UNSHIPPED] }) {
  nodes { amazonOrderId isLate isCancellationRequested programs shipToCountryCode } } } }`;

interface OpenOrders {
  readonly seller: {
    readonly orders: {
      readonly nodes: readonly {
        readonly amazonOrderId: string;
        readonly isLate: boolean | null;
        readonly isCancellationRequested: boolean | null;
        readonly programs: readonly string[] | null;
        readonly shipToCountryCode: string | null;
      }[];
    };
  };
}

/** The program as a process of its own, which can be killed and started again at the same address. */
export class ServerUnderTest {
  readonly #emulator: Emulator;
  readonly #browser: Chromium;
  readonly #folder: string;
  readonly #port: number;
  #child: ChildProcess | null = null;

  private constructor(emulator: Emulator, browser: Chromium, folder: string, port: number) {
    this.#emulator = emulator;
    this.#browser = browser;
    this.#folder = folder;
    this.#port = port;
  }

  static async start(): Promise<ServerUnderTest> {
    const browser = await startChromium();
    const emulator = await startEmulator({ usagePlans: 'off', onError: unlessKilled });
    const folder = await mkdtemp(join(tmpdir(), 'killed-server-'));
    const started = new ServerUnderTest(emulator, browser, folder, await freePort());
    await started.start();
    const skus = new Set(emulator.control.stock().map(({ sku }) => sku));
    await started.ask(String(SetUnits), { input: { units: [...skus].map((sku) => aUnit(sku)) } });
    return started;
  }

  get control() {
    return this.#emulator.control;
  }

  get #store(): string {
    return this.#emulator.showcase.supplySourceId;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Starts the process on the ledger of the one before. */
  async start(): Promise<void> {
    this.#child = spawn(process.execPath, ['dist/src/main.js'], {
      env: {
        PATH: process.env['PATH'],
        PORT: String(this.#port),
        SHUTDOWN_DELAY_SECONDS: '0',
        DATA_DIR: this.#folder,
        ...this.#emulator.environment,
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    this.#child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    while (!output.includes('"graphql":"')) await once(this.#child.stdout!, 'data');
  }

  async kill(): Promise<void> {
    const gone = once(this.#child!, 'exit');
    this.#child!.kill('SIGKILL');
    await gone;
  }

  /** Returns open orders of the location that nothing speaks against, when the index has so many. */
  async openOrders(count: number): Promise<string[]> {
    for (;;) {
      const { seller } = await this.ask<OpenOrders>(OPEN, { store: this.#store });
      const plain = seller.orders.nodes.filter(
        (order) =>
          order.isLate === false &&
          !order.isCancellationRequested &&
          order.programs?.length === 0 &&
          // The examples have stories of their own.
          !order.amazonOrderId.startsWith('112-10000') &&
          order.shipToCountryCode === 'US',
      );
      if (plain.length >= count) return plain.slice(0, count).map((one) => one.amazonOrderId);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async ask<Data>(query: string, variables: object): Promise<Data> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  open(): Promise<ConsolePage> {
    return openPage(this.#browser, this.url, `/ship?store=${this.#store}`);
  }

  async close(): Promise<void> {
    this.#child?.kill('SIGKILL');
    await this.#emulator.close();
    await rm(this.#folder, { recursive: true });
    await this.#browser.close();
  }
}

/** The requests of a killed process end in their middle. */
function unlessKilled(error: unknown): void {
  if (error instanceof Error && error.message === 'aborted') return;
  process.stderr.write(`emulator: ${String(error)}\n`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
