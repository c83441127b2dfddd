import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { request } from 'undici';
import type { FaultRule } from '../../src/emulator/core/faults.js';
import type { RecordedStock } from '../../src/emulator/apis/orders/order-records.js';
import type { SoldLabel } from '../../src/emulator/apis/merchant-fulfillment/sold-labels.js';
import type { CallCount } from '../../src/emulator/core/call-log.js';
import type { PlacedOrder } from '../../src/emulator/order-placement.js';
import { ChildProgram } from './child-program.js';

/** An order item that can be shipped. */
export interface OpenItem {
  readonly orderItemId: string;
  readonly quantity: number;
}

export interface OpenOrder {
  readonly amazonOrderId: string;
  readonly items: readonly OpenItem[];
}

interface OrderWire {
  readonly orderId: string;
  readonly recipient?: {
    readonly deliveryAddress?: { readonly countryCode: string; readonly stateOrRegion?: string };
  };
  readonly orderItems: readonly {
    readonly orderItemId: string;
    readonly quantityOrdered: number;
  }[];
}

interface OrdersWire {
  readonly orders: readonly OrderWire[];
  readonly pagination?: { readonly nextToken: string };
}

/** The emulated Amazon in a separate process. Reached directly, without the network between it and the servers. */
export class Amazon {
  readonly #program: ChildProgram;

  private constructor(
    program: ChildProgram /** Variables that point a server at this emulator. */,
    readonly environment: Readonly<Record<string, string>>,
  ) {
    this.#program = program;
  }

  /**
   * Starts the emulator. `quotaFactor` scales the rates and bursts of Amazon's usage plans. With `behindMs` it has only the
   * orders that are placed, and its clock is that far behind until `advanceClock`.
   */
  static async start(
    folder: string,
    seed: number,
    quotaFactor: number,
    behindMs = 0,
  ): Promise<Amazon> {
    const options = ['--port', '0', '--seed', String(seed), '--usage-plans', String(quotaFactor)];
    const program = ChildProgram.start({
      module: 'dist/test/chaos/amazon-program.js',
      args: behindMs > 0 ? [...options, '--orders', 'on-request'] : options,
      env: { BEHIND_MS: String(behindMs) },
      logFile: join(folder, 'amazon.log'),
      isRead: true,
    });
    const { stdout } = program.process;
    if (!stdout) throw new Error('the emulator has no output');
    for await (const line of createInterface({ input: stdout })) {
      return new Amazon(program, JSON.parse(line) as Record<string, string>);
    }
    throw new Error(`the emulator did not start, see ${folder}`);
  }

  get url(): string {
    return this.environment['SP_API_ENDPOINT'] ?? '';
  }

  /** Returns the labels that Amazon has sold. */
  async soldLabels(): Promise<readonly SoldLabel[]> {
    const { shipments } = await this.#control<{ shipments: SoldLabel[] }>('GET', 'shipments');
    return shipments;
  }

  async addFaults(rules: readonly FaultRule[]): Promise<void> {
    await this.#control('POST', 'faults', rules);
  }

  async clearFaults(): Promise<void> {
    await this.#control('DELETE', 'faults');
  }

  async advanceClock(advanceMs: number): Promise<void> {
    await this.#control('POST', 'clock', { advanceMs });
  }

  /** Places a paid order. */
  placeOrder(
    items: readonly { readonly sku: string; readonly quantity: number }[],
  ): Promise<PlacedOrder> {
    return this.#control('POST', 'orders', { items });
  }

  /** Returns the units of every listing of all sellers, by place. */
  async stock(): Promise<readonly RecordedStock[]> {
    const { stock } = await this.#control<{ stock: RecordedStock[] }>('GET', 'stock');
    return stock;
  }

  /** Returns the counts of all calls. */
  async callCounts(): Promise<readonly CallCount[]> {
    const { calls } = await this.#control<{ calls: CallCount[] }>('GET', 'calls');
    return calls;
  }

  /** Returns the number of calls of an operation. */
  async calls(operation: string): Promise<number> {
    return (await this.callCounts())
      .filter((entry) => entry.operation === operation)
      .reduce((sum, entry) => sum + entry.calls, 0);
  }

  /** Returns the first seller's open orders within the country. */
  async openOrders(): Promise<readonly OpenOrder[]> {
    const headers = { 'x-amz-access-token': await this.#accessToken(), 'user-agent': 'Chaos/1.0' };
    const orders: OpenOrder[] = [];
    let next: string | undefined;
    do {
      const query = new URLSearchParams({
        createdAfter: new Date(0).toISOString(),
        fulfillmentStatuses: 'UNSHIPPED',
        includedData: 'RECIPIENT',
        ...(next === undefined ? {} : { paginationToken: next }),
      });
      const path = `/orders/2026-01-01/orders?${query.toString()}`;
      const page = await send<OrdersWire>(this.url + path, { headers });
      orders.push(...page.orders.filter(staysInTheCountry).map(openOrder));
      next = page.pagination?.nextToken;
    } while (next !== undefined);
    return orders;
  }

  stop(): Promise<void> {
    return this.#program.stop();
  }

  #control<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
    return send<T>(`${this.url}/emulator/control/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async #accessToken(): Promise<string> {
    const { environment } = this;
    const { access_token: token } = await send<{ access_token: string }>(
      environment['LWA_ENDPOINT'] ?? '',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          grant_type: 'refresh_token',
          refresh_token: environment['SP_API_REFRESH_TOKEN'],
          client_id: environment['LWA_CLIENT_ID'],
          client_secret: environment['LWA_CLIENT_SECRET'],
        }),
      },
    );
    return token;
  }
}

// States that every carrier serves: no islands, no military post.
const FAR_AWAY = new Set(['AK', 'HI', 'PR', 'AA', 'AE', 'AP']);

function staysInTheCountry({ recipient }: OrderWire): boolean {
  const address = recipient?.deliveryAddress;
  return address?.countryCode === 'US' && !FAR_AWAY.has(address.stateOrRegion ?? '');
}

function openOrder({ orderId, orderItems }: OrderWire): OpenOrder {
  const items = orderItems.map(({ orderItemId, quantityOrdered }) => ({
    orderItemId,
    quantity: quantityOrdered,
  }));
  return { amazonOrderId: orderId, items };
}

async function send<T>(url: string, options: Parameters<typeof request>[1]): Promise<T> {
  const { statusCode, body } = await request(url, options);
  const text = await body.text();
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}: ${text}`);
  return JSON.parse(text) as T;
}
