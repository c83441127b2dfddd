import { loadPdfLib } from './load-pdf-lib.js';
import type * as Library from '@cantoo/pdf-lib';
import type { PDFContext, PDFDocument, PDFObjectCopier, PDFRef } from '@cantoo/pdf-lib';

/** The pages of a document, to be copied. */
export class PdfSource {
  constructor(
    readonly pages: ReturnType<PDFDocument['getPages']>,
    readonly copier: PDFObjectCopier,
  ) {}
}

/** A label whose file is no document that can be read. */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf';
}

const FREE_ENTRY = '0000000000 00000 f \n';

/**
 * Joins pages of other documents into one, and returns its bytes piece by piece. Each page is forgotten as soon as its bytes
 * are returned, so a document of any length takes the memory of its largest page. pdf-lib itself holds a document as a whole,
 * and blocks the process while it writes one of 500 labels.
 */
export class PdfWriter {
  readonly #library: typeof Library;
  readonly #context: PDFContext;
  readonly #pages: PDFRef[] = [];
  readonly #pagesRef: PDFRef;
  /** Where each object starts, by its number. */
  readonly #offsets = new Map<number, number>();
  #length = 0;

  private constructor(library: typeof Library) {
    this.#library = library;
    this.#context = library.PDFContext.create();
    this.#pagesRef = this.#context.nextRef();
  }

  static async create(): Promise<PdfWriter> {
    return new PdfWriter(await loadPdfLib());
  }

  /** Returns the first bytes. */
  begin(): Uint8Array {
    // The second line marks the file as binary.
    return this.#counted(Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1'));
  }

  /** Opens a document whose pages are to be copied. Throws `UnreadablePdf`. */
  async open(bytes: Uint8Array): Promise<PdfSource> {
    const { PDFDocument, PDFObjectCopier } = this.#library;
    try {
      const document = await PDFDocument.load(bytes, {
        updateMetadata: false,
        throwOnInvalidObject: true,
      });
      const pages = document.getPages();
      if (pages.length === 0) throw new UnreadablePdf('The document has no page.');
      return new PdfSource(pages, PDFObjectCopier.for(document.context, this.#context));
    } catch (error) {
      throw new UnreadablePdf('The document cannot be read.', { cause: error });
    }
  }

  /** Returns the bytes of all pages of a document. Throws `UnreadablePdf`, and the file has none of them then. */
  addAll(source: PdfSource): Uint8Array {
    return this.#add(source, source.pages);
  }

  /** Returns the bytes of one page. Throws `UnreadablePdf`. */
  addPage(source: PdfSource, position: number): Uint8Array {
    return this.#add(source, source.pages.slice(position, position + 1));
  }

  /** Returns the last bytes. */
  end(): Uint8Array {
    const context = this.#context;
    const count = this.#pages.length;
    context.assign(this.#pagesRef, context.obj({ Type: 'Pages', Kids: this.#pages, Count: count }));
    const root = context.register(context.obj({ Type: 'Catalog', Pages: this.#pagesRef }));
    const objects = this.#written();
    const size = context.largestObjectNumber + 1;
    const entries = Array.from({ length: size - 1 }, (_, at) => this.#entry(at + 1));
    const rest = [
      `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`,
      `trailer\n<< /Size ${size} /Root ${root.objectNumber} 0 R >>\n`,
      `startxref\n${this.#length}\n%%EOF\n`,
    ];
    return Buffer.concat([objects, Buffer.from(rest.join(''), 'latin1')]);
  }

  #entry(objectNumber: number): string {
    const offset = this.#offsets.get(objectNumber);
    return offset === undefined ? FREE_ENTRY : `${String(offset).padStart(10, '0')} 00000 n \n`;
  }

  #add({ copier }: PdfSource, pages: PdfSource['pages']): Uint8Array {
    const { PDFName } = this.#library;
    const added: PDFRef[] = [];
    try {
      for (const { node } of pages) {
        const copy = copier.copy(node);
        copy.set(PDFName.of('Parent'), this.#pagesRef);
        added.push(this.#context.register(copy));
      }
    } catch (error) {
      for (const [ref] of this.#context.enumerateIndirectObjects()) this.#context.delete(ref);
      throw new UnreadablePdf('A page cannot be copied.', { cause: error });
    }
    this.#pages.push(...added);
    return this.#written();
  }

  /** Writes the objects that the context has, and forgets them. */
  #written(): Uint8Array {
    const parts: Buffer[] = [];
    for (const [ref, object] of this.#context.enumerateIndirectObjects()) {
      const body = Buffer.alloc(object.sizeInBytes());
      object.copyBytesInto(body, 0);
      const whole = Buffer.concat([
        Buffer.from(`${ref.objectNumber} 0 obj\n`, 'latin1'),
        body,
        Buffer.from('\nendobj\n', 'latin1'),
      ]);
      this.#offsets.set(ref.objectNumber, this.#length);
      parts.push(whole);
      this.#counted(whole);
      this.#context.delete(ref);
    }
    return Buffer.concat(parts);
  }

  #counted(bytes: Uint8Array): Uint8Array {
    this.#length += bytes.length;
    return bytes;
  }
}
