import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../../RESULTS.md', import.meta.url);
const BEGIN = '<!-- measured: `npm run bench` writes what is between these two lines -->';
const END = '<!-- /measured -->';
const FIRST = `# What was measured\n\n${BEGIN}\n${END}\n`;

/** Replaces the measured part; what people have written around it stays. */
export function writeResults(measured: string): void {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : FIRST;
  const [from, until] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || until < from)
    throw new Error('RESULTS.md has lost the two lines around its measured part');
  writeFileSync(FILE, `${text.slice(0, from)}${BEGIN}\n\n${measured}\n\n${text.slice(until)}`);
}
