import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../../RESULTS.md', import.meta.url);
/** The generated parts of RESULTS.md, each between two marker lines. */
const PARTS = {
  measured: ['<!-- measured: `npm run bench` writes what follows -->', '<!-- /measured -->'],
  profiled: [
    '<!-- profiled: `npm run bench:profile` writes what follows -->',
    '<!-- /profiled -->',
  ],
} as const;

/** Replaces one part. Keeps the text around it. */
export function writeResults(part: keyof typeof PARTS, content: string): void {
  const [begin, end] = PARTS[part];
  const text = readFileSync(FILE, 'utf8');
  const [from, until] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || until < from)
    throw new Error(`RESULTS.md has lost the lines ${begin} and ${end}`);
  writeFileSync(FILE, `${text.slice(0, from)}${begin}\n\n${content}\n\n${text.slice(until)}`);
}
