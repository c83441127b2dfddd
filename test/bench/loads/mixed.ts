/**
 * Load J: clients that read and write concurrently. Each owns one location and one listing that no other client changes,
 * and must see its last change in every later response, also in the list that all clients read.
 */
import { serveParent } from '../children/child.js';
import { sku } from '../upstream/orders.js';
import { sourceId } from '../upstream/supply-sources.js';
import { LISTING, ONE_SOURCE, SET_STATUS, SET_STOCK, SOURCE_LIST } from './documents.js';
import { runClients, sequence } from './mixed-clients.js';
import type { Ask, MixedClient, MixedJob } from './mixed-clients.js';

type Status = 'ACTIVE' | 'INACTIVE';

interface Source {
  readonly supplySourceId: string;
  readonly status: Status;
}

interface Listing {
  readonly inventoryLevels: readonly { readonly channelCode: string; readonly quantity: number }[];
}

/** Builds and reads the requests of one kind of server. */
interface Speaker {
  list(): Promise<readonly Source[]>;
  source(id: string): Promise<Source>;
  listing(sku: string): Promise<Listing>;
  setStatus(id: string, status: Status): Promise<void>;
  setStock(sku: string, supplySourceId: string, quantity: number): Promise<void>;
}

function graphqlSpeaker(ask: Ask): Speaker {
  const query = <Data>(text: string, variables?: object): Promise<Data> =>
    ask({ method: 'POST', path: '/graphql', body: { query: text, variables } });
  return {
    list: async () => {
      const { seller } = await query<{ seller: { supplySources: { nodes: Source[] } } }>(
        SOURCE_LIST,
      );
      return seller.supplySources.nodes;
    },
    source: async (id) => {
      const { seller } = await query<{ seller: { supplySource: Source } }>(ONE_SOURCE, { id });
      return seller.supplySource;
    },
    listing: async (name) => {
      const { seller } = await query<{ seller: { listing: Listing } }>(LISTING, { sku: name });
      return seller.listing;
    },
    setStatus: async (id, status) => {
      const { updateSupplySourceStatus: result } = await query<{
        updateSupplySourceStatus: { supplySource: Source | null; error: { code: string } | null };
      }>(SET_STATUS, { input: { supplySourceId: id, status } });
      if (result.supplySource?.status !== status)
        throw new Error(`not ${status}: ${result.error?.code}`);
    },
    setStock: async (name, supplySourceId, quantity) => {
      const input = { sku: name, quantities: [{ place: { supplySourceId }, quantity }] };
      const { setInventory } = await query<{ setInventory: { error: { code: string } | null } }>(
        SET_STOCK,
        {
          input,
        },
      );
      if (setInventory.error) throw new Error(setInventory.error.code);
    },
  };
}

function restSpeaker(ask: Ask): Speaker {
  return {
    list: async () =>
      (
        await ask<{ supplySources: { nodes: Source[] } }>({
          method: 'GET',
          path: '/supply-sources',
        })
      ).supplySources.nodes,
    source: async (id) =>
      (await ask<{ supplySource: Source }>({ method: 'GET', path: `/supply-sources/${id}` }))
        .supplySource,
    listing: async (name) =>
      (await ask<{ listing: Listing }>({ method: 'GET', path: `/listings/${name}` })).listing,
    setStatus: async (id, status) => {
      await ask({ method: 'POST', path: `/supply-sources/${id}`, body: { status } });
    },
    setStock: async (name, supplySourceId, quantity) => {
      await ask({ method: 'POST', path: `/listings/${name}`, body: { supplySourceId, quantity } });
    },
  };
}

class Client implements MixedClient {
  stale = 0;
  readonly #id: string;
  readonly #sku: string;
  readonly #random: () => number;
  #status: Status = 'ACTIVE';
  #stock: number | null = null;

  readonly #speaker: Speaker;

  constructor(speaker: Speaker, index: number) {
    this.#speaker = speaker;

    this.#id = sourceId(index);
    this.#sku = sku(index);
    this.#random = sequence(index);
  }

  async step(): Promise<string> {
    const kind = this.#random();
    const changes = kind < 0.1;
    if (kind < 0.05) await this.#changeStatus();
    else if (changes) await this.#changeStock();
    else if (kind < 0.3) await this.#readList();
    else if (kind < 0.65) this.#seeSource(await this.#speaker.source(this.#id));
    else await this.#readListing();
    return changes ? 'change' : 'read';
  }

  async #changeStatus(): Promise<void> {
    const status = this.#status === 'ACTIVE' ? 'INACTIVE' : 'ACTIVE';
    await this.#speaker.setStatus(this.#id, status);
    this.#status = status;
  }

  async #changeStock(): Promise<void> {
    const quantity = Math.floor(this.#random() * 1000);
    await this.#speaker.setStock(this.#sku, sourceId(0), quantity);
    this.#stock = quantity;
  }

  async #readList(): Promise<void> {
    this.#seeSource(
      (await this.#speaker.list()).find(({ supplySourceId }) => supplySourceId === this.#id),
    );
  }

  #seeSource(source: Source | undefined): void {
    if (source?.status !== this.#status) this.stale += 1;
  }

  async #readListing(): Promise<void> {
    const { inventoryLevels } = await this.#speaker.listing(this.#sku);
    const found = inventoryLevels.find(({ channelCode }) => channelCode === sourceId(0));
    if (this.#stock !== null && found?.quantity !== this.#stock) this.stale += 1;
  }
}

serveParent({
  url: '',
  commands: {
    run: (job: MixedJob) =>
      runClients(job, (ask, index) => {
        const speaker = job.dialect === 'rest' ? restSpeaker(ask) : graphqlSpeaker(ask);
        return new Client(speaker, index);
      }),
  },
  stop: () => undefined,
});
