import type { PurchaseRecord } from '../../../../store/purchases/purchase.js';
import type { PurchaseLedger } from '../../../../store/purchases/purchase-ledger.js';
import type { LabelProvider } from '../../carriers/label-provider.js';
import type { PackingSlipSize } from './packing-slip-size.js';
import { LabelFormat } from '../label-format.type.js';

/** What a label is. ZPL is for a printer of one density. */
export type LabelKind = 'PDF' | 'PNG' | 'ZPL203' | 'ZPL300';

/** What a file is. A PDF has PNG labels as well, each on a page. */
export type FileKind = Exclude<LabelKind, 'PNG'>;

export interface PrintableLabel {
  readonly purchase: PurchaseRecord;
  readonly kind: LabelKind;
}

/** A purchase whose label is not in a file. */
export interface LeftOutLabel {
  readonly purchase: PurchaseRecord;
  /** Why, as a sentence for a person. */
  readonly message: string;
  /** True when only the hold of its order keeps it out. */
  readonly isOnHold?: true;
}

export interface LabelSelection {
  readonly fileKind: FileKind;
  readonly labels: readonly PrintableLabel[];
  readonly leftOut: readonly LeftOutLabel[];
}

/** Which labels a file may have. */
export interface WantedLabels {
  /** Null for any: the file gets the kind of most labels. */
  readonly format: LabelKind | null;
  /** A file with packing slips is a PDF. */
  readonly hasSlips: boolean;
  /** Absent in links of earlier versions. */
  readonly slipSize?: PackingSlipSize;
  /** Whether labels of orders on hold are in it. Absent in links of earlier versions, for no. */
  readonly withHeld?: boolean;
  /** What the file was when its link was made. Null when it is made now. */
  readonly fileKind: FileKind | null;
}

export interface SelectionDependencies {
  readonly ledger: Pick<PurchaseLedger, 'answers'>;
  readonly provider: Pick<LabelProvider, 'sellerId' | 'storedFormat'>;
  /** Ids of the orders that are on hold now. */
  readonly held: ReadonlySet<string>;
}

const FILE_KINDS: readonly FileKind[] = ['PDF', 'ZPL203', 'ZPL300'];
const ASK_AMAZON = 'The link `shipment { label { url } }` of the purchase asks Amazon for it.';

/** Answers that are opened in one turn of the event loop. */
const ANSWERS_TOGETHER = 50;

/** Returns which labels of these purchases are in one file, in the same order, from the records alone. Costs no call. */
export async function selectLabels(
  purchases: readonly PurchaseRecord[],
  wanted: WantedLabels,
  dependencies: SelectionDependencies,
): Promise<LabelSelection> {
  const printable: PrintableLabel[] = [];
  const leftOut: LeftOutLabel[] = [];
  const formats = await formatsOf(purchases, dependencies);
  for (const purchase of purchases) {
    const kind = kindOf(purchase, formats.get(purchase.key) ?? null);
    const message = unprintable(purchase) ?? (kind === null ? UNKNOWN_FORMAT : null);
    const isHeld = !wanted.withHeld && dependencies.held.has(purchase.amazonOrderId);
    if (message !== null) leftOut.push({ purchase, message });
    else if (isHeld) leftOut.push({ purchase, message: ON_HOLD, isOnHold: true });
    else if (kind !== null) printable.push({ purchase, kind });
  }
  const fileKind = fileKindOf(printable, wanted);
  const labels: PrintableLabel[] = [];
  for (const label of printable) {
    if (fits(label.kind, fileKind, wanted)) labels.push(label);
    else leftOut.push({ purchase: label.purchase, message: otherFormat(label.kind, wanted) });
  }
  return { fileKind, labels, leftOut: inOrderOf(purchases, leftOut) };
}

const UNKNOWN_FORMAT = `Amazon did not say what its label file is, so it cannot be joined with others. ${ASK_AMAZON}`;

const ON_HOLD =
  'Its order is on hold. Settle the reason and end the hold with `releaseOrders`, or cancel the label with `cancelShipment`. A file with `includeOnHold` has it.';

