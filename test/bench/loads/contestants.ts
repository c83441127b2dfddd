import type { PeerSettings } from '../peers/memory.js';
import type { OurSettings } from '../servers/ours.js';

/** Form of the requests of a server. */
export type Dialect = 'graphql' | 'sellers' | 'mesh' | 'rest' | 'bytes';

/** Environment of the process under test. */
export interface Surroundings {
  readonly upstream: string;
  /** Connections to the upstream. */
  readonly connections: number;
  /** 0 caches nothing between requests. */
  readonly cacheMs: number;
  /** File with many sellers. Default: one seller. */
  readonly sellersFile?: string;
  /** Days of orders that the product reads into its index in the background, which no peer does. Default: none. */
  readonly ordersHistoryDays?: number;
  /** Folder with a filled store, which this contestant alone uses. Default: an empty store, or none. */
  readonly store?: string;
  /** Pace of the product's synchronization of orders. Default: that of production. */
  readonly orderSync?: Readonly<Record<string, number>>;
  /** Lifetime of cached offers. Default: `cacheMs`. */
  readonly offersMs?: number;
  /** Peers read new orders into the store each second. The product does that in any case. */
  readonly readsOrders?: true;
}

export interface Contestant {
  readonly name: string;
  readonly label: string;
  readonly program: string;
  readonly dialect: Dialect;
  readonly settings: (surroundings: Surroundings) => object;
}

function peer(surroundings: Surroundings): PeerSettings {
  const { upstream, connections, cacheMs, offersMs, store, readsOrders } = surroundings;
  return {
    upstream,
    connections,
    cacheMs,
    ...(offersMs !== undefined && { offersMs }),
    ...(store !== undefined && { store }),
    ...(readsOrders && { readsOrders }),
  };
}

const SELLER = {
  SP_API_REFRESH_TOKEN: 'Atzr|bench',
  SP_API_SELLER_ID: 'bench',
  SP_API_MARKETPLACE_IDS: 'ATVPDKIKX0DER',
};

/** @param answerCacheMb size of the cache of whole responses. 0 turns it off. */
export function ourSettings(surroundings: Surroundings, answerCacheMb: number): OurSettings {
  const { upstream, connections, cacheMs, sellersFile, ordersHistoryDays = 0 } = surroundings;
  const { store, orderSync, offersMs = cacheMs } = surroundings;
  return {
    environment: {
      SP_API_ENDPOINT: upstream,
      LWA_ENDPOINT: `${upstream}/auth/o2/token`,
      LWA_CLIENT_ID: 'bench',
      LWA_CLIENT_SECRET: 'bench',
      ...(sellersFile === undefined ? SELLER : { SELLERS_FILE: sellersFile }),
      PORT: '0',
      // No peer writes a log.
      LOG_LEVEL: 'error',
      ANSWER_CACHE_MB: String(answerCacheMb),
      UPSTREAM_CONNECTIONS: String(connections),
      ORDERS_HISTORY_DAYS: String(ordersHistoryDays),
    },
    caches: {
      supplySourceTtlMs: cacheMs,
      listingTtlMs: cacheMs,
      quoteTtlMs: offersMs,
      orderTtlMs: cacheMs,
      assignmentTtlMs: cacheMs,
    },
    ...(store !== undefined && { dataDir: store }),
    ...(orderSync && { orderSync }),
  };
}

export const CONTESTANTS: readonly Contestant[] = [
  {
    name: 'ours',
    label: 'fulfilment-graph',
    program: 'servers/ours.js',
    dialect: 'graphql',
    settings: (surroundings) => ourSettings(surroundings, 0),
  },
  {
    name: 'ours-cached',
    label: 'fulfilment-graph, response cache',
    program: 'servers/ours.js',
    dialect: 'graphql',
    settings: (surroundings) => ourSettings(surroundings, 64),
  },
  {
    name: 'apollo',
    label: 'Apollo Server standalone',
    program: 'servers/apollo.js',
    dialect: 'graphql',
    settings: peer,
  },
  {
    name: 'yoga',
    label: 'GraphQL Yoga',
    program: 'servers/yoga.js',
    dialect: 'graphql',
    settings: (surroundings) => ({ ...peer(surroundings), jit: false, resolvers: 'fields' }),
  },
  {
    name: 'yoga-jit',
    label: 'GraphQL Yoga, JIT',
    program: 'servers/yoga.js',
    dialect: 'graphql',
    settings: (surroundings) => ({ ...peer(surroundings), jit: true, resolvers: 'fields' }),
  },
  {
    name: 'yoga-best',
    label: 'GraphQL Yoga, JIT, look-ahead',
    program: 'servers/yoga.js',
    dialect: 'graphql',
    settings: (surroundings) => ({ ...peer(surroundings), jit: true, resolvers: 'look-ahead' }),
  },
  {
    name: 'mercurius',
    label: 'Mercurius, JIT',
    program: 'servers/mercurius.js',
    dialect: 'graphql',
    settings: (surroundings) => ({ ...peer(surroundings), resolvers: 'fields' }),
  },
  {
    name: 'mercurius-best',
    label: 'Mercurius, JIT, look-ahead',
    program: 'servers/mercurius.js',
    dialect: 'graphql',
    settings: (surroundings) => ({ ...peer(surroundings), resolvers: 'look-ahead' }),
  },
  {
    name: 'mesh',
    label: 'GraphQL Mesh',
    program: 'servers/mesh.js',
    dialect: 'mesh',
    settings: peer,
  },
  {
    name: 'rest',
    label: 'REST by hand',
    program: 'servers/rest.js',
    dialect: 'rest',
    settings: peer,
  },
  {
    name: 'bytes',
    label: 'prepared bytes',
    program: 'servers/bytes.js',
    dialect: 'bytes',
    settings: () => ({}),
  },
];
