/** The oldest Node that the programs run on. Same as in package.json. */
export const OLDEST_NODE = '22.16';

/** Returns advice when `version` is older than the oldest supported Node; null otherwise. */
export function nodeVersionProblem(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = OLDEST_NODE.split('.').map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null;
  return `This program needs Node ${OLDEST_NODE} or newer, and this is Node ${version}. "npm ci" installs Node 24 as node_modules/.bin/node, and the npm scripts use it: npm start.`;
}
