import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import type { IntrospectionQuery } from 'graphql';
import { schemaText } from '../../src/graph/build.js';
import { startTraceCollector } from '../support/trace-collector.js';

const MAIN = 'dist/program/main.js';

const CHEAPEST_LABEL = `mutation Label($key: String!, $format: LabelFormat!) {
  buyShipping(input: { key: $key, label: { format: $format }, maxPrice: { amount: "99.00", currencyCode: "USD" },
    request: { orderId: "112-1000001-1000001", choose: { shippingServiceId: "UPS_PTP_GND" }, parcel: {
      items: [{ orderItemId: "60000000000101", quantity: 1 }],
      shipFrom: { supplySourceId: "82f3b22a-0a22-4247-9dff-af100d3a27f6" },
      package: { size: { dimensions: { length: 10, width: 8, height: 4, unit: INCHES } }, weight: { value: 20, unit: OZ } } } } }) {
  purchase { shipment { shipmentId label { url } } }
  error { message } } }`;
const CANCEL = `mutation Cancel($id: ID!) {
  cancelShipment(input: { shipmentId: $id }) { shipment { status } } }`;

function run(command: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, command, {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function ask(url: string, query: string, variables: object = {}): Promise<unknown> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

async function urlOf(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    text += chunk.toString();
    const found = /"graphql":"([^"]+)\/graphql"/.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error(`the program did not start: ${text}`);
}

/** Returns the file and everything that it imports before it runs. */
function loadedAtStart(path: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(path)) return found;
  const text = readFileSync(path, 'utf8');
  found.set(path, text);
  for (const [, imported] of text.matchAll(
    /^(?:import|export) ?(?:[^'"();]*from )?"(\.[^"]+)";/gm,
  )) {
    loadedAtStart(join(dirname(path), imported!), found);
  }
  return found;
}

/**
 * Returns what the program loads before it serves. Its entry imports `run` once the Node version is good, and that imports `app` once
 * the configuration is.
 */
function loadedByProgram(): Map<string, string> {
  const found = loadedAtStart(MAIN);
  let path = MAIN;
  for (const name of ['run', 'app']) {
    const pattern = new RegExp(`await import\\("(\\.[^"]*${name}-[^"]+)"\\)`);
    const [, imported = ''] = pattern.exec(found.get(path)!) ?? [];
    path = join(dirname(path), imported);
    loadedAtStart(path, found);
  }
  return found;
}

describe('the built program', () => {
  let child: ChildProcess;
  let url: string;
  beforeAll(async () => {
    const bundling = run(['src/programs/build.ts', 'program']);
    bundling.stdout!.resume();
    const [code] = await once(bundling, 'exit');
    if (code !== 0) throw new Error('the program can not be built');
    child = run([MAIN], { PORT: '0', SHUTDOWN_DELAY_SECONDS: '0' });
    url = await urlOf(child);
    child.stdout!.resume();
  }, 30_000);
  afterAll(() => child.kill('SIGKILL'));

  it('serves the same schema as the code that it was built from', async () => {
    const query = getIntrospectionQuery({
      specifiedByUrl: true,
      oneOf: true,
      schemaDescription: true,
    });
    const data = (await ask(url, query)) as IntrospectionQuery;
    expect(schemaText(buildClientSchema(data))).toBe(readFileSync('schema.graphql', 'utf8'));
  });

  it('is healthy', async () => {
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('finds the files of the explorer', async () => {
    const page = await (await fetch(`${url}/explorer`)).text();
    const paths = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path!);
    expect(paths).toHaveLength(6);
    for (const path of paths) expect((await fetch(`${url}${path}`)).status).toBe(200);
  });

  it.each([
    ['PDF', '%PDF-'],
    ['PNG', '\x89PNG'],
    ['ZPL203', '^XA'],
  ])('prints and serves a label as %s', async (format, start) => {
    const bought = (await ask(url, CHEAPEST_LABEL, { key: `parcel-${format}`, format })) as {
      buyShipping: { purchase: { shipment: { shipmentId: string; label: { url: string } } } };
    };
    const { shipmentId, label } = bought.buyShipping.purchase.shipment;
    const file = Buffer.from(await (await fetch(label.url)).arrayBuffer());
    expect(file.toString('latin1').slice(0, start.length)).toBe(start);
    await ask(url, CANCEL, { id: shipmentId });
  });

  it('loads graphql after its entry has chosen the production mode', () => {
    expect([...loadedAtStart(MAIN).values()].join('\n')).not.toContain('// node_modules/graphql/');
    expect([...loadedByProgram().values()].join('\n')).toContain('// node_modules/graphql/');
  });

  it('loads the emulator only on demand', () => {
    const loaded = [...loadedByProgram().values()].join('\n');
    expect(loaded).toContain('// dist/compiled/app/app.js');
    expect(loaded).not.toContain('// dist/compiled/emulator/');
  });

  it('loads OpenTelemetry only with a collector, and sends it traces', async () => {
    const loaded = [...loadedByProgram().values()].join('\n');
    expect(loaded).toContain('// dist/compiled/telemetry/traces/spans.js');
    expect(loaded).not.toContain('// node_modules/@opentelemetry/sdk-trace/');
    const collector = await startTraceCollector();
    const settings = { PORT: '0', SHUTDOWN_DELAY_SECONDS: '0', ...collector.environment };
    const tracing = run([MAIN], settings);
    const origin = await urlOf(tracing);
    tracing.stdout!.resume();
    await ask(origin, 'query Traced { seller { supplySources(first: 1) { nodes { alias } } } }');
    const ended = once(tracing, 'exit');
    tracing.kill('SIGTERM');
    await ended;
    const children = collector.children(collector.one('query Traced')).map(({ name }) => name);
    expect(children).toContain('Seller.supplySources');
    await collector.close();
  });

  it('ends on a signal', async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });
});
