import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const ROOT = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'];
const documents = [
  ...ROOT,
  ...['docker', 'src', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md') && !path.includes('node_modules'))
      .map((path) => join(folder, path)),
  ),
].map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const CODE_BLOCK = /^```[^]*?^```/gm;
const LINK = /\]\((?!https?:)([^)\s]+)\)/g;
// A path to a specific file, without placeholders and patterns.
const PATH = /`((?:src|test|docker|\.ci)\/[\w./-]+)`/g;
const SCRIPT = /\bnpm run (?:--silent )?([\w:]+)/g;

const prose = (text: string): string => text.replaceAll(CODE_BLOCK, '');

/** Returns the anchors of a document's headings, as GitHub builds them. */
function anchorsOf(text: string): Set<string> {
  const headings = [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** Returns the targets of broken links. */
function brokenLinks({ path, text }: { path: string; text: string }): string[] {
  return [...prose(text).matchAll(LINK)].flatMap(([, target = '']) => {
    const [file = '', anchor] = target.split('#');
    const to = file === '' ? path : normalize(join(dirname(path), file));
    if (!existsSync(to)) return [`${path}: ${target}`];
    const isKnown = anchor === undefined || anchorsOf(readFileSync(to, 'utf8')).has(anchor);
    return isKnown ? [] : [`${path}: ${target}`];
  });
}

describe('the documents', () => {
  it('link to files and headings that exist', () => {
    expect(documents.flatMap(brokenLinks)).toEqual([]);
  });

  it('name files that exist', () => {
    const missing = documents.flatMap(({ path, text }) =>
      [...text.matchAll(PATH)]
        .map(([, file = '']) => file)
        .filter((file) => !existsSync(file))
        .map((file) => `${path}: ${file}`),
    );
    expect(missing).toEqual([]);
  });

  it('name commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const unknown = documents.flatMap(({ path, text }) =>
      [...text.matchAll(SCRIPT)]
        .map(([, script = '']) => script)
        .filter((script) => !(script in scripts))
        .map((script) => `${path}: npm run ${script}`),
    );
    expect(unknown).toEqual([]);
  });

  it.each([
    ['README.md', 250],
    ['ARCHITECTURE.md', 200],
  ])('have at most the set number of lines: %s has %i', (path, most) => {
    expect(readFileSync(path, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(most);
  });

  it('have pictures that load at once', () => {
    const folder = 'test/browser/pictures';
    const large = readdirSync(folder).filter((name) => statSync(join(folder, name)).size > 60_000);
    expect(large).toEqual([]);
  });

  it('are readable in a terminal', () => {
    const long = documents
      .filter(({ path }) => ROOT.includes(path))
      .flatMap(({ path, text }) =>
        text
          .split('\n')
          .filter((line) => line.length > 160 || /^\|.*\|$/.test(line))
          .map((line) => `${path}: ${line}`),
      );
    expect(long).toEqual([]);
  });
});
