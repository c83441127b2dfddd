import { readFileSync } from 'node:fs';
import { nodeVersionProblem, OLDEST_NODE } from '../../../src/config/node-version.js';

describe('the oldest supported version of Node', () => {
  it('is that of package.json', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      engines: { node: string };
    };
    expect(engines.node).toBe(`>=${OLDEST_NODE}`);
  });

  it.each(['22.16.0', '22.20.1', '24.0.0', process.versions.node])('accepts %s', (version) => {
    expect(nodeVersionProblem(version)).toBeNull();
  });

  it.each(['18.20.8', '20.20.2', '22.15.9'])('is named with the remedy on %s', (version) => {
    expect(nodeVersionProblem(version)).toContain(
      `needs Node 22.16 or newer, and this is Node ${version}. "npm ci" installs Node 24`,
    );
  });
});
