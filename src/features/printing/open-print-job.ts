import type { SellerScope } from '../../context/seller-scope.js';
import type { LabelsJob } from '../../domains/shipping/labels/print/label-printing.js';
import { contentTypeOf } from '../../domains/shipping/labels/print/label-printing.js';
import { endOfDaySheet, gatherDay } from '../end-of-day/end-of-day-sheet.js';
import type { EndOfDayJob } from '../end-of-day/end-of-day-sheet.js';
import { filterIn } from '../picking/pick-list-job.js';
import type { PickListJob } from '../picking/pick-list-job.js';
import { gatherPickList } from '../picking/gather-pick-list.js';
import { pickListSheet } from '../picking/pick-list-sheet.js';
import type { PackingSlipJob } from './packing-slip-file.js';
import { PackingSlips } from './packing-slips.js';

/** A file that is made while it is sent. */
export interface PrintedFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly parts: AsyncIterable<Uint8Array>;
}

export type PrintJob = LabelsJob | PackingSlipJob | PickListJob | EndOfDayJob;

/** Labels of a small file: as many as are read together. */
const FEW_LABELS = 10;

/** Tells whether the file takes so much memory and time that it must not keep others waiting. A sheet never does. */
export function isLarge(job: PrintJob): boolean {
  return job.kind === 'LABELS' && job.keys.length > FEW_LABELS;
}

/**
 * Makes the file that a link describes. `unknown` for an order that Amazon does not know. Throws SpApiError and `StoreError`
 * before the first byte where that is possible.
 */
export async function openPrintJob(
  job: PrintJob,
  scope: SellerScope,
  { signal, now }: { readonly signal: AbortSignal; readonly now: () => number },
): Promise<PrintedFile | 'unknown'> {
  switch (job.kind) {
    case 'LABELS':
      return labelsFile(job, scope, signal);
    case 'PACKING_SLIP': {
      const slip = await new PackingSlips(scope, job.size ?? 'PAGE').ofOrder(job.orderId);
      return slip ? pdf(`packing-slip-${job.orderId}`, slip.bytes) : 'unknown';
    }
    case 'PICK_LIST': {
      const list = await gatherPickList(filterIn(job), scope);
      return pdf('pick-list', await pickListSheet(list, scope, new Date(now())));
    }
    case 'END_OF_DAY': {
      const day = await gatherDay(scope.account.id, job, scope);
      const parts = endOfDaySheet(day, scope, new Date(now()));
      return { fileName: `end-of-day-${job.date}.pdf`, contentType: 'application/pdf', parts };
    }
    default:
      return job satisfies never;
  }
}

const KINDS: ReadonlySet<unknown> = new Set(['LABELS', 'PACKING_SLIP', 'PICK_LIST', 'END_OF_DAY']);

/** Tells a job of this version from one of another. Only this program writes jobs: a signature, or the store, vouches for the rest of one. */
export function isPrintJob(job: unknown): job is PrintJob {
  return typeof job === 'object' && job !== null && 'kind' in job && KINDS.has(job.kind);
}

async function labelsFile(
  job: LabelsJob,
  scope: SellerScope,
  signal: AbortSignal,
): Promise<PrintedFile> {
  const { printing } = scope.shipping;
  const selection = await printing.file(job, (ids) => scope.orders.indexed(ids));
  const slips = job.wanted.hasSlips
    ? new PackingSlips(scope, job.wanted.slipSize ?? 'LIKE_LABEL').ofLabels
    : null;
  return {
    fileName: `labels.${selection.fileKind === 'PDF' ? 'pdf' : 'zpl'}`,
    contentType: contentTypeOf(selection.fileKind),
    parts: printing.print(selection, slips, signal),
  };
}

function pdf(name: string, bytes: Uint8Array): PrintedFile {
  return { fileName: `${name}.pdf`, contentType: 'application/pdf', parts: only(bytes) };
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
