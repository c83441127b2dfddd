import type { IndexWriting } from './index-writing.js';
import type { LabelFiles } from './labels.js';
import { digits, section, table } from './markdown.js';
import type { Processes } from './processes.js';
import type { Purchases } from './purchases.js';
import type { ShopFindings } from './shop-loads.js';
import type { SizeFigure } from './sizes.js';
import type { Subscribed } from './subscribers.js';

const KILOBYTE = 1_024;

function purchaseTable(rows: readonly Purchases[]): string {
  return table(
    [
      'store',
      'how',
      'clients',
      'purchases/s',
      'p50 ms',
      'p99 ms',
      'CPU ms/purchase',
      'upstream calls',
      'ledger alone, purchases/s',
      'its CPU ms',
      'ours over it',
    ],
    rows.map((row) => [
      row.store,
      row.way,
      String(row.clients),
      digits(row.perSecond, 0),
      digits(row.p50Ms, 1),
      digits(row.p99Ms, 1),
      digits(row.cpuMs, 2),
      digits(row.calls, 1),
      digits(row.barePerSecond, 0),
      digits(row.bareCpuMs, 2),
      `${digits(row.ratio, 2)}x`,
    ]),
  );
}

function subscriberTable(rows: readonly Subscribed[]): string {
  return table(
    [
      'change',
      'subscribers',
      'documents',
      'change p50 ms',
      'change max ms',
      'last message after it, p50 ms',
      'max ms',
      'messages',
      'CPU ms/change',
    ],
    rows.map((row) => [
      row.change,
      String(row.subscribers),
      row.subscribers === 0 ? '' : String(row.documents),
      digits(row.changeP50Ms, 1),
      digits(row.changeMaxMs, 1),
      digits(row.lastP50Ms, 0),
      digits(row.lastMaxMs, 0),
      String(row.messages),
      digits(row.cpuMs, 1),
    ]),
  );
}

function labelTable(rows: readonly LabelFiles[]): string {
  return table(
    ['file', 'clients', 'files/s', 'p50 ms', 'p99 ms', 'CPU ms/file', 'KB', 'longest turn ms'],
    rows.map((row) => [
      row.what,
      String(row.clients),
      digits(row.perSecond, 1),
      digits(row.p50Ms, 1),
      digits(row.p99Ms, 1),
      digits(row.cpuMs, 2),
      digits(row.bytes / KILOBYTE, 0),
      digits(row.longestTurnMs, 1),
    ]),
  );
}

function indexTable(rows: readonly IndexWriting[]): string {
  return table(
    ['store', 'orders', 'orders/s', 'CPU ms/order'],
    rows.map(({ store, orders, perSecond, cpuMs }) => [
      store,
      String(orders),
      digits(perSecond, 0),
      digits(cpuMs, 2),
    ]),
  );
}

function sizeTable(rows: readonly SizeFigure[]): string {
  return table(
    ['store', 'what', 'orders', 'p50 ms', 'over the fewest orders'],
    rows.map(({ store, what, orders, p50Ms, ratio }) => [
      store,
      what,
      String(orders),
      digits(p50Ms, 1),
      `${digits(ratio, 2)}x`,
    ]),
  );
}

function processTable(rows: readonly Processes[]): string {
  return table(
    [
      'processes',
      'pages/s, all',
      'CPU ms/page',
      'change p50 ms',
      'CPU ms/change, all',
      'shown everywhere after, p50 ms',
      'max ms',
    ],
    rows.map((row) => [
      String(row.processes),
      digits(row.perSecond, 0),
      digits(row.cpuMs, 2),
      digits(row.changeP50Ms, 1),
      digits(row.changeCpuMs, 2),
      digits(row.shownP50Ms, 1),
      digits(row.shownMaxMs, 1),
    ]),
  );
}

/** Returns the sections of RESULTS.md about the product on its stores. */
export function shopSections(findings: ShopFindings): string[] {
  return [
    ...section('P: purchases, upstream at 0 ms', findings.purchases, purchaseTable),
    ...section('S: changes with subscribers', findings.subscribers, subscriberTable),
    ...section('L: label files', findings.labels, labelTable),
    ...section(
      'W: orders into an empty index, upstream at 0 ms',
      findings.indexWriting,
      indexTable,
    ),
    ...section('size: lists and start by the number of orders', findings.sizes, sizeTable),
    ...section(
      'N: processes on one PostgreSQL database and one core',
      findings.processes,
      processTable,
    ),
  ];
}
