import type { AuditFilter } from '../../../src/store/audit/list-events.js';
import type { ConfirmationFilter } from '../../../src/store/confirmations/list-confirmations.js';
import type { OrderPageRequest, OrderQuery } from '../../../src/store/orders/indexed-order.js';
import type { PurchaseFilter } from '../../../src/store/purchases/purchase-ranges.js';
import type { Lists, StoreList, Subject } from './listed-store.js';

/** A slice of a walk in which no row is old enough. */
const forget = (...id: (string | number)[]) => ({ before: 0, limit: 25, after: { at: -1, id } });

function countFilters(filter: object): number {
  const { facets = [], ...others } = filter as { readonly facets?: readonly unknown[] };
  const names = Object.keys(others).map((name) => name.replace(/(From|Before|Until)$/, ''));
  return new Set(names).size + facets.length;
}

const SORTS = [
  'CREATED_DESC',
  'CREATED_ASC',
  'SHIP_BY_ASC',
  'UPDATED_ASC',
  'UPDATED_DESC',
] as const;

function filtersOf({ statuses, sources, skus, moments }: Subject) {
  const [first] = statuses;
  const ofStatus: Partial<OrderQuery>[] = [{}, { statuses: [first ?? ''] }, { statuses }];
  const ofItem: Partial<OrderQuery>[] = [
    {},
    ...sources.map((source) => ({ supplySourceIds: [source] })),
    ...skus.map((sku) => ({ skus: [sku] })),
    ...sources.flatMap((source) => skus.map((sku) => ({ supplySourceIds: [source], skus: [sku] }))),
  ];
  const ofTime: Partial<OrderQuery>[] = [
    {},
    ...moments.flatMap((moment) => [
      { createdFrom: moment },
      { createdBefore: moment },
      { updatedFrom: moment },
      { shipByBefore: moment },
      { createdFrom: moment, shipByBefore: moment + 86_400_000 },
      { createdBefore: moment, updatedFrom: moment },
    ]),
  ];
  return ofStatus.flatMap((status) =>
    ofItem.flatMap((item) => ofTime.map((time) => ({ ...status, ...item, ...time }))),
  );
}

/** Facts that are not those of the subject have a name of their own. */
function listOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map((one: unknown) =>
    typeof one === 'string' ? one : JSON.stringify(one).replaceAll(/\W+/g, ' '),
  );
}

function describeFilter(filter: Partial<OrderQuery>, subject: Subject): string {
  const parts = Object.entries(filter).map(([name, value]) => {
    if (typeof value === 'number') {
      const nearest = subject.moments.findLastIndex((moment) => moment <= value);
      return `${name} ${['early', 'middle', 'late'][nearest] ?? 'never'}`;
    }
    const texts = listOf(value);
    return texts.length === 1 ? `${name} ${texts[0]}` : `${texts.length} ${name}`;
  });
  return parts.join(', ') || 'no filter';
}

/**
 * Returns lists of orders in every sort and with every combination of filters, from their start and from their middle.
 */
export function orderLists(subject: Subject): StoreList[] {
  const { sellerId, moments } = subject;
  const middle = { at: moments[1] ?? 0, orderId: '' };
  return SORTS.flatMap((sort) =>
    filtersOf(subject).flatMap((filter) =>
      [null, middle].map((after) => {
        const page: OrderPageRequest = { sort, first: 50, after };
        const updatedUntil = sort === 'UPDATED_ASC' ? { updatedUntil: subject.now } : {};
        return {
          name: `orders ${sort}${after ? ' behind a cursor' : ''}: ${describeFilter(filter, subject)}`,
          filters: countFilters(filter),
          run: ({ orders }: Lists) => orders.list({ sellerId, ...filter, ...updatedUntil }, page),
        };
      }),
    ),
  );
}

const has = (...facets: string[]) => ({ facets, isExcluded: false });
const hasNot = (...facets: string[]) => ({ facets, isExcluded: true });

