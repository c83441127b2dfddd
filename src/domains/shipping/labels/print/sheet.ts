import { WorkInTurns } from '../../../../runtime/background/turns.js';
import type { BarWidths } from './code-128.js';
import { loadPdfKit } from './load-pdf-kit.js';
import { SheetFonts } from './sheet-fonts.js';
import { linesOf, readsFromRight, runsOf } from './sheet-text.js';
import type { TextRun } from './sheet-text.js';

type Document = PDFKit.PDFDocument;

/** Sizes of paper in points: A4, US Letter, and a label of 4 x 6 inches. */
export const PAPER = {
  A4: { width: 595.28, height: 841.89, margin: 48 },
  LETTER: { width: 612, height: 792, margin: 48 },
  LABEL: { width: 288, height: 432, margin: 18 },
} as const;

/** A size of paper with its margins, in points. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

const POINTS_PER_INCH = 72;

export interface TextPlace {
  /** From the left margin. Default: 0. */
  readonly left?: number;
  /** Default: the rest of the line. */
  readonly width?: number;
  readonly size: number;
  /** For texts of this program: the bold font has Latin letters. */
  readonly isBold?: boolean;
  readonly align?: 'left' | 'right';
}

/** A cell of a row. */
export interface Cell extends TextPlace {
  readonly text: string;
}

/** In points: two dots of a printer with 203 dots to an inch. */
const NARROWEST_MODULE = 0.7;

const LINE_HEIGHT = 1.3;
const ASCENT = 0.95;

/** Pieces of text that one turn of the event loop draws. */
const CELLS_IN_A_TURN = 40;

/**
 * Pages of text in a PDF, drawn from the top down. Fonts are embedded as far as they are used, so every reader shows the same.
 */
export class Sheet {
  readonly #document: Document;
  readonly #fonts: SheetFonts;
  #paper: Paper;
  #chunks: Buffer[] = [];
  readonly #done: Promise<void>;
  readonly #work = new WorkInTurns(CELLS_IN_A_TURN);
  #top: number;
  #pages = 0;

