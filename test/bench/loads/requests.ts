import { sourceId } from '../upstream/supply-sources.js';
import type { Dialect } from './contestants.js';
import {
  MESH_ONE_SOURCE,
  meshSourceList,
  ONE_SOURCE,
  SELLER_SOURCE_LIST,
  SOURCE_LIST,
  TINY,
} from './documents.js';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** One body for all connections, or one for each of them in turn. */
  readonly bodies: readonly string[];
}

/** A request in the form of each kind of server. */
export interface Question {
  request(dialect: Dialect): HttpRequest;
  /** Converts the `data` of a response to the form of a GraphQL server with one seller. */
  normal(dialect: Dialect, data: unknown): unknown;
}

type Data = Readonly<Record<string, unknown>>;

const LIST_SIZE = 50;
/** Number of sellers of the product for loads in which concurrent requests must not share calls. */
export const SELLER_COUNT = 32;
export const sellerId = (index: number): string => `seller-${index}`;

export function graphql(query: string, ...variables: readonly object[]): HttpRequest {
  const bodies = (variables.length > 0 ? variables : [undefined]).map((values) =>
    JSON.stringify({ query, variables: values }),
  );
  return { method: 'POST', path: '/graphql', bodies };
}

export const rest = (path: string): HttpRequest => ({ method: 'GET', path, bodies: [''] });

const WORDS = new Set([
  'status',
  'timeUnit',
  'throughputUnit',
  'parkingCostType',
  'parkingSpotIdentificationType',
]);
const INSTANTS = new Set(['createdAt', 'updatedAt']);

/** Converts Mesh's fields and words, which are Amazon's, to those of the product. */
function normalWords(value: object): Data {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) =>
      name === 'supplySourceId' && 'addressWithContact' in value
        ? ['supplySource', { supplySourceId: inner }]
        : [name, normalValue(name, inner)],
    ),
  );
}

function normalValue(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => normalValue(name, item));
  if (typeof value === 'object' && value !== null) return normalWords(value);
  if (typeof value !== 'string') return value;
  if (INSTANTS.has(name)) return new Date(value).toISOString();
  return WORDS.has(name) ? value.toUpperCase() : value;
}

export const tiny: Question = {
  request: (dialect) => (dialect === 'rest' ? rest('/') : graphql(TINY)),
  normal: (dialect, data) => (dialect === 'mesh' ? { __typename: 'Query' } : data),
};

export const oneSource: Question = {
  request: (dialect) => {
    const id = sourceId(7);
    if (dialect === 'rest') return rest(`/supply-sources/${id}`);
    return graphql(dialect === 'mesh' ? MESH_ONE_SOURCE : ONE_SOURCE, { id });
  },
  normal: (dialect, data) => {
    if (dialect === 'rest') return { seller: data };
    return dialect === 'mesh'
      ? { seller: { supplySource: normalWords((data as Data)['getSupplySource'] as Data) } }
      : data;
  },
};

export const sourceList: Question = {
  request: (dialect) => {
    if (dialect === 'rest') return rest('/supply-sources');
    if (dialect === 'sellers') {
      const sellers = Array.from({ length: SELLER_COUNT }, (_, index) => ({
        seller: sellerId(index),
      }));
      return graphql(SELLER_SOURCE_LIST, ...sellers);
    }
    return dialect === 'mesh'
      ? graphql(meshSourceList(Array.from({ length: LIST_SIZE }, (_, index) => sourceId(index))))
      : graphql(SOURCE_LIST);
  },
  normal: (dialect, data) => {
    if (dialect === 'rest') return { seller: data };
    if (dialect !== 'mesh') return data;
    const nodes = Object.values(data as Data).map((source) => normalWords(source as Data));
    return { seller: { supplySources: { nodes } } };
  },
};