/** Returns lists of orders by facts, as screens combine them, and the counts of all lists. */
export function factLists(subject: Subject): StoreList[] {
  const { sellerId, statuses, sources, skus, orderIds, moments } = subject;
  const [first = ''] = statuses;
  const [rare = '', some = '', many = ''] = sources;
  const filters: Partial<OrderQuery>[] = [
    {},
    { statuses: [first] },
    { facets: [has('gift')] },
    { facets: [has('cancellation')] },
    { facets: [has('program:PRIME')] },
    { facets: [has('country:US')] },
    { facets: [has('country:DE', 'country:FR')] },
    { hasLabel: true },
    { hasLabel: false },
    { isOnHold: true },
    { isOnHold: false },
    { tags: ['Fragile'], isOnHold: true },
    { facets: [hasNot('gift')] },
    { facets: [has('unassigned')] },
    { facets: [has('program:PRIME')], hasLabel: false },
    { facets: [has('country:DE'), has('gift')] },
    { supplySourceIds: [many], hasLabel: false },
    { supplySourceIds: [many], facets: [has('program:PRIME')] },
    { supplySourceIds: [some, rare] },
    { supplySourceIds: sources, skus },
    { skus, facets: [has('gift')] },
    { due: { statuses: [first], from: moments[2] ?? 0 } },
    { statuses: [first], shipByBefore: moments[2] ?? 0 },
    { hasLabel: false, shipByBefore: moments[2] ?? 0 },
    { createdFrom: moments[2] ?? 0, facets: [has('program:PRIME')] },
    { ids: orderIds },
  ];
  return filters.flatMap((filter) =>
    [{}, { statuses: [first] }].flatMap((ofStatus) => {
      const query = { sellerId, ...ofStatus, ...filter };
      const name = describeFilter({ ...ofStatus, ...filter }, subject);
      const count = countFilters({ ...ofStatus, ...filter });
      return [
        ...SORTS.map((sort) => ({
          name: `facts ${sort}: ${name}`,
          filters: count,
          run: ({ orders }: Lists) => orders.list(query, { sort, first: 50, after: null }),
        })),
        {
          name: `count: ${name}`,
          filters: count,
          run: ({ orders }: Lists) => orders.count(query),
        },
      ];
    }),
  );
}

/** Returns lists of purchases in every sort with the filters of screens and their combinations, and the counts of all lists. */
export function purchaseLists(subject: Subject): StoreList[] {
  const { sellerId, moments, amazonOrderId, batchId } = subject;
  const states: Partial<PurchaseFilter>[] = [{}, { states: ['UNKNOWN', 'PURCHASED', 'INTENT'] }];
  const scopes: Partial<PurchaseFilter>[] = [
    {},
    { amazonOrderIds: [amazonOrderId] },
    { amazonOrderIds: [amazonOrderId], batchIds: [batchId] },
    { keys: [amazonOrderId, 'key-1', 'key-2'] },
    { shipmentId: subject.shipmentId },
    { trackingId: subject.trackingId },
    { supplySourceIds: subject.sources },
    { carriers: ['UPS', 'RARE'] },
    { carriers: ['RARE'] },
    { createdBy: 'unknown' },
    { createdBy: 'packer', carriers: ['UPS'] },
    { createdBy: 'unknown', supplySourceIds: subject.sources },
    { refundStates: ['RefundPending', 'RefundRejected'] },
    { isUnshippedAfterCancel: true },
    { supplySourceIds: subject.sources, refundStates: ['RefundPending'] },
    { supplySourceIds: subject.sources, carriers: ['UPS'], isCancelled: false },
    { isProtected: true },
    { isUnshippedAfterRefusal: true },
    { shipDateFrom: moments[0] ?? 0, shipDateBefore: moments[1] ?? 0 },
    { shipDateFrom: moments[2] ?? 0, carriers: ['UPS'] },
    { hasShipDate: false, carriers: ['UPS'] },
    { states: ['PURCHASED'], isSoldFromAddress: true, hasCarrier: false },
    { isCancelled: true, isProtected: false, carriers: ['UPS'] },
  ];
  const times: Partial<PurchaseFilter>[] = [
    {},
    { createdFrom: moments[0] ?? 0, createdBefore: moments[1] ?? 0 },
    { createdFrom: moments[2] ?? 0, settledFrom: moments[2] ?? 0 },
  ];
  const first = 50;
  return states.flatMap((state) =>
    scopes.flatMap((scope) =>
      times.flatMap((time) => {
        const filter = { sellerId, ...state, ...scope, ...time };
        const names = Object.entries({ ...state, ...scope, ...time }).map(
          ([name, value]) => `${name} ${String(value)}`,
        );
        const name = names.join(', ') || 'no filter';
        const filters = countFilters({ ...state, ...scope, ...time });
        const sorts = ['CREATED_DESC', 'CREATED_ASC', 'SETTLED_DESC'] as const;
        return [
          ...sorts.map((sort) => ({
            name: `purchases ${sort}: ${name}`,
            filters,
            async run({ purchases }: Lists) {
              const page = await purchases.list(filter, { first, sort });
              const after = page.cursors.at(-1);
              if (after !== undefined) await purchases.list(filter, { first, after, sort });
            },
          })),
          {
            name: `purchases, count: ${name}`,
            filters,
            run: ({ purchases }: Lists) => purchases.count(filter),
          },
        ];
      }),
    ),
  );
}

