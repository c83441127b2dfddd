/**
 * Load G: clients that read pages and single orders, quote them, buy labels and set stock, while orders arrive. Each owns some
 * orders and one SKU that no other client changes, and must see its last change in every later response, also in the page
 * that all clients read.
 */
import { serveParent } from '../children/child.js';
import { REST_PATHS } from '../peers/rest-paths.js';
import { orderId, sku } from '../upstream/orders.js';
import { sourceId } from '../upstream/supply-sources.js';
import { SET_STOCK } from './documents.js';
import { runClients, sequence } from './mixed-clients.js';
import type { Ask, MixedClient, MixedJob } from './mixed-clients.js';
import { BUY_LABEL, FULL_ORDER_PAGE, labelInput, QUOTE, WHOLE_ORDER } from './order-documents.js';
import { HELD, isLabelled } from './store-requests.js';

export interface MixedOrdersJob extends MixedJob {
  /** The orders of the clients: of those in the store from one number to before another one. */
  readonly fromOrder: number;
  readonly beforeOrder: number;
}

interface Purchase {
  readonly key: string;
  readonly state: string;
}

interface PageOrder {
  readonly amazonOrderId: string;
  readonly purchases: readonly Purchase[];
  readonly items: readonly {
    readonly sku: string;
    readonly inventoryLevels: readonly {
      readonly channelCode: string;
      readonly quantity: number;
    }[];
  }[];
}

interface QuotedOrder {
  readonly shippingQuote: { readonly cheapestInTime: { readonly offer: object | null } } | null;
}

/** Builds and reads the requests of one kind of server. */
interface Speaker {
  page(): Promise<readonly PageOrder[]>;
  order(id: string): Promise<{ readonly purchases: readonly Purchase[] }>;
  quote(id: string): Promise<QuotedOrder>;
  buy(id: string, key: string): Promise<void>;
  setStock(sku: string, supplySourceId: string, quantity: number): Promise<void>;
}

interface Bought {
  readonly purchase: { readonly state: string } | null;
  readonly error?: { readonly code: string; readonly message?: string } | null;
}

function assertBought({ purchase, error = null }: Bought): void {
  if (purchase?.state !== 'PURCHASED' || error !== null)
    throw new Error(`not bought: ${purchase?.state} ${error?.code} ${error?.message ?? ''}`);
}

function graphqlSpeaker(ask: Ask): Speaker {
  const query = <Data>(text: string, variables?: object): Promise<Data> =>
    ask({ method: 'POST', path: '/graphql', body: { query: text, variables } });
  const ofSeller = async <Data>(text: string, variables?: object): Promise<Data> =>
    (await query<{ seller: Data }>(text, variables)).seller;
  return {
    page: async () =>
      (await ofSeller<{ orders: { nodes: PageOrder[] } }>(FULL_ORDER_PAGE)).orders.nodes,
    order: async (id) => (await ofSeller<{ order: PageOrder }>(WHOLE_ORDER, { id })).order,
    quote: async (id) => (await ofSeller<{ order: QuotedOrder }>(QUOTE, { id })).order,
    buy: async (id, key) => {
      const input = labelInput(id, key);
      assertBought((await query<{ buyShipping: Bought }>(BUY_LABEL, { input })).buyShipping);
    },
    setStock: async (name, supplySourceId, quantity) => {
      const input = { sku: name, quantities: [{ place: { supplySourceId }, quantity }] };
      const { setInventory } = await query<{ setInventory: { error: { code: string } | null } }>(
        SET_STOCK,
        { input },
      );
      if (setInventory.error) throw new Error(setInventory.error.code);
    },
  };
}

