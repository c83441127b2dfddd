import { refusedArgument } from '../../../../graph/refused-argument.js';
import type { Caller } from '../../../../sp-api/calls/caller.js';
import { StoreError } from '../../../../store/engine/store-error.js';
import { BATCH_LIMIT } from '../../../../store/purchases/purchase-batch.js';
import type { PurchaseRecord } from '../../../../store/purchases/purchase.js';
import type { Store } from '../../../../store/store.js';
import type { LabelProvider } from '../../carriers/label-provider.js';
import { readPurchase } from '../../purchases/records/purchase.mapper.js';
import { LabelFormat } from '../label-format.type.js';
import type { LabelLinks } from '../label-links.js';
import { labelFiles } from './label-files.js';
import { sortLabels } from './label-order.js';
import type { SortDependencies } from './label-order.js';
import { selectLabels } from './label-selection.js';
import type { FileKind, LabelSelection, LeftOutLabel, WantedLabels } from './label-selection.js';
import { printedLabels } from './printed-labels.js';
import type { MakeSlips } from './printed-labels.js';
import { PrintFile, PrintProblem } from './print-file.type.js';
import type { PrintOptionsInput, PrintSort } from './print-file.type.js';
import { PrintLinks } from './print-links.js';

/** Most purchases of one file. */
export const MOST_LABELS = BATCH_LIMIT;

const KEYS_TOGETHER = 100;

export interface LabelPrintingDependencies {
  readonly store: Pick<Store, 'batches' | 'orderMarks' | 'printJobs' | 'purchases'>;
  readonly provider: LabelProvider;
  readonly links: LabelLinks;
  readonly caller: Pick<Caller, 'meter' | 'rows'>;
}

/** Describes a file of labels. Its labels are those that `PrintFile.count` counts, also when the batch has more by now. */
export interface LabelsJob {
  readonly kind: 'LABELS';
  readonly keys: readonly string[];
  readonly wanted: WantedLabels;
  readonly sortBy: PrintSort;
}

/** How a link to a file of labels is asked for. */
export interface LabelsRequest {
  readonly options: PrintOptionsInput;
  readonly baseUrl: string;
  /** Whether the answer shows what is in the file. Only then its labels are read. */
  readonly isShown: boolean;
  readonly signal: AbortSignal;
}

/** Files with the labels of many purchases of one seller. Costs no call to Amazon. */
export class LabelPrinting {
  readonly links: PrintLinks;
  readonly #dependencies: LabelPrintingDependencies;

  constructor(dependencies: LabelPrintingDependencies) {
    const { links, store, provider, caller } = dependencies;
    const { sellerId } = provider;
    const { callerId } = caller.meter;
    this.#dependencies = dependencies;
    this.links = new PrintLinks(links, store.printJobs, { sellerId, callerId });
  }

  /** Returns one file with the labels of a batch. @throws GraphQLError BAD_USER_INPUT. */
  async ofBatch(batchId: string, request: LabelsRequest): Promise<PrintFile> {
    const wanted = wantedBy(request.options);
    return this.#printFile(await this.purchasesOfBatch(batchId), wanted, request);
  }

  /** Returns one file with the labels of these purchases. @throws GraphQLError BAD_USER_INPUT. */
  async ofPurchases(keys: readonly string[], request: LabelsRequest): Promise<PrintFile> {
    const wanted = wantedBy(request.options);
    checkCount(keys);
    const purchases = await this.#purchasesOf(keys);
    checkNamed(keys, purchases);
    return this.#printFile(purchases, wanted, request);
  }

