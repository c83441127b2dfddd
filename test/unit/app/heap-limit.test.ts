import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Returns the limit in megabytes that a text names; null without one. */
function limitIn(text: string, pattern: RegExp): number | null {
  const [, megabytes] = pattern.exec(text) ?? [];
  return megabytes === undefined ? null : Number(megabytes);
}

describe('the limit of the heap', () => {
  const documented = limitIn(
    readFileSync('src/app/README.md', 'utf8'),
    /limit\s+the\s+heap\s+to\s+(\d+) MB/,
  );

  it.each([
    ['npm start', scripts['start'] ?? ''],
    ['the Docker image', readFileSync('docker/Dockerfile', 'utf8')],
  ])('is the documented one in %s', (_, text) => {
    expect(documented).toBeGreaterThan(0);
    expect(limitIn(text, /--max-old-space-size=(\d+)/)).toBe(documented);
  });

  it('can be replaced by NODE_OPTIONS', () => {
    expect(scripts['start']).toContain('NODE_OPTIONS="${NODE_OPTIONS:-');
  });
});
