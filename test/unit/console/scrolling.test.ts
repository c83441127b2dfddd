import { globSync, readFileSync } from 'node:fs';

const SHEETS = globSync('src/console/**/*.css');
const RULE = /([^{}]+)\{([^{}]*)\}/g;

interface Rule {
  readonly selector: string;
  readonly body: string;
}

function rulesOf(sheet: string): readonly Rule[] {
  const text = readFileSync(sheet, 'utf8').replace(/\/\*[^]*?\*\//g, '');
  return [...text.matchAll(RULE)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    body,
  }));
}

it('what scrolls has a position, so that no hidden label sticks out and makes the page scroll', () => {
  expect(SHEETS.length).toBeGreaterThan(10);
  const loose = SHEETS.flatMap((sheet) => {
    const rules = rulesOf(sheet);
    const positioned = new Set(
      rules
        .filter(({ body }) => /\bposition:/.test(body))
        .flatMap(({ selector }) => selector.split(/,\s*/)),
    );
    return rules
      .filter(({ body }) => /\boverflow(?:-[xy])?: (?:auto|scroll)/.test(body))
      .flatMap(({ selector }) => selector.split(/,\s*/))
      .filter((selector) => !positioned.has(selector))
      .map((selector) => `${sheet}: ${selector}`);
  });
  expect(loose).toEqual([]);
});
