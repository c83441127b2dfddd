import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadConfig } from '../../../src/config/config.js';
import { SECRET_FILES } from '../../../src/config/secret-files.js';
import { variables } from '../../../src/config/variables.js';
import { startEmulator } from '../../../src/emulator/emulator.js';

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly read_only?: boolean;
  readonly stop_grace_period?: string;
  readonly healthcheck?: { readonly test: readonly unknown[] };
  readonly deploy: {
    readonly replicas?: number;
    readonly resources: { readonly limits: Readonly<Record<string, string>> };
  };
}

const file = parse(readFileSync('docker/compose.yaml', 'utf8'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
};
const services = Object.entries(file.services);
const { graph } = file.services as { readonly graph: Service };

/** Returns the lines of a file with variables. */
function variablesIn(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

describe('the services of docker/compose.yaml', () => {
  it.each(services)('%s has limits and a check of its health', (name, { deploy, healthcheck }) => {
    expect(Object.keys(deploy.resources.limits)).toEqual(['cpus', 'memory']);
    // The image of the servers has its own check.
    if (name === 'graph') return;
    expect(healthcheck?.test.every((part) => typeof part === 'string')).toBe(true);
  });

  it('run two servers, read-only, with the memory of their heap and more', () => {
    expect(graph.read_only).toBe(true);
    expect(graph.deploy).toMatchObject({ replicas: 2, resources: { limits: { memory: '1G' } } });
  });

  it('let a server live long enough after SIGTERM for a purchase that was sent', () => {
    const { http, upstreamTimeoutMs } = loadConfig({});
    const drainMs = http.shutdownDelayMs + http.shutdownGraceMs + upstreamTimeoutMs;
    expect(Number.parseInt(graph.stop_grace_period ?? '', 10) * 1000).toBeGreaterThan(drainMs);
  });

  it('use variables that the server reads, and secrets that docker/make-secrets makes', () => {
    const known = new Set<string>([...variables.map(({ name }) => name), ...SECRET_FILES.keys()]);
    expect(Object.keys(graph.environment ?? {}).filter((name) => !known.has(name))).toEqual([]);
    const script = readFileSync('docker/make-secrets', 'utf8');
    const made = [...script.matchAll(/\| secret ([\w-]+)/g)].map(([, name = '']) => name);
    expect(Object.keys(file.secrets).toSorted()).toEqual(made.toSorted());
    expect(services.flatMap(([, { secrets = [] }]) => secrets).toSorted()).toEqual(made.toSorted());
  });

  it('connect to the emulator as it says', async () => {
    const emulator = await startEmulator({ seed: 1 });
    await emulator.close();
    const expected = Object.fromEntries(
      Object.entries(emulator.environment).map(([name, value]) => [
        name,
        value.replace(emulator.url, 'http://emulator:4100'),
      ]),
    );
    expect(variablesIn(readFileSync('docker/emulator.env', 'utf8'))).toEqual(expected);
  });
});
