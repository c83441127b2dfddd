import {
  countParameter,
  invalidParameter,
  listParameter,
  timeParameter,
  wordParameter,
  wordsParameter,
} from '../../core/query-reader.js';
import type { PageTokens } from '../../core/page-token.js';
import { DATA_SETS, itemWire, standingIssues, statusOf } from './item-wire.js';
import { PRODUCT_NUMBERS } from './listing.js';
import type { Listing } from './listing.js';

const IDENTIFIER_TYPES = [
  'ASIN',
  'EAN',
  'FNSKU',
  'GTIN',
  'ISBN',
  'JAN',
  'MINSAN',
  'SKU',
  'UPC',
] as const;

const MOST_IDENTIFIERS = 20;
const MOST_PAGE_SIZE = 20;
const DEFAULT_PAGE_SIZE = 10;
/** Amazon returns no pages beyond this many results. */
const MOST_RESULTS = 1000;

type Condition = (listing: Listing) => boolean;

/** Searches a seller's listings in a marketplace. @throws ApiError 400 for a query that Amazon refuses. */
export function search(
  listings: readonly Listing[],
  query: URLSearchParams,
  tokens: PageTokens,
): unknown {
  const conditions = [identifierCondition(query), ...filterConditions(query)];
  const found = listings
    .filter((listing) => conditions.every((meets) => meets(listing)))
    .toSorted(order(query));
  const size = countParameter(query, 'pageSize', 1, MOST_PAGE_SIZE) ?? DEFAULT_PAGE_SIZE;
  const sets = wordsParameter(query, 'includedData', DATA_SETS);
  const from = offsetOf(query.get('pageToken'), tokens);
  const to = from + size;
  const reachable = Math.min(found.length, MOST_RESULTS);
  return {
    numberOfResults: found.length,
    pagination: {
      ...(to < reachable && { nextToken: tokens.seal(String(to)) }),
      ...(from > 0 && { previousToken: tokens.seal(String(Math.max(0, from - size))) }),
    },
    items: found
      .slice(from, Math.min(to, reachable))
      .map((listing) => itemWire(listing, sets.length > 0 ? sets : ['summaries'])),
  };
}

function offsetOf(token: string | null, tokens: PageTokens): number {
  if (token === null || token === '') return 0;
  const text = tokens.open(token);
  if (text === undefined) throw invalidParameter('pageToken', 'The token is not valid.');
  return Number(text);
}

function identifierCondition(query: URLSearchParams): Condition {
  const identifiers = listParameter(query, 'identifiers', MOST_IDENTIFIERS);
  const type = wordParameter(query, 'identifiersType', IDENTIFIER_TYPES);
  if (identifiers.length > 0 && type === undefined) {
    throw invalidParameter('identifiersType', 'It is required with identifiers.');
  }
  if (type !== undefined && identifiers.length === 0) {
    throw invalidParameter('identifiers', 'They are required with identifiersType.');
  }
  const family = ['variationParentSku', 'packageHierarchySku'].filter((name) => query.has(name));
  if (family.length + Number(identifiers.length > 0) > 1) {
    throw invalidParameter(family[0] ?? 'identifiers', 'Only one way to select is accepted.');
  }
  // The emulated listings have no variations or hierarchies, so these match nothing.
  if (family.length > 0) return () => false;
  if (type === undefined) return () => true;
  const wanted = new Set(identifiers);
  if (type === 'SKU') return ({ sku }) => wanted.has(sku);
  if (type === 'ASIN') return ({ asin }) => wanted.has(asin);
  return ({ attributes }) =>
    (attributes[PRODUCT_NUMBERS] ?? []).some(
      ({ type: kind, value }) =>
        kind === type.toLowerCase() && typeof value === 'string' && wanted.has(value),
    );
}

function filterConditions(query: URLSearchParams): readonly Condition[] {
  const statuses = ['BUYABLE', 'DISCOVERABLE'] as const;
  const withStatus = wordsParameter(query, 'withStatus', statuses);
  const withoutStatus = wordsParameter(query, 'withoutStatus', statuses);
  const severities = wordsParameter(query, 'withIssueSeverity', ['WARNING', 'ERROR']);
  const has = (listing: Listing, words: readonly string[]): boolean =>
    statusOf(listing).some((status) => words.includes(status));
  return [
    between(query, 'created', ({ createdMs }) => createdMs),
    between(query, 'lastUpdated', ({ lastUpdatedMs }) => lastUpdatedMs),
    (listing) => withStatus.length === 0 || has(listing, withStatus),
    (listing) => withoutStatus.length === 0 || !has(listing, withoutStatus),
    (listing) =>
      severities.length === 0 ||
      standingIssues(listing).some(({ severity }) => severities.includes(severity)),
  ];
}

function between(
  query: URLSearchParams,
  name: 'created' | 'lastUpdated',
  timeMs: (listing: Listing) => number,
): Condition {
  const after = timeParameter(query, `${name}After`) ?? Number.NEGATIVE_INFINITY;
  const before = timeParameter(query, `${name}Before`) ?? Number.POSITIVE_INFINITY;
  return (listing) => timeMs(listing) >= after && timeMs(listing) <= before;
}

function order(query: URLSearchParams): (a: Listing, b: Listing) => number {
  const by = wordParameter(query, 'sortBy', ['sku', 'createdDate', 'lastUpdatedDate']);
  const direction = wordParameter(query, 'sortOrder', ['ASC', 'DESC']) === 'ASC' ? 1 : -1;
  const bySku = (a: Listing, b: Listing): number => (a.sku < b.sku ? -1 : Number(a.sku > b.sku));
  if (by === 'sku') return (a, b) => direction * bySku(a, b);
  const timeMs = (listing: Listing): number =>
    by === 'createdDate' ? listing.createdMs : listing.lastUpdatedMs;
  // The SKU breaks ties, so that pages do not overlap.
  return (a, b) => direction * (timeMs(a) - timeMs(b)) || bySku(a, b);
}
