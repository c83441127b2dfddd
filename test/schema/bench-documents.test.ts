import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { createSchema } from '../../src/app/create-schema.js';
import { cacheableFacts } from '../../src/graph/cacheable.js';
import * as documents from '../bench/loads/documents.js';
import * as orderDocuments from '../bench/loads/order-documents.js';
import { ORDERS_FRESHNESS, ordersAcrossApis } from '../bench/loads/orders-question.js';
import * as shopDocuments from '../bench/loads/shop-documents.js';
import {
  orderDocuments as orderEvents,
  purchaseDocuments,
} from '../bench/loads/subscription-documents.js';
import {
  buyLabels,
  confirmPackage,
  LABELS_PROGRESS,
  markOrders,
} from '../bench/loads/store-requests.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
/** Mesh serves Amazon's own field names. */
const ours = Object.entries(documents).filter(
  (entry): entry is [string, string] =>
    typeof entry[1] === 'string' && !entry[0].startsWith('MESH'),
);
const ofOrders = Object.entries(orderDocuments).filter(
  (entry): entry is [string, string] =>
    typeof entry[1] === 'string' && /^(query|mutation) /.test(entry[1]),
);
const ofShop = Object.entries<unknown>(shopDocuments).filter(
  (entry): entry is [string, string] => typeof entry[1] === 'string',
);
const events = [...orderEvents(10), ...purchaseDocuments(10)];
const queryOf = ({ bodies }: { readonly bodies: readonly string[] }): string =>
  (JSON.parse(bodies[0] ?? '') as { query: string }).query;

test.each<[string, string]>([
  ...ours,
  ...ofOrders,
  ...ofShop,
  ...events.map((text): [string, string] => ['a subscription', text]),
  ['the labels of the store', queryOf(buyLabels([]))],
  ['the progress of the labels', queryOf(LABELS_PROGRESS)],
  ['a confirmation of the store', queryOf(confirmPackage('', '', ''))],
  ['the marks of the store', queryOf(markOrders([], []))],
  ['the orders of the packing screen', queryOf(ordersAcrossApis(false))],
  ['the orders of the packing screen with offers', queryOf(ordersAcrossApis(true))],
  ['the progress of the order index', queryOf(ORDERS_FRESHNESS)],
])("the benchmark's document of %s is valid", (_name, text) => {
  expect(validate(schema, parse(text))).toEqual([]);
});

test('each subscriber of a load has one of ten different documents', () => {
  expect(new Set(events).size).toBe(20);
});

// One resolver without the mark makes the load with a response cache measure no cache.
test.each(
  ours.filter(([name]) => /^(ONE_SOURCE|SOURCE_LIST|SELLER_SOURCE_LIST|LISTING)$/.test(name)),
)('a response to %s may be cached', (_name, text) => {
  expect(cacheableFacts(createSchema(), parse(text))).not.toBeNull();
});