function restSpeaker(ask: Ask): Speaker {
  const get = <Data>(path: string): Promise<Data> => ask({ method: 'GET', path });
  const post = <Data>(path: string, body: object): Promise<Data> =>
    ask({ method: 'POST', path, body });
  return {
    page: async () =>
      (await get<{ orders: { nodes: PageOrder[] } }>(REST_PATHS.fullPage)).orders.nodes,
    order: async (id) => (await get<{ order: PageOrder }>(REST_PATHS.order + id)).order,
    quote: async (id) => (await post<{ order: QuotedOrder }>(REST_PATHS.quotes, { id })).order,
    buy: async (id, key) => assertBought(await post<Bought>(REST_PATHS.purchases, { id, key })),
    setStock: async (name, supplySourceId, quantity) => {
      await post(REST_PATHS.listing + name, { supplySourceId, quantity });
    },
  };
}

class Client implements MixedClient {
  stale = 0;
  readonly #speaker: Speaker;
  readonly #random: () => number;
  readonly #sku: string;
  /** Orders without a label. The first one must be shipped first. */
  readonly #waiting: string[];
  /** Keys of the client's purchases by order. */
  readonly #bought = new Map<string, string>();
  #stock: number | null = null;

  constructor(speaker: Speaker, index: number, job: MixedOrdersJob) {
    this.#speaker = speaker;
    this.#random = sequence(index);
    this.#sku = sku(index);
    this.#waiting = Array.from({ length: job.beforeOrder }, (_, order) => order)
      .slice(job.fromOrder)
      .filter(
        (order) => order % job.clients === index && !isLabelled(order) && !HELD.includes(order),
      )
      .map(orderId);
  }

  async step(): Promise<string> {
    const at = this.#random();
    if (at < 0.8) {
      this.#seePage(await this.#speaker.page());
      return 'page';
    }
    if (at < 0.9) {
      await this.#readOrder();
      return 'order';
    }
    if (at < 0.95) {
      await this.#quote();
      return 'quote';
    }
    const [id] = this.#waiting;
    if (at < 0.975 && id !== undefined) {
      await this.#buy(id);
      return 'purchase';
    }
    await this.#setStock();
    return 'stock';
  }

  #seePage(page: readonly PageOrder[]): void {
    for (const { amazonOrderId, purchases, items } of page) {
      if (!this.#hasBought(amazonOrderId, purchases)) this.stale += 1;
      for (const item of items) {
        if (this.#stock === null || item.sku !== this.#sku) continue;
        const level = item.inventoryLevels.find(({ channelCode }) => channelCode === sourceId(0));
        if (level?.quantity !== this.#stock) this.stale += 1;
      }
    }
  }

  /** Tells whether an order shows the client's label, if there is one. */
  #hasBought(id: string, purchases: readonly Purchase[]): boolean {
    const bought = this.#bought.get(id);
    return (
      bought === undefined ||
      purchases.some(({ key, state }) => key === bought && state === 'PURCHASED')
    );
  }

  /** Reads the order with the last label, or the next without one. */
  async #readOrder(): Promise<void> {
    const last = [...this.#bought.keys()].at(-1);
    const id = last !== undefined && this.#random() < 0.5 ? last : this.#waiting[0];
    if (id === undefined) return;
    const { purchases } = await this.#speaker.order(id);
    if (!this.#hasBought(id, purchases)) this.stale += 1;
  }

  async #quote(): Promise<void> {
    const id = this.#waiting[Math.floor(this.#random() * 8)];
    if (id === undefined) return;
    const { shippingQuote } = await this.#speaker.quote(id);
    if (!shippingQuote?.cheapestInTime.offer) this.stale += 1;
  }

  async #buy(id: string): Promise<void> {
    const key = `mixed-${id}`;
    await this.#speaker.buy(id, key);
    this.#waiting.shift();
    this.#bought.set(id, key);
  }

  async #setStock(): Promise<void> {
    const quantity = Math.floor(this.#random() * 1000);
    await this.#speaker.setStock(this.#sku, sourceId(0), quantity);
    this.#stock = quantity;
  }
}

serveParent({
  url: '',
  commands: {
    run: (job: MixedOrdersJob) =>
      runClients(job, (ask, index) => {
        const speaker = job.dialect === 'rest' ? restSpeaker(ask) : graphqlSpeaker(ask);
        return new Client(speaker, index, job);
      }),
  },
  stop: () => undefined,
});
