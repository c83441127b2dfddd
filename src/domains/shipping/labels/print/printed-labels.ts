import { requestTurns } from '../../../../runtime/background/turns.js';
import { labelFiles } from './label-files.js';
import type { LabelFilesDependencies, LabelOutcome, ReadLabel } from './label-files.js';
import type { LabelSelection, LeftOutLabel, PrintableLabel } from './label-selection.js';
import { notInFileComment, notInFilePage } from './not-in-file.js';
import { PdfWriter, UnreadablePdf } from './pdf-writer.js';
import { pngPage } from './png-page.js';

/** A document of packing slips, and which of its pages belong to each label. */
export interface Slips {
  readonly bytes: Buffer;
  readonly pages: readonly (readonly number[])[];
}

/** Makes the packing slips of these labels. */
export type MakeSlips = (labels: readonly PrintableLabel[]) => Promise<Slips>;

/** Slips that one document has. Each document reads and embeds its fonts once. */
const SLIPS_TOGETHER = 50;

/**
 * Yields the bytes of one file with these labels, in this order. A label that is damaged, and those that were left out since the
 * link was made, are named at its end. Memory: that of ten labels. Stops when `signal` fires.
 * @param makeSlips only for a PDF.
 */
export async function* printedLabels(
  { fileKind, labels, leftOut }: LabelSelection,
  makeSlips: MakeSlips | null,
  dependencies: LabelFilesDependencies,
): AsyncGenerator<Uint8Array> {
  if (fileKind === 'PDF') yield* asPdf(labels, leftOut, makeSlips, dependencies);
  else yield* asZpl(labels, leftOut, dependencies);
}

async function* asZpl(
  labels: readonly PrintableLabel[],
  leftOut: readonly LeftOutLabel[],
  dependencies: LabelFilesDependencies,
): AsyncGenerator<Uint8Array> {
  const damaged: LeftOutLabel[] = [];
  for await (const outcome of labelFiles(labels, dependencies)) {
    if (!isRead(outcome)) damaged.push(outcome);
    else yield Buffer.concat([outcome.bytes, LINE_END]);
  }
  yield Buffer.from(notInFileComment([...leftOut, ...damaged]));
}

const LINE_END = Buffer.from('\n');

async function* asPdf(
  labels: readonly PrintableLabel[],
  leftOut: readonly LeftOutLabel[],
  makeSlips: MakeSlips | null,
  dependencies: LabelFilesDependencies,
): AsyncGenerator<Uint8Array> {
  const pdf = await PdfWriter.create();
  const notInFile = [...leftOut];
  let printed = 0;
  yield pdf.begin();
  for (let from = 0; from < labels.length; from += SLIPS_TOGETHER) {
    const some = labels.slice(from, from + SLIPS_TOGETHER);
    const slips = await makeSlips?.(some);
    const slipSource = slips ? await pdf.open(slips.bytes) : null;
    const slipsOf = (at: number): readonly number[] => slips?.pages[at] ?? [];
    let at = 0;
    for await (const outcome of labelFiles(some, dependencies)) {
      await requestTurns.next();
      const label = isRead(outcome) ? await pagesOf(outcome, pdf) : outcome;
      if (label instanceof Uint8Array) {
        printed += 1;
        yield label;
        if (slipSource) yield* slipsOf(at).map((page) => pdf.addPage(slipSource, page));
      } else notInFile.push(label);
      at += 1;
    }
  }
  if (printed === 0 || notInFile.length > 0)
    yield pdf.addAll(await pdf.open(await notInFilePage(notInFile)));
  yield pdf.end();
}

async function pagesOf(label: ReadLabel, pdf: PdfWriter): Promise<Uint8Array | LeftOutLabel> {
  const { purchase, kind, bytes, shipment } = label;
  try {
    const isImage = kind === 'PNG';
    const document = isImage ? await pngPage(bytes, shipment.label?.dimensions ?? null) : bytes;
    return pdf.addAll(await pdf.open(document));
  } catch (error) {
    if (!(error instanceof UnreadablePdf) && kind !== 'PNG') throw error;
    return { purchase, message: `Its file is damaged: it cannot be read as ${kind}.` };
  }
}

function isRead(outcome: LabelOutcome): outcome is ReadLabel {
  return 'bytes' in outcome;
}
