import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MARKERS } from './plain-words.js';

// Descriptions of the schema are text for clients. `test/unit/schema/contract-rules.test.ts` reads them.
const DESCRIBED =
  /(?:\bdescription:|@(?:DataType|Failure)\()\s*(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)/;
const DESCRIBED_ENUM = /^(?:export const \w+ = enumType|describeEnum)\([^]*?^\}?\);/m;
const DESCRIPTION = new RegExp(`${DESCRIBED.source}|${DESCRIBED_ENUM.source}`, 'gm');

const COMMENT = /\/\/[^\n]*|\/\*[^]*?\*\//;
const STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/;
const PART = new RegExp(`${COMMENT.source}|${STRING.source}`, 'g');

/** Lines that may contain a marker, with the reason. */
const ALLOWED: readonly { readonly line: RegExp; readonly because: string }[] = [
  { line: /^test\/bench\/RESULTS\.md:/, because: 'a record of runs, which the benchmark writes' },
  {
    line: /^test\/unit\/store\/ledger-images\.ts:\d+: select 'nobody'/,
    because: 'a seller id in SQL',
  },
];

const files = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  ...['src', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|md)$/.test(path))
      .filter((path) => !/(?:^|\/)(?:node_modules|generated|dist)\//.test(path))
      .map((path) => join(folder, path)),
  ),
];

/** Returns whether a comment or a string is prose. A string of one word is a name or a key. */
function isProse(part: string): boolean {
  return part.startsWith('/') || part.includes(' ');
}

/** Replaces everything except prose by blanks. Lines keep their numbers. */
function proseOf(path: string, text: string): string {
  if (path.endsWith('.md')) return text;
  const blank = (part: string): string => part.replaceAll(/[^\n]/g, ' ');
  const described = text.replaceAll(DESCRIPTION, blank);
  let prose = '';
  let end = 0;
  for (const match of described.matchAll(PART)) {
    prose +=
      blank(described.slice(end, match.index)) + (isProse(match[0]) ? match[0] : blank(match[0]));
    end = match.index + match[0].length;
  }
  return prose + blank(described.slice(end));
}

/** Returns the lines with a marker, as `path:line: text`. */
function markedLines(path: string, allowed = ALLOWED): string[] {
  return proseOf(path, readFileSync(path, 'utf8'))
    .split('\n')
    .flatMap((line, index) => {
      if (line.search(MARKERS) < 0) return [];
      return [`${path}:${index + 1}: ${line.trim()}`];
    })
    .filter((marked) => !allowed.some(({ line }) => line.test(marked)));
}

it('comments, error texts and documents contain none of the markers', () => {
  expect(files.flatMap((path) => markedLines(path))).toEqual([]);
});

it('each exception is still needed', () => {
  const marked = files.flatMap((path) => markedLines(path, []));
  expect(ALLOWED.filter(({ line }) => !marked.some((text) => line.test(text)))).toEqual([]);
});
