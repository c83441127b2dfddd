import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pino } from 'pino';
import { createSchema } from '../../../src/app/create-schema.js';
import { startRunningApp } from '../../support/running-app.js';
import { startTraceCollector } from '../../support/trace-collector.js';
import type { TraceCollector } from '../../support/trace-collector.js';

const SOURCES = '{ seller { supplySources(first: 2) { nodes { alias } } } }';

let collector: TraceCollector;
let lines: string[];
beforeEach(async () => {
  collector = await startTraceCollector();
  lines = [];
});
afterEach(() => collector.close());

const start = () =>
  startRunningApp({
    env: collector.environment,
    // Tracing changes the schema, which the other tests share.
    schema: createSchema({ federation: false }),
    logger: pino({ level: 'info' }, { write: (line: string) => lines.push(line) }),
  });

const troubles = (): unknown[] =>
  lines.map((line) => JSON.parse(line) as object).filter((line) => 'cause' in line);

it('a collector that refuses traces fails no request, and is one line', async () => {
  collector.behaviour = 400;
  const running = await start();
  // More than one batch, each of which is refused.
  const some = Array.from({ length: 100 });
  for (let at = 0; at < 6; at += 1)
    await Promise.all(some.map(() => running.request('{ __typename }')));
  const { errors } = await running.request(SOURCES);
  await running.close();
  expect(errors).toBeUndefined();
  expect(collector.headers.length).toBeGreaterThan(1);
  expect(troubles()).toEqual([
    expect.objectContaining({ task: 'export of traces', cause: 'HTTP_400', level: 40 }),
  ]);
});

it('a collector that hangs delays the shutdown by two seconds at most', async () => {
  collector.behaviour = 'hang';
  const running = await start();
  await running.request(SOURCES);
  const begun = performance.now();
  await running.close();
  expect(performance.now() - begun).toBeLessThan(4_000);
  expect(troubles()).toEqual([expect.objectContaining({ cause: 'ABORTED' })]);
});

it('a collector that is away is named in one line', async () => {
  await collector.close();
  const running = await start();
  await running.request(SOURCES);
  await running.close();
  collector = await startTraceCollector();
  expect(troubles()).toEqual([expect.objectContaining({ cause: 'ECONNREFUSED' })]);
});

describe('the program', () => {
  /** Prints the address of each loaded module of OpenTelemetry. Its API does not count: prom-client loads it. */
  const HOOK = `data:text/javascript,${encodeURIComponent(`
    import { registerHooks } from 'node:module';
    registerHooks({
      load(url, context, next) {
        if (/@opentelemetry\\/(?!api\\/)/.test(url)) process.stderr.write(url + '\\n');
        return next(url, context);
      },
    });
  `)}`;

  /** Starts and stops the program. Returns the loaded modules of OpenTelemetry. */
  async function loadedBy(env: Record<string, string>): Promise<string[]> {
    const child = spawn(process.execPath, ['--import', HOOK, 'dist/src/main.js'], {
      env: { PATH: process.env['PATH'], PORT: '0', SHUTDOWN_DELAY_SECONDS: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    let text = '';
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      text += chunk.toString();
      if (text.includes('"graphql":')) break;
    }
    const gone = once(child, 'exit');
    child.kill('SIGINT');
    expect(await gone).toEqual([0, null]);
    return Buffer.concat(errors).toString().split('\n').filter(Boolean);
  }

  it('loads OpenTelemetry with a collector, and ends in time when it is away', async () => {
    // Nothing listens there.
    const loaded = await loadedBy({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
    expect(loaded.join('\n')).toContain('/@opentelemetry/sdk-trace/');
  });

  it.each([
    ['without a collector', () => ({})],
    ['when it is disabled', () => ({ ...collector.environment, OTEL_SDK_DISABLED: 'true' })],
  ])('loads nothing of OpenTelemetry %s', async (_when, env) => {
    expect(await loadedBy(env())).toEqual([]);
  });
});
