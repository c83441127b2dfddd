import { readFileSync } from 'node:fs';

interface PlacedPanel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly datasource?: { readonly uid: string };
  readonly gridPos: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  };
}

const { panels } = JSON.parse(readFileSync('docker/grafana/dashboard.json', 'utf8')) as {
  readonly panels: readonly PlacedPanel[];
};

/** Returns the cells of the grid that a panel covers. */
function cellsOf({ gridPos: { x, y, w, h } }: PlacedPanel): string[] {
  return Array.from({ length: w * h }, (_, n) => `${x + (n % w)},${y + Math.floor(n / w)}`);
}

// test/e2e/metric-names.test.ts checks the expressions.
describe('the dashboard', () => {
  it('has panels with ids of their own, side by side on a grid of 24 columns', () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const cells = panels.flatMap(cellsOf);
    expect(new Set(cells).size).toBe(cells.length);
    expect(panels.filter(({ gridPos: { x, w } }) => x + w > 24)).toEqual([]);
  });

  it('explains each panel, and reads the source of data that the operator chose', () => {
    const shown = panels.filter(({ type }) => type !== 'row');
    expect(shown.length).toBeGreaterThan(30);
    for (const { description, datasource } of shown) {
      expect(description).toMatch(/\.$/);
      expect(datasource?.uid).toBe('${datasource}');
    }
  });

  it('begins with whether it works, and with the money', () => {
    const rows = panels.filter(({ type }) => type === 'row').map(({ title }) => title);
    expect(rows.slice(0, 3)).toEqual([
      'Does it work?',
      'Is the money safe?',
      'Does Amazon answer?',
    ]);
  });
});