  private constructor(document: Document, fonts: SheetFonts, paper: Paper) {
    this.#document = document;
    this.#fonts = fonts;
    this.#paper = paper;
    this.#top = paper.height;
    this.#done = new Promise((resolve, reject) => {
      document.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
      document.on('end', resolve);
      document.on('error', reject);
    });
    for (const font of ['latin', 'bold', 'japanese', 'arabic'] as const)
      document.registerFont(font, fonts.bytesOf(font));
  }

  static async create(paper: Paper, title: string): Promise<Sheet> {
    const PDFDocument = await loadPdfKit();
    const fonts = await SheetFonts.load();
    const document = new PDFDocument({
      size: [paper.width, paper.height],
      margin: 0,
      autoFirstPage: false,
      info: { Title: title },
    });
    return new Sheet(document, fonts, paper);
  }

  get pageCount(): number {
    return this.#pages;
  }

  /** Width between the margins, in points. */
  get innerWidth(): number {
    return this.#paper.width - 2 * this.#paper.margin;
  }

  /** Begins a new page, and the pages that follow, on this paper. Default: that of the page before. */
  newPage(paper: Paper = this.#paper): void {
    this.#paper = paper;
    this.#document.addPage({ size: [paper.width, paper.height], margin: 0 });
    this.#pages += 1;
    this.#top = this.#paper.margin;
  }

  /** Leaves a space. */
  space(points: number): void {
    this.#top += points;
  }

  /** Tells whether the page has room for this height, in points. */
  hasRoom(height: number): boolean {
    return this.#top + height <= this.#paper.height - this.#paper.margin;
  }

  /** Draws a line across the page, or a part of it. */
  rule({ left = 0, width = this.innerWidth - left }: Pick<TextPlace, 'left' | 'width'> = {}): void {
    const from = this.#paper.margin + left;
    this.#document
      .lineWidth(0.5)
      .moveTo(from, this.#top)
      .lineTo(from + width, this.#top)
      .stroke('#777777');
  }

  /**
   * Draws a barcode below the last line, from the left margin, with a quiet zone on its right. Modules are a point wide, or less
   * where the page is narrow. Draws nothing when they would be too narrow for a scanner.
   */
  bars(widths: BarWidths, height: number): void {
    const modules = widths.reduce((sum, width) => sum + width, 0);
    const module = Math.min(1, this.innerWidth / modules);
    if (module < NARROWEST_MODULE) return;
    let x = this.#paper.margin;
    for (const [at, width] of widths.entries()) {
      // Bars and spaces alternate.
      if (at % 2 === 0) this.#document.rect(x, this.#top, width * module, height);
      x += width * module;
    }
    this.#document.fill('black');
    this.#top += height;
  }

  /** Writes a text in as many lines as it needs. Takes turns. */
  async write(text: string, place: TextPlace): Promise<void> {
    await this.row([{ ...place, text }]);
  }

  /** Writes cells next to each other, the first line of each at the same height. Begins a page where the row does not fit. */
  async row(cells: readonly Cell[], onNewPage?: () => Promise<void>): Promise<void> {
    await this.#work.begin(cells.length);
    const broken = cells.map((cell) => ({ cell, lines: this.#linesIn(cell) }));
    const count = Math.max(0, ...broken.map(({ lines }) => lines.length));
    for (let at = 0; at < count; at += 1) {
      const next = broken.filter(({ lines }) => at < lines.length);
      const height = Math.max(...next.map(({ cell }) => cell.size * LINE_HEIGHT));
      await this.#room(height, onNewPage);
      for (const { cell, lines } of next) this.#line(lines[at] ?? '', cell);
      this.#top += height;
    }
  }

  /** Returns the bytes of pages that were finished since the last call, and forgets them. */
  drawn(): Buffer {
    const bytes = Buffer.concat(this.#chunks);
    this.#chunks = [];
    return bytes;
  }

  /** Returns the document, or what `drawn` has not returned of it. Nothing can be drawn afterwards. */
  async finish(): Promise<Buffer> {
    await this.#work.begin(CELLS_IN_A_TURN);
    this.#document.end();
    await this.#done;
    return this.drawn();
  }

  async #room(height: number, onNewPage?: () => Promise<void>): Promise<void> {
    if (this.hasRoom(height)) return;
    this.newPage();
    await onNewPage?.();
  }

  #linesIn(cell: Cell): string[] {
    const width = this.#widthOf(cell);
    return linesOf(cell.text, width, (part) => this.#measure(this.#runs(part, cell), cell));
  }

  #line(line: string, cell: Cell): void {
    const runs = this.#runs(line, cell);
    const room = this.#widthOf(cell) - this.#measure(runs, cell);
    const isRight = cell.align === 'right' || (!cell.align && readsFromRight(line));
    let x = this.#paper.margin + (cell.left ?? 0) + (isRight ? Math.max(0, room) : 0);
    for (const run of runs) {
      this.#font(run, cell);
      this.#document.fillColor('black').text(run.text, x, this.#top + ASCENT * cell.size, {
        lineBreak: false,
        baseline: 'alphabetic',
        ...shapedAsAWhole(run),
      });
      x += this.#document.widthOfString(run.text, shapedAsAWhole(run));
    }
  }

  #runs(text: string, { isBold = false }: Cell): readonly (TextRun | BoldRun)[] {
    return isBold ? [{ text, font: 'bold' }] : runsOf(text, this.#fonts);
  }

  #measure(runs: readonly (TextRun | BoldRun)[], cell: Cell): number {
    return runs.reduce((sum, run) => {
      this.#font(run, cell);
      return sum + this.#document.widthOfString(run.text, shapedAsAWhole(run));
    }, 0);
  }

  #font({ font }: TextRun | BoldRun, { size }: Cell): void {
    this.#document.font(font).fontSize(size);
  }

  #widthOf({ left = 0, width }: Cell): number {
    return width ?? this.innerWidth - left;
  }
}

/**
 * With a list of features, the library shapes a run as a whole, as Arabic needs it: the words of a line go from right to left.
 * Without, it remembers the shape of each word.
 */
function shapedAsAWhole({ font }: TextRun | BoldRun): { features?: [] } {
  return font === 'arabic' ? { features: [] } : {};
}

interface BoldRun {
  readonly text: string;
  readonly font: 'bold';
}

/** Returns a length in points. */
export function pointsOf(length: number, unit: 'inches' | 'centimeters'): number {
  return unit === 'inches' ? length * POINTS_PER_INCH : (length / 2.54) * POINTS_PER_INCH;
}
