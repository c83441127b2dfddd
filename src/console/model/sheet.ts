/** Rows of texts, as spreadsheets put them on the clipboard and into files. */
export type Sheet = readonly (readonly string[])[];

const SEPARATORS = ['\t', ';', ','] as const;

/** Reads the text of a file. Its first line says which separator it has. */
export function readFile(text: string): Sheet {
  const plain = text.replace(/^\uFEFF/, '');
  const [first = ''] = plain.split(/\r?\n/, 1);
  const counts = SEPARATORS.map((separator) => first.split(separator).length);
  return readSheet(plain, SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',');
}

/** Reads what was pasted: spreadsheets separate cells by tabs. A table with the head `SKU` may be the text of a file. */
export function readPasted(text: string): Sheet {
  const isFile = !text.includes('\t') && /^\s*"?sku"?\s*[,;]/i.test(text);
  return isFile ? readFile(text) : readSheet(text, '\t');
}

/** Reads cells. A cell in quotation marks may contain separators, line ends and doubled quotation marks. */
function readSheet(text: string, separator: string): Sheet {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell =
      text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
    row.push(cell.value);
    if (text[cell.end] === separator) {
      at = cell.end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = cell.end + (text.startsWith('\r\n', cell.end) ? 2 : 1);
    // The end of the last line starts no other one.
    if (at === text.length) break;
  }
  return rows;
}

interface Cell {
  readonly value: string;
  /** Where the separator, the line end or the end of the text is. */
  readonly end: number;
}

function plainCell(text: string, from: number, separator: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== separator && !isLineEnd(text, end)) end += 1;
  return { value: text.slice(from, end), end };
}

function quotedCell(text: string, from: number, separator: string): Cell {
  let value = '';
  let at = from + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    // A quotation mark without a second one is a character like others.
    if (mark < 0) return plainCell(text, from, separator);
    value += text.slice(at, mark);
    if (text[mark + 1] !== '"') {
      const rest = plainCell(text, mark + 1, separator);
      return { value: value + rest.value, end: rest.end };
    }
    value += '"';
    at = mark + 2;
  }
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

/** Writes a file that spreadsheets open. Identifiers stay as they are. */
export function writeCsv(rows: Sheet): string {
  const cellOf = (value: string): string =>
    /[",;\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

/** Writes cells for the clipboard. */
export function writeTabs(rows: Sheet): string {
  return rows.map((row) => row.join('\t')).join('\n');
}