/** Returns lists of confirmations with every combination of filters, and their counts. */
function confirmationLists({ sellerId, moments, amazonOrderId }: Subject): StoreList[] {
  const filters: Partial<ConfirmationFilter>[] = [
    {},
    { states: ['FAILED', 'RECORDED'] },
    { amazonOrderIds: [amazonOrderId] },
    { amazonOrderIds: [amazonOrderId], states: ['CONFIRMED'] },
    { trackingNumber: 'TRACK-1' },
    { amazonOrderIds: [amazonOrderId], trackingNumber: 'TRACK-1' },
    { trackingNumber: 'NONE', states: ['FAILED', 'CONFIRMED'], createdBefore: moments[1] ?? 0 },
    { states: ['CONFIRMED'], createdFrom: moments[0] ?? 0, createdBefore: moments[1] ?? 0 },
    { createdFrom: moments[0] ?? 0, createdBefore: moments[1] ?? 0 },
  ];
  return filters.flatMap((filter) => {
    const name = JSON.stringify(filter).replaceAll(/\W+/g, ' ');
    const query = { sellerId, ...filter };
    return [
      {
        name: `confirmations: ${name}`,
        async run({ confirmations }: Lists) {
          const { cursors } = await confirmations.listOfSeller(query, { first: 50 });
          const after = cursors.at(-1);
          if (after !== undefined) await confirmations.listOfSeller(query, { first: 50, after });
        },
      },
      {
        name: `confirmations, count: ${name}`,
        run: ({ confirmations }: Lists) => confirmations.countOfSeller(query),
      },
    ];
  });
}

/** Returns pages and counts of the audit trail. */
function auditLists({ sellerId, moments }: Subject): StoreList[] {
  const filters: AuditFilter[] = [
    {},
    { sellerId },
    { actors: ['packer', 'admin'], actions: ['buyShipping'] },
    { actions: ['buyShipping'] },
    { target: `Purchase:${sellerId}:key-1`, actors: ['packer'] },
    { sellerId, from: moments[0] ?? 0, before: moments[1] ?? 0 },
  ];
  return filters.flatMap((filter) => {
    const name = Object.keys(filter).join(', ');
    return [
      {
        name: `audit: ${name}`,
        run: ({ audit }: Lists) => audit.list(filter, { first: 50, after: 'a1655000000000.x' }),
      },
      { name: `audit, count: ${name}`, run: ({ audit }: Lists) => audit.count(filter) },
    ];
  });
}