  async #printFile(
    purchases: readonly PurchaseRecord[],
    wanted: WantedLabels,
    { options: { sortBy }, baseUrl, isShown, signal }: LabelsRequest,
  ): Promise<PrintFile> {
    const recorded = await this.#select(purchases, wanted);
    const { fileKind, labels, leftOut } = isShown
      ? await this.#withoutDamaged(recorded, signal)
      : recorded;
    const keys = labels.map(({ purchase }) => purchase.key);
    const job: LabelsJob = { kind: 'LABELS', keys, wanted: { ...wanted, fileKind }, sortBy };
    return new PrintFile({
      ...(await this.links.linkTo(baseUrl, job)),
      contentType: contentTypeOf(fileKind),
      count: labels.length,
      missing: leftOut.map(
        ({ purchase, message, isOnHold = false }) =>
          new PrintProblem({ purchase: readPurchase(purchase), message, isOnHold }),
      ),
    });
  }

  /** Returns the purchases of a batch, in the order of its input. */
  async purchasesOfBatch(batchId: string): Promise<PurchaseRecord[]> {
    const { store, provider, caller } = this.#dependencies;
    const { rows } = caller;
    rows?.assertLeft(FIELD);
    const [page] = await store.batches.pages(provider.sellerId, [{ batchId, first: MOST_LABELS }]);
    if (page instanceof StoreError) throw page;
    const purchases = [...(page?.entries ?? [])];
    rows?.charge(purchases.length, FIELD);
    return purchases;
  }

  /** Returns purchases by their keys, each once, in that order. Omits unknown keys. */
  async #purchasesOf(keys: readonly string[]): Promise<PurchaseRecord[]> {
    const { store, provider, caller } = this.#dependencies;
    const { rows } = caller;
    const wanted = [...new Set(keys)];
    const found = new Map<string, PurchaseRecord>();
    for (let from = 0; from < wanted.length; from += KEYS_TOGETHER) {
      rows?.assertLeft(FIELD);
      const some = wanted.slice(from, from + KEYS_TOGETHER);
      const purchases = await store.purchases.findAll(provider.sellerId, some);
      rows?.charge(purchases.length, FIELD);
      for (const purchase of purchases) found.set(purchase.key, purchase);
    }
    return wanted.flatMap((key) => found.get(key) ?? []);
  }

  /** Returns which labels are in one file, from the records alone. */
  async #select(
    purchases: readonly PurchaseRecord[],
    wanted: WantedLabels,
  ): Promise<LabelSelection> {
    const { store, provider } = this.#dependencies;
    const held = wanted.withHeld ? NONE : await this.#held(purchases);
    return selectLabels(purchases, wanted, { ledger: store.purchases, provider, held });
  }

  async #held(purchases: readonly PurchaseRecord[]): Promise<ReadonlySet<string>> {
    const { store, provider } = this.#dependencies;
    const ids = [...new Set(purchases.map(({ amazonOrderId }) => amazonOrderId))];
    const marks = await store.orderMarks.of(provider.sellerId, ids);
    return new Set(ids.filter((id) => marks.get(id)?.hold));
  }

  /** Reads the files of the selected labels, and returns the selection without those that are damaged. */
  async #withoutDamaged(selection: LabelSelection, signal: AbortSignal): Promise<LabelSelection> {
    const { store, provider } = this.#dependencies;
    const damaged = new Map<string, LeftOutLabel>();
    const reading = { ledger: store.purchases, provider, signal };
    for await (const outcome of labelFiles(selection.labels, reading))
      if ('message' in outcome) damaged.set(outcome.purchase.key, outcome);
    return {
      ...selection,
      labels: selection.labels.filter(({ purchase }) => !damaged.has(purchase.key)),
      leftOut: [...selection.leftOut, ...damaged.values()],
    };
  }

  /** Returns the file that was described, with the labels as they are now, sorted. */
  async file(
    { keys, wanted, sortBy }: LabelsJob,
    orders: SortDependencies['orders'],
  ): Promise<LabelSelection> {
    const { store, provider } = this.#dependencies;
    const selection = await this.#select(await this.#purchasesOf(keys), wanted);
    const sorting = { ledger: store.purchases, sellerId: provider.sellerId, orders };
    return { ...selection, labels: await sortLabels(selection.labels, sortBy, sorting) };
  }

  /** Yields the bytes of a file. */
  print(
    selection: LabelSelection,
    makeSlips: MakeSlips | null,
    signal: AbortSignal,
  ): AsyncGenerator<Uint8Array> {
    const { store, provider } = this.#dependencies;
    return printedLabels(selection, makeSlips, { ledger: store.purchases, provider, signal });
  }
}

const FIELD = 'labels';

const NONE: ReadonlySet<string> = new Set();

/** Returns the media type of a file. */
export function contentTypeOf(kind: FileKind): string {
  return kind === 'PDF' ? 'application/pdf' : 'application/zpl';
}

/** @throws GraphQLError BAD_USER_INPUT for packing slips in a file of ZPL, and for no format of a label. */
function wantedBy(options: PrintOptionsInput): WantedLabels {
  const { format, includePackingSlips: hasSlips, packingSlipSize: slipSize } = options;
  if (format === LabelFormat.SHIPPING_SERVICE_DEFAULT)
    throw refusedArgument(
      ['options', 'format'],
      'PDF, PNG, ZPL203 or ZPL300, or absent',
      'SHIPPING_SERVICE_DEFAULT, which no label has',
    );
  const kind = format ?? null;
  if (hasSlips && kind?.startsWith('ZPL'))
    throw refusedArgument(
      ['options', 'includePackingSlips'],
      'false or absent when `format` is ZPL203 or ZPL300: packing slips are pages of a PDF. Print them by `Order.packingSlip`',
    );
  return { format: kind, hasSlips, slipSize, withHeld: options.includeOnHold, fileKind: null };
}

/** Checks the purchases that a client names. @throws GraphQLError BAD_USER_INPUT for none, too many, and unknown ones. */
function checkNamed(keys: readonly string[], found: readonly PurchaseRecord[]): void {
  const known = new Set(found.map(({ key }) => key));
  const unknown = keys.findIndex((key) => !known.has(key));
  if (unknown >= 0)
    throw refusedArgument(
      ['purchaseIds', String(unknown)],
      'the id of a purchase of this seller',
      'the id of none',
    );
}

/** @throws GraphQLError BAD_USER_INPUT for no purchase, and for too many. */
function checkCount(keys: readonly string[]): void {
  if (keys.length >= 1 && keys.length <= MOST_LABELS) return;
  const accepted = `a list of 1 to ${MOST_LABELS} ids`;
  throw refusedArgument(['purchaseIds'], accepted, `${keys.length} ids`);
}