/** Returns why the label of a purchase must not or cannot be printed; null when it can. */
function unprintable(purchase: PurchaseRecord): string | null {
  const { state, refund, cancelling, labelContentType, personalDataExpiredAt } = purchase;
  if (state === 'REJECTED') return 'It was not bought.';
  if (state === 'UNKNOWN')
    return 'It is not known whether it was bought. Evidence or `settlePurchase` settles it.';
  if (state !== 'PURCHASED') return `It is not bought yet: its state is ${state}.`;
  if (refund?.state === 'RefundRejected')
    return `It was cancelled and its refund refused, so its label may be void. ${ASK_AMAZON}`;
  if (refund !== null) return 'It was cancelled. Do not use a copy of its label.';
  if (cancelling !== null)
    return 'Its cancellation was sent, and its effect is not known yet. Query the file again soon.';
  if (labelContentType !== null) return null;
  return personalDataExpiredAt === null
    ? `The server has no label of it. ${ASK_AMAZON}`
    : `Its label was deleted after the retention time. ${ASK_AMAZON}`;
}

/** Reads the formats of labels whose media type does not tell. */
async function formatsOf(
  purchases: readonly PurchaseRecord[],
  { ledger, provider }: SelectionDependencies,
): Promise<ReadonlyMap<string, LabelFormat | null>> {
  const keys = purchases
    .filter(({ labelContentType }) => labelContentType !== null && !isPaged(labelContentType))
    .map(({ key }) => key);
  const formats = new Map<string, LabelFormat | null>();
  for (let from = 0; from < keys.length; from += ANSWERS_TOGETHER) {
    const some = keys.slice(from, from + ANSWERS_TOGETHER);
    for (const [key, answer] of await ledger.answers(provider.sellerId, some))
      formats.set(key, answer instanceof Error ? null : provider.storedFormat(answer));
  }
  return formats;
}

const isPaged = (contentType: string): boolean => typeOf(contentType) !== null;

function typeOf(contentType: string): 'PDF' | 'PNG' | null {
  const type = contentType.toLowerCase();
  if (type === 'application/pdf') return 'PDF';
  return type === 'image/png' ? 'PNG' : null;
}

function kindOf(
  { labelContentType }: PurchaseRecord,
  format: LabelFormat | null,
): LabelKind | null {
  const type = labelContentType === null ? null : typeOf(labelContentType);
  if (type !== null) return type;
  return format === null || format === LabelFormat.SHIPPING_SERVICE_DEFAULT ? null : format;
}

function fileKindOf(
  labels: readonly PrintableLabel[],
  { format, hasSlips, fileKind }: WantedLabels,
): FileKind {
  if (fileKind !== null) return fileKind;
  if (hasSlips || format === 'PNG') return 'PDF';
  if (format !== null) return format;
  const counts = Map.groupBy(labels, ({ kind }) => (kind === 'PNG' ? 'PDF' : kind));
  const count = (kind: FileKind): number => counts.get(kind)?.length ?? 0;
  // Stable: a PDF, when no kind has more.
  return FILE_KINDS.toSorted((one, other) => count(other) - count(one))[0] ?? 'PDF';
}

function fits(kind: LabelKind, fileKind: FileKind, { format }: WantedLabels): boolean {
  if (format !== null) return kind === format;
  return (kind === 'PNG' ? 'PDF' : kind) === fileKind;
}

function otherFormat(kind: LabelKind, { hasSlips }: WantedLabels): string {
  const slips = hasSlips && kind.startsWith('ZPL') ? ' without packing slips' : '';
  return `Its label is ${kind}, and the file has another format. Query it with \`format: ${kind}\`${slips}.`;
}

function inOrderOf(
  purchases: readonly PurchaseRecord[],
  leftOut: readonly LeftOutLabel[],
): LeftOutLabel[] {
  const places = new Map(purchases.map(({ key }, at) => [key, at]));
  const placeOf = ({ purchase }: LeftOutLabel): number => places.get(purchase.key) ?? 0;
  return leftOut.toSorted((one, other) => placeOf(one) - placeOf(other));
}
