import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** One element of a document. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** The element's own text, trimmed. */
  readonly text: string;
  /** Its start, such as `Line 12, Column 5`. */
  readonly position: string;
}

/** The document is not well-formed. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

const METADATA: symbol = Object(XMLParser.getMetaDataSymbol());
const TEXT = '#text';

/** Returns the root element of a document. @throws XmlError with the position of the mistake. */
export function parseXml(document: string): XmlElement {
  return parseXmlPart(document, { positions: new Positions(document), at: 0 });
}

/** The place of a part in its document. */
export interface PartPlace {
  readonly positions: Positions;
  /** Index of the part's first character. */
  readonly at: number;
}

/** Returns an element of a document that was cut out. @throws XmlError with a position within the part. */
export function parseXmlPart(document: string, place: PartPlace): XmlElement {
  const verdict = XMLValidator.validate(document);
  if (verdict !== true) {
    const { line, msg } = verdict.err;
    throw new XmlError(`XML Parsing Error at Line ${line}: ${msg}`);
  }
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    parseTagValue: false,
    trimValues: true,
    htmlEntities: true,
    captureMetaData: true,
  });
  const parsed: unknown = parser.parse(document);
  const roots = elementsOf(parsed, place);
  const [root] = roots;
  if (root === undefined || roots.length > 1) {
    throw new XmlError('XML Parsing Error at Line 1: A document has exactly one root element.');
  }
  return root;
}

/** Returns the text of the first child of that name. Undefined without one. */
export function childText(element: XmlElement, name: string): string | undefined {
  return child(element, name)?.text;
}

export function child({ children }: XmlElement, name: string): XmlElement | undefined {
  return children.find((each) => each.name === name);
}

/** The parser returns a list of nodes. Each is an object whose only key is its name. */
function elementsOf(nodes: unknown, place: PartPlace): XmlElement[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: object) => {
    const [entry] = Object.entries(node);
    if (entry === undefined || entry[0] === TEXT) return [];
    const [name, content]: [string, unknown] = entry;
    const metadata: unknown = Reflect.get(node, METADATA);
    const start = metadata instanceof Object ? Number(Reflect.get(metadata, 'startIndex')) : 0;
    return [
      {
        name,
        children: elementsOf(content, place),
        text: textOf(content),
        // Calculated on demand: only mistakes need it.
        get position() {
          return place.positions.at(place.at + start);
        },
      },
    ];
  });
}

function textOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  return nodes
    .map((node: object): unknown => Reflect.get(node, TEXT))
    .filter((text) => typeof text === 'string')
    .join('');
}

/** Finds the lines of a document. */
export class Positions {
  readonly #document: string;
  /** Indexes of the first characters of lines. Made on demand: only mistakes need it. */
  #lines: readonly number[] | undefined;

  constructor(document: string) {
    this.#document = document;
  }

  at(index: number): string {
    this.#lines ??= [0, ...[...this.#document.matchAll(/\n/g)].map((match) => match.index + 1)];
    const lines = this.#lines;
    let [low, high] = [0, lines.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lines[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return `Line ${low + 1}, Column ${index - (lines[low] ?? 0) + 1}`;
  }
}

/** A document whose elements of one name were cut out. */
export interface CutDocument {
  /** The document, with an empty element in the place of each run of cut elements. */
  readonly rest: string;
  readonly parts: readonly { readonly text: string; readonly at: number }[];
}

/**
 * Cuts the outermost elements of one name out of a document, so that each can be parsed in a separate turn of the event loop.
 * Does not look into comments and CDATA sections.
 */
export function cutXml(document: string, name: string): CutDocument {
  const markup = new RegExp(
    `<!--[^]*?-->|<!\\[CDATA\\[[^]*?\\]\\]>|<\\?[^]*?\\?>|<(/?)${name}(?=[\\s/>])[^>]*?(/?)>`,
    'g',
  );
  const parts: { text: string; at: number }[] = [];
  let rest = '';
  let restFrom = 0;
  let from = 0;
  let depth = 0;
  for (const { 0: tag, 1: end, 2: isEmpty, index } of document.matchAll(markup)) {
    if (end === undefined) continue;
    if (depth === 0) from = index;
    depth += end === '/' ? -1 : isEmpty === '/' ? 0 : 1;
    if (depth !== 0) continue;
    const after = index + tag.length;
    parts.push({ text: document.slice(from, after), at: from });
    const between = document.slice(restFrom, from);
    rest += parts.length > 1 && between.trim() === '' ? '' : `${between}<${name}/>`;
    restFrom = after;
  }
  return { rest: rest + document.slice(restFrom), parts };
}

type XmlContent = string | number | readonly XmlNode[];

/** An element to write: its name, and its text or children. */
export type XmlNode = readonly [name: string, content: XmlContent];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Returns elements as text, one per line. */
export function writeXml(nodes: readonly XmlNode[], indent = ''): string {
  return nodes
    .map(([name, content]) => {
      if (typeof content === 'object') {
        return `${indent}<${name}>\n${writeXml(content, `${indent}\t`)}${indent}</${name}>\n`;
      }
      const text = String(content).replaceAll(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);
      return `${indent}<${name}>${text}</${name}>\n`;
    })
    .join('');
}
