import { UnitOfLength } from '../../../../graph/measures/measures.type.js';
import type { LabelDimensions } from '../label.type.js';
import { loadPdfKit } from './load-pdf-kit.js';
import { opaquePng } from './opaque-png.js';
import { PAPER, pointsOf } from './sheet.js';

/** Width and height in the header of a PNG. */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;
const HEADER_BYTES = 24;

/**
 * Returns a document of one page with an image that fills it. The page has the stated size of the label, turned like the image; 4
 * x 6 inches without one. Throws when the image is damaged.
 */
export async function pngPage(png: Buffer, dimensions: LabelDimensions | null): Promise<Buffer> {
  const PDFDocument = await loadPdfKit();
  const size = pageSize(png, dimensions);
  const image = await opaquePng(png);
  const document = new PDFDocument({ size: [...size], margin: 0, autoFirstPage: false });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  document.addPage().image(image, 0, 0, { fit: [...size], align: 'center', valign: 'center' });
  document.end();
  await done;
  return Buffer.concat(chunks);
}

function pageSize(png: Buffer, dimensions: LabelDimensions | null): readonly [number, number] {
  const sides = sidesOf(dimensions).toSorted((one, other) => one - other);
  const [short = PAPER.LABEL.width, long = PAPER.LABEL.height] = sides;
  if (png.length < HEADER_BYTES) throw new RangeError('The image has no header.');
  const isWide = png.readUInt32BE(WIDTH_AT) > png.readUInt32BE(HEIGHT_AT);
  return isWide ? [long, short] : [short, long];
}

function sidesOf(dimensions: LabelDimensions | null): number[] {
  const { length = 0, width = 0, unit = null } = dimensions ?? {};
  if (unit === null || length <= 0 || width <= 0) return [PAPER.LABEL.width, PAPER.LABEL.height];
  const name = unit === UnitOfLength.INCHES ? 'inches' : 'centimeters';
  return [pointsOf(width, name), pointsOf(length, name)];
}
