/** Prints a batch, and finds every label in the file exactly once. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { PDFArray, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import type { PDFPage } from '@cantoo/pdf-lib';
import type { Bought } from './buying.js';
import { WeekLabelFiles, WeekLabels } from './documents.js';
import { note } from './week.js';
import type { Store, Week } from './week.js';

const LABEL_WIDTH = 288;
const FILES_AT_ONCE = 20;

/** Prints the labels of a batch, with packing slips where the printer takes a PDF. */
export async function printBatch(
  week: Week,
  store: Store,
  key: string,
  bought: readonly Bought[],
): Promise<void> {
  const { graph, checks } = week;
  const isPdf = store.format === 'PDF';
  // Packing slips have pages of another width than labels, so the width says which is which.
  const slips = { includePackingSlips: true, packingSlipSize: 'PAGE' as const };
  const options = { format: store.format, ...(isPdf ? slips : {}) };
  const { seller } = await graph.ask(WeekLabels, { key, options });
  const file = seller?.purchaseBatch?.labels;
  if (!file) throw new Error(`no file of the batch ${key}`);
  // The outcome of these was unclear, and evidence names only their tracking number: `attachUnnamed` finds the shipment.
  const unnamed = bought.filter(({ shipmentId }) => shipmentId === null).map((one) => one.key);
  const missing = file.missing.map(({ purchase }) => purchase.key);
  checks.sameSet(
    `labels without a file in ${key}`,
    missing.filter((one) => bought.some((each) => each.key === one)),
    unnamed,
  );
  checks.same(`labels in the file of ${key}`, file.count, bought.length - unnamed.length);
  const bytes = await graph.download(file.url);
  const printed = isPdf ? await pagesIn(bytes) : labelsInZpl(bytes.toString());
  const single = await singleLabels(
    week,
    bought.filter(({ shipmentId }) => shipmentId !== null),
    isPdf,
  );
  checks.sameSet(`labels printed for ${key}`, printed.labels, single);
  note(week, 'labels printed', file.count);
  if (isPdf) checks.same(`packing slips of ${key}`, printed.slips >= file.count, true);
}

interface Printed {
  readonly labels: readonly string[];
  readonly slips: number;
}

/** Returns the fingerprints of the labels in a PDF, and the number of its other pages. */
async function pagesIn(bytes: Uint8Array): Promise<Printed> {
  const pages = (await PDFDocument.load(bytes)).getPages();
  const labels = pages.filter((page) => page.getWidth() === LABEL_WIDTH);
  return { labels: labels.map(fingerprintOf), slips: pages.length - labels.length };
}

function labelsInZpl(text: string): Printed {
  const labels = text.split('^XA').slice(1);
  return { labels: labels.map((label) => hashOf(label.split('^XZ')[0] ?? '')), slips: 0 };
}

/** Returns the fingerprints of the labels, each read from its own file. */
async function singleLabels(
  { graph }: Week,
  bought: readonly Bought[],
  isPdf: boolean,
): Promise<readonly string[]> {
  const prints: string[] = [];
  for (let from = 0; from < bought.length; from += FILES_AT_ONCE) {
    const ids = bought.slice(from, from + FILES_AT_ONCE).map(({ key }) => key);
    const { seller } = await graph.ask(WeekLabelFiles, { filter: { ids } });
    for (const { shipment } of seller?.purchases?.nodes ?? []) {
      const bytes = unpacked(shipment?.label?.base64 ?? '');
      const { labels } = isPdf ? await pagesIn(bytes) : labelsInZpl(bytes.toString());
      prints.push(...labels);
    }
  }
  return prints;
}

function unpacked(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isPacked ? gunzipSync(bytes) : bytes;
}

/** The drawing of a page contains the tracking number, so no two labels have the same. */
function fingerprintOf({ node }: PDFPage): string {
  const contents = node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  const bytes = streams.flatMap((one) => {
    const stream = node.context.lookup(one);
    return stream instanceof PDFRawStream ? [stream.contents] : [];
  });
  return hashOf(Buffer.concat(bytes));
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
