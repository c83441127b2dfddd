import { ChildProcess } from '../children/child-process.js';
import type { Bench } from './measure.js';
import { Buyer } from './buyer.js';
import { startFilledShop } from './shop.js';
import { sqlite } from './store-places.js';
import { ChangeStage } from './subscribers.js';

/** A server and its load, to be recorded. */
export interface RecordedLoad {
  readonly server: ChildProcess;
  readonly drive: (ms: number) => Promise<void>;
  /** Ends everything but the server. */
  readonly end?: () => Promise<void>;
}

export interface RecordedShop {
  readonly name: string;
  readonly title: string;
  readonly start: () => Promise<RecordedLoad>;
}

const ORDERS = 4_000;
const CLIENTS = 16;
const AT_ONCE = 32;

/** Loads P and S on SQLite. */
export function recordedShops(bench: Bench): RecordedShop[] {
  return [
    {
      name: 'P',
      title: 'purchases, quoted and bought in one request',
      start: () => purchases(bench),
    },
    {
      name: 'S',
      title: 'purchases with 1,000 subscribers',
      start: () => changes(bench, 'purchase'),
    },
    { name: 'S-tags', title: 'tags with 1,000 subscribers', start: () => changes(bench, 'tag') },
  ];
}

async function purchases({ upstream }: Bench): Promise<RecordedLoad> {
  const place = await sqlite.newPlace();
  const server = await startFilledShop({ upstream, place }, ORDERS);
  const client = await ChildProcess.start({ program: 'loads/each-once.js', core: 'load' });
  const buyer = new Buyer(server, client);
  return {
    server,
    drive: async (ms) => {
      const end = performance.now() + ms;
      while (performance.now() < end)
        await buyer.buy(await buyer.prepare('quote and buy', AT_ONCE), CLIENTS);
    },
    end: async () => {
      await client.stop();
      await place.remove();
    },
  };
}

async function changes(bench: Bench, change: 'purchase' | 'tag'): Promise<RecordedLoad> {
  const place = await sqlite.newPlace();
  const stage = await ChangeStage.start(bench, place);
  await stage.connect(change, 1);
  return {
    server: stage.server,
    drive: async (ms) => {
      const end = performance.now() + ms;
      while (performance.now() < end) await stage.make(change);
    },
    end: async () => {
      await stage.endClients();
      await place.remove();
    },
  };
}
