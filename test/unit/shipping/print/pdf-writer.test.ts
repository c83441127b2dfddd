import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import {
  PdfWriter,
  UnreadablePdf,
} from '../../../../src/domains/shipping/labels/print/pdf-writer.js';

async function aDocument(widths: readonly number[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const width of widths) document.addPage([width, 100]).drawText(`page of ${width}`);
  return document.save();
}

/** Writes a file by these steps, and reads it again. */
async function written(
  steps: (pdf: PdfWriter) => Promise<readonly Uint8Array[]>,
): Promise<PDFDocument> {
  const pdf = await PdfWriter.create();
  const parts = [pdf.begin(), ...(await steps(pdf)), pdf.end()];
  // Throws for an object that its table of contents does not lead to.
  return PDFDocument.load(Buffer.concat(parts), { throwOnInvalidObject: true });
}

const widthsOf = (document: PDFDocument) => document.getPages().map((page) => page.getWidth());

describe('the writer of joined documents', () => {
  it('joins the pages of several documents, with what they show', async () => {
    const document = await written(async (pdf) => [
      pdf.addAll(await pdf.open(await aDocument([101, 102]))),
      pdf.addAll(await pdf.open(await aDocument([103]))),
    ]);
    expect(widthsOf(document)).toEqual([101, 102, 103]);
    for (const { node } of document.getPages()) {
      expect(node.Resources()?.get(PDFName.of('Font'))).toBeDefined();
      expect(node.Contents()).toBeDefined();
    }
  });

  it('takes single pages of a document, which share its fonts', async () => {
    const source = await aDocument([101, 102, 103]);
    const document = await written(async (pdf) => {
      const opened = await pdf.open(source);
      return [pdf.addPage(opened, 2), pdf.addPage(opened, 0)];
    });
    expect(widthsOf(document)).toEqual([103, 101]);
  });

  it('refuses what is no document, and the file stays whole', async () => {
    const good = await aDocument([101]);
    const document = await written(async (pdf) => {
      const parts = [pdf.addAll(await pdf.open(good))];
      for (const bad of [Buffer.from('%PDF-1.7\nnothing'), good.subarray(0, 200), Buffer.alloc(0)])
        await expect(pdf.open(bad)).rejects.toBeInstanceOf(UnreadablePdf);
      parts.push(pdf.addAll(await pdf.open(good)));
      return parts;
    });
    expect(widthsOf(document)).toEqual([101, 101]);
  });

  it('is a document also without a page', async () => {
    const document = await written(async () => []);
    expect(document.getPageCount()).toBe(0);
  });
});
