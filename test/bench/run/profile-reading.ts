import { readFileSync } from 'node:fs';

interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
  };
  readonly children?: readonly number[];
}

interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

export interface Cost {
  readonly name: string;
  /** Share of the time in which the process was not idle. */
  readonly share: number;
}

export interface ProfileReading {
  /** By package, by area of the product's code, and by the engine's own work. */
  readonly groups: readonly Cost[];
  /** Functions by self time. */
  readonly functions: readonly Cost[];
}

const IDLE = new Set(['(idle)', '(root)']);
// The profiler itself.
const RECORDER = 'node:inspector';

/** `graphql`, `@apollo/server`, `src/sp-api`, `node:http`. Null for work of the engine without a file. */
function placeOf(url: string): string | null {
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url);
  if (inPackage?.[1]) return inPackage[1];
  const own = /\/dist\/src\/(.+)\/[^/]+\.js$/.exec(url);
  if (own?.[1]) return `src/${own[1]}`;
  if (/\/dist\/src\//.test(url)) return 'src';
  if (url.startsWith('node:')) return url.replace(/^(node:(?:internal\/)?[^/]+).*/, '$1');
  return url.includes('/test/bench/') ? 'the harness' : null;
}

/** Reads a profile and sums its time by place. */
export function readProfile(path: string): ProfileReading {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(path, 'utf8')) as CpuProfile;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const groups = new Map<string, number>();
  const functions = new Map<string, number>();
  let total = 0;
  for (const [index, id] of samples.entries()) {
    const node = byId.get(id);
    const us = timeDeltas[index] ?? 0;
    if (!node || IDLE.has(node.callFrame.functionName) || node.callFrame.url === RECORDER) continue;
    total += us;
    const { group, name } = namesOf(node, (of) => byId.get(parents.get(of) ?? -1));
    groups.set(group, (groups.get(group) ?? 0) + us);
    functions.set(name, (functions.get(name) ?? 0) + us);
  }
  return { groups: costs(groups, total), functions: costs(functions, total) };
}

function namesOf(
  node: ProfileNode,
  parentOf: (id: number) => ProfileNode | undefined,
): { group: string; name: string } {
  const { functionName, url, lineNumber } = node.callFrame;
  // `(garbage collector)` and `(program)`, which is native code without a function.
  if (functionName.startsWith('(')) return { group: functionName, name: functionName };
  const place = placeOf(url);
  if (place !== null) {
    const file = url.split('/').at(-1) ?? '';
    return {
      group: place,
      name: `${functionName || 'anonymous'}  ${place} ${file}:${lineNumber + 1}`,
    };
  }
  // Built-in functions of the engine, such as JSON.stringify, are shown with their callers. Compiled queries have no file
  // either.
  let caller = parentOf(node.id);
  while (caller && placeOf(caller.callFrame.url) === null) caller = parentOf(caller.id);
  const by = caller ? (placeOf(caller.callFrame.url) ?? '') : 'nobody';
  const built = url === '' ? 'built in' : 'made at run time';
  return {
    group: `${by} (${built})`,
    name: `${functionName || 'anonymous'}  ${built}, called by ${by}`,
  };
}

function costs(sums: ReadonlyMap<string, number>, total: number): Cost[] {
  return [...sums]
    .map(([name, us]) => ({ name, share: us / total }))
    .sort((a, b) => b.share - a.share);
}
