import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem, type as systemName } from 'node:os';
import { PINNED } from '../children/child-process.js';
import type { Options } from './options.js';

const MODULES = new URL('../../node_modules/', import.meta.url);
const SHOWN = [
  'graphql',
  '@apollo/server',
  'graphql-yoga',
  '@envelop/graphql-jit',
  'mercurius',
  'fastify',
  'graphql-jit',
  '@omnigraph/openapi',
  'undici',
  'autocannon',
];

function versionOf(name: string): string {
  const text = readFileSync(new URL(`${name}/package.json`, MODULES), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Describes the machine, the date, the durations and the versions of a run. */
export function aboutRun({ rounds, seconds, mixedSeconds }: Options): string {
  const processor = cpus()[0]?.model ?? 'unknown processor';
  const cores = availableParallelism();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${processor}, ${cores} cores, ${gigabytes} GB, ${systemName()}, Node ${process.version}; ` +
      `${rounds} rounds of ${seconds} s for each server and load, ${mixedSeconds} s for G and J; ` +
      `${PINNED ? 'the server bound to one core, load generator and upstream to another' : 'nothing bound to a core'}.`,
    `Versions: ${SHOWN.map((name) => `${name} ${versionOf(name)}`).join(', ')}.`,
  ].join('\n\n');
}