async function walked(slices: AsyncIterable<unknown>): Promise<void> {
  for await (const slice of slices) void slice;
}

/** Returns all other reads: single rows, and the repeated reads of background work. */
export function otherLists(subject: Subject): StoreList[] {
  const { sellerId, orderIds, now } = subject;
  const [from = 0, before = 0] = subject.moments;
  const list = (name: string, run: StoreList['run']): StoreList => ({ name, run });
  return [
    list('orders: statuses, sources of a page', ({ orders }) => orders.sources(sellerId, orderIds)),
    list('orders: stored', ({ orders }) => orders.stored(sellerId, orderIds)),
    list('orders: with a tracking number', ({ orders }) => orders.byTracking(sellerId, 'TRACK-1')),
    list('orders: items by id', ({ orders }) => orders.itemsById(sellerId, ['item-1', 'item-2'])),
    list('orders: ordered SKUs', ({ orders }) => orders.orderedSkus(sellerId, subject.skus)),
    list('orders: progress', ({ orders }) => orders.progress(sellerId)),
    list('orders: count without a source', ({ orders }) => orders.openSources(sellerId)),
    list('orders: to ask for a source', ({ orders }) => orders.withoutSource(sellerId, 50)),
    list('orders: due refreshes', ({ orders }) => orders.dueRefreshes(sellerId, 50)),
    list('orders: sellers to search', ({ orders }) => orders.dueSearches()),
    list('orders: sellers to assign', ({ orders }) => orders.dueSellers('ASSIGN')),
    list('orders: sellers to refresh', ({ orders }) => orders.dueSellers('REFRESH')),
    list('purchases of an order (the guard)', ({ purchases }) =>
      purchases.byOrder(sellerId, subject.amazonOrderId),
    ),
    list('purchases of orders', ({ purchases }) => purchases.byOrders(sellerId, orderIds)),
    list('purchases of a shipment', ({ purchases }) =>
      purchases.byShipment(sellerId, subject.shipmentId),
    ),
    list('purchases of several shipments', ({ purchases }) =>
      purchases.byShipments(sellerId, [subject.shipmentId, 'shipment of no purchase']),
    ),
    list('purchases with a tracking number', ({ purchases }) =>
      purchases.keysByTracking(sellerId, subject.trackingId),
    ),
    ...(['SETTLED', 'LEAVES'] as const).flatMap((by) =>
      (['sold', 'paid'] as const).map((labels) =>
        list(`purchases: labels that were ${labels}, by ${by}`, ({ purchases }) =>
          walked(purchases[labels]({ sellerId, from, before, by }, { atOnce: 500 })),
        ),
      ),
    ),
    list('purchases: ship dates to store', ({ purchases }) => purchases.fillShipDates(() => null)),
    list('batches with refusals', ({ batches }) =>
      batches.withRefusals(sellerId, { from: 0, before: now, limit: 10 }),
    ),
    list('refusals of batches', ({ batches }) =>
      batches.refusals(sellerId, [subject.batchId, 'no batch']),
    ),
    list('changes of labels', ({ orders }) => orders.applyLabelChanges(sellerId)),
    list('changes of marks', ({ orders }) => orders.applyMarkChanges(sellerId)),
    list('marks of a page of orders', ({ orderMarks }) => orderMarks.of(sellerId, orderIds)),
    list('tags in use', ({ orderMarks }) => orderMarks.tagsInUse(sellerId)),
    list('a slice of labels to fill in', ({ orders }) => orders.fillLabelFacts()),
    list('orders of a batch', ({ purchases }) =>
      purchases.orderIdsOf(sellerId, { batchIds: [subject.batchId] }),
    ),
    list('orders of a tracking number', ({ purchases }) =>
      purchases.orderIdsOf(sellerId, { trackingNumber: subject.trackingId }),
    ),
    ...auditLists(subject),
    list('an event of the audit trail', ({ audit }) => audit.find('one')),
    list('queue', ({ purchases }) => purchases.nextIntents({ limit: 50 })),
    list('queue of a seller', ({ purchases }) =>
      purchases.nextIntents({ limit: 50, sellerId, priority: 'bulk' }),
    ),
    list('queue of what was left', ({ purchases }) =>
      purchases.nextIntents({ limit: 50, createdBefore: now }),
    ),
    list('leases over', ({ purchases }) => purchases.expireLeases()),
    list('due refund checks', ({ purchases }) =>
      purchases.dueRefundChecks({ limit: 8, holdMs: 0 }),
    ),
    list('due reconciliations', ({ purchases }) =>
      purchases.dueReconciliations({ limit: 8, holdMs: 0 }),
    ),
    list('personal data of purchases to forget', ({ purchases }) =>
      purchases.expirePersonalData(forget('', '')),
    ),
    list('personal data of confirmations to forget', ({ confirmations }) =>
      confirmations.expirePersonalData(forget('', '', 0)),
    ),
    list('personal data of orders to forget', ({ orders }) =>
      orders.expirePersonalData(forget('', ''), () => ({})),
    ),
    list('old orders', ({ orders }) => orders.deleteOld({ sellerId, before: 9_999, limit: 50 })),
    list('quotes to delete', ({ quotes }) => quotes.deleteExpired(forget('', ''))),
    list('batch', ({ batches }) => batches.find(sellerId, subject.batchId)),
    list('purchases of a batch', ({ batches }) =>
      batches.pages(sellerId, [
        { batchId: subject.batchId, first: 50 },
        { batchId: subject.batchId, first: 50, states: ['UNKNOWN'] },
      ]),
    ),
    list('batches of purchases', ({ batches }) => batches.list(sellerId, { first: 50 })),
    list('batches of purchases, count', ({ batches }) => batches.count(sellerId)),
    list('progress of batches', ({ batches }) =>
      batches.tallies(sellerId, [subject.batchId, 'unknown batch']),
    ),
    list('heads of batches', ({ batches }) => batches.findAll(sellerId, [subject.batchId])),
    list('confirmation batch', ({ confirmations }) =>
      confirmations.find(sellerId, subject.confirmationBatchId),
    ),
    list('confirmations of a batch', ({ confirmations }) =>
      confirmations.pages(sellerId, [
        { batchId: subject.confirmationBatchId, first: 50 },
        { batchId: subject.confirmationBatchId, first: 50, states: ['FAILED'] },
      ]),
    ),
    list('progress of batches of confirmations', ({ confirmations }) =>
      confirmations.counts(sellerId, [subject.confirmationBatchId]),
    ),
    ...confirmationLists(subject),
    list('confirmations of an order', ({ confirmations }) =>
      confirmations.ofOrders(sellerId, [subject.amazonOrderId]),
    ),
    list('confirmations of an envelope', ({ confirmations }) =>
      confirmations.inEnvelope({ sellerId, envelopeId: subject.envelopeId }),
    ),
    list('waiting confirmations', ({ confirmations }) => confirmations.waiting()),
    list('envelopes since', ({ confirmations }) =>
      confirmations.envelopesSince(sellerId, now - 3_600_000),
    ),
    list('due envelopes', ({ confirmations }) =>
      confirmations.takeDue([sellerId], { limit: 4, holdMs: 0 }),
    ),
    list('state of the ledger, for metrics', ({ purchases }) => purchases.overview()),
    list('oldest open envelope, for metrics', ({ confirmations }) =>
      confirmations.oldestOpenEnvelopeAt(),
    ),
    list('coverage of all sellers, for metrics', ({ orders }) => orders.coverage()),
    list('known feeds', ({ confirmations }) => confirmations.knownFeeds(sellerId, ['1', '2'])),
  ];
}
