import { WorkInTurns } from '../../../../runtime/background/turns.js';
import type { StoredLabel } from '../../../../store/purchases/purchase.js';
import type { PurchaseLedger } from '../../../../store/purchases/purchase-ledger.js';
import type { LabelProvider } from '../../carriers/label-provider.js';
import type { Shipment } from '../../shipments/shipment.type.js';
import type { LeftOutLabel, LabelKind, PrintableLabel } from './label-selection.js';

/** A label whose file was read. */
export interface ReadLabel extends PrintableLabel {
  readonly bytes: Buffer;
  readonly shipment: Shipment;
}

export type LabelOutcome = ReadLabel | LeftOutLabel;

export interface LabelFilesDependencies {
  readonly ledger: Pick<PurchaseLedger, 'answers' | 'labels'>;
  readonly provider: Pick<LabelProvider, 'sellerId' | 'storedShipment'>;
  readonly signal: AbortSignal;
}

/** Labels in memory at once. One has about 50 KB. */
const READ_TOGETHER = 10;

/** Decoding this much takes a few milliseconds. */
const BYTES_IN_A_TURN = 512 * 1024;

const CONTENT_TYPES: Readonly<Record<LabelKind, string>> = {
  PDF: 'application/pdf',
  PNG: 'image/png',
  ZPL203: 'application/zpl',
  ZPL300: 'application/zpl',
};

/**
 * Reads the label files of purchases from the ledger, ten at a time and in turns of the event loop. In place of a label that
 * is damaged, yields why. Throws the reason of `signal`, and `StoreError`.
 */
export async function* labelFiles(
  labels: readonly PrintableLabel[],
  { ledger, provider, signal }: LabelFilesDependencies,
): AsyncGenerator<LabelOutcome> {
  const work = new WorkInTurns(BYTES_IN_A_TURN);
  for (let from = 0; from < labels.length; from += READ_TOGETHER) {
    signal.throwIfAborted();
    const some = labels.slice(from, from + READ_TOGETHER);
    const keys = some.map(({ purchase }) => purchase.key);
    const [files, answers] = await Promise.all([
      ledger.labels(provider.sellerId, keys),
      ledger.answers(provider.sellerId, keys),
    ]);
    for (const label of some) {
      const { key } = label.purchase;
      const file = files.get(key) ?? null;
      await work.begin(file instanceof Error ? 0 : (file?.bytes.length ?? 0));
      signal.throwIfAborted();
      yield readOne(label, file, answers.get(key) ?? null, provider);
    }
  }
}

function readOne(
  { purchase, kind }: PrintableLabel,
  label: StoredLabel | Error | null,
  answer: unknown,
  provider: Pick<LabelProvider, 'storedShipment'>,
): LabelOutcome {
  const without = (message: string): LeftOutLabel => ({ purchase, message });
  if (label === null) return without('Its label was deleted meanwhile.');
  if (label instanceof Error || answer instanceof Error)
    return without(
      'Its label cannot be opened with the encryption keys of the server, or is damaged.',
    );
  const shipment = provider.storedShipment({ answer, label, refundState: null });
  const file = shipment?.label?.read();
  if (!shipment || !file) return without('Its label is not readable.');
  if ('problem' in file) return without(file.problem);
  if (file.checksumVerified === false)
    return without(
      "Its file does not fit Amazon's checksum, so it may be damaged. Open it by its own link and look at it before you use it.",
    );
  if (file.contentType !== CONTENT_TYPES[kind])
    return without(
      `Its file is ${file.extension.toUpperCase()}, and Amazon's record says ${kind}. Open it by its own link.`,
    );
  return { purchase, kind, shipment, bytes: file.bytes };
}
