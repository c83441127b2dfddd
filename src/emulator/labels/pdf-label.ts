import { barsInDots, LABEL_HEIGHT, LABEL_WIDTH } from './drawing.js';
import type { Mark, TextMark } from './drawing.js';
import { labelFontPaths } from './label-fonts.js';

type Document = PDFKit.PDFDocument;

const DOTS_PER_INCH = 203;
const POINTS_PER_DOT = 72 / DOTS_PER_INCH;

/**
 * Prints pages of marks as a PDF of 4 x 6 inch sheets. The bytes depend on the marks and the given time
 * alone, which also seeds the document id.
 */
export async function pdfFile(
  pages: readonly (readonly Mark[])[],
  createdMs: number,
): Promise<Buffer> {
  // Loaded with the first label, so that the emulator starts without this large library.
  const { default: PDFDocument } = await import('pdfkit');
  const fonts = labelFontPaths();
  const document = new PDFDocument({
    size: [LABEL_WIDTH, LABEL_HEIGHT],
    margin: 0,
    autoFirstPage: false,
    info: { Title: 'Shipping label', CreationDate: new Date(createdMs) },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    document.on('error', reject);
  });
  document.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  for (const marks of pages) {
    document.addPage();
    for (const mark of marks) draw(document, mark);
  }
  document.end();
  return done;
}

function draw(document: Document, mark: Mark): void {
  switch (mark.kind) {
    case 'text':
      drawText(document, mark);
      return;
    case 'box':
      document.rect(mark.x, mark.y, mark.width, mark.height).fill('black');
      return;
    case 'bars':
      for (const { left, width } of barsInDots(mark.widths, DOTS_PER_INCH)) {
        document.rect(left * POINTS_PER_DOT, mark.y, width * POINTS_PER_DOT, mark.height);
      }
      document.fill('black');
      return;
    case 'symbol': {
      const cell = mark.size / mark.rows.length;
      mark.rows.forEach((row, y) => {
        row.forEach((isDark, x) => {
          if (isDark) document.rect(mark.x + x * cell, mark.y + y * cell, cell, cell);
        });
      });
      document.fill('black');
      return;
    }
    default:
      mark satisfies never;
  }
}

function drawText(document: Document, mark: TextMark): void {
  document.font(mark.isBold ? 'bold' : 'regular').fontSize(mark.size);
  const width = document.widthOfString(mark.text);
  const shift = { left: 0, center: width / 2, right: width }[mark.align];
  document
    .fillColor(mark.isInverted ? 'white' : 'black')
    .text(mark.text, mark.x - shift, mark.baseline, { baseline: 'alphabetic', lineBreak: false });
}
