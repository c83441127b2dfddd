import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { labelSymbols } from './barcodes.js';
import type { LabelContent, LabelFileFormat } from './label-content.js';
import { layOutLabel, routingText } from './label-layout.js';
import { layOutPackingSlip } from './packing-slip-layout.js';
import { pdfFile } from './pdf-label.js';
import { pngFile } from './png-label.js';
import { zplFile } from './zpl-label.js';

/** A label as Amazon sends it. */
export interface LabelFile {
  /** Base64 of the gzip of the file. */
  readonly contents: string;
  readonly contentType: 'application/pdf' | 'application/zpl' | 'image/png';
  /**
   * Base64 of the MD5 of the file itself, not of the gzip: Amazon's text says "the PDF document data", and a
   * client ends up with the file.
   */
  readonly checksum: string;
}

const CONTENT_TYPES = {
  PDF: 'application/pdf',
  PNG: 'image/png',
  ZPL203: 'application/zpl',
  ZPL300: 'application/zpl',
} as const;

/** Prints and compresses a label. The same content and format give the same bytes. */
export async function labelFile(
  content: LabelContent,
  format: LabelFileFormat,
): Promise<LabelFile> {
  const file = await printedLabel(content, format);
  return {
    contents: gzipSync(file).toString('base64'),
    contentType: CONTENT_TYPES[format],
    checksum: createHash('md5').update(file).digest('base64'),
  };
}

/** Returns the bytes of the label file. */
export async function printedLabel(
  content: LabelContent,
  format: LabelFileFormat,
): Promise<Buffer> {
  const symbols = await labelSymbols(content.trackingId, routingText(content));
  const marks = layOutLabel(content, symbols);
  switch (format) {
    case 'PDF': {
      const slip = content.packingSlip.length > 0 ? [layOutPackingSlip(content)] : [];
      return pdfFile([marks, ...slip], content.createdMs);
    }
    case 'PNG':
      return pngFile(marks);
    case 'ZPL203':
      return zplFile(marks, 203);
    case 'ZPL300':
      return zplFile(marks, 300);
    default:
      return format satisfies never;
  }
}
