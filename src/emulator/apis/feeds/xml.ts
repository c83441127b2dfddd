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
  const roots = elementsOf(parsed, document);
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
function elementsOf(nodes: unknown, document: string): XmlElement[] {
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
        children: elementsOf(content, document),
        text: textOf(content),
        // Calculated on demand: only mistakes need it.
        get position() {
          return positionOf(document, start);
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

function positionOf(document: string, index: number): string {
  const before = document.slice(0, index).split('\n');
  return `Line ${before.length}, Column ${(before.at(-1)?.length ?? 0) + 1}`;
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
