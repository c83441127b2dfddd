import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';
import { until } from '../graph/until.js';

const run = promisify(execFile);

/** Runs promtool of Debian's package `prometheus`. Returns what it printed. */
async function promtool(args: readonly string[], input = ''): Promise<string> {
  const child = run('promtool', args);
  child.child.stdin?.end(input);
  const { stdout, stderr } = await child.catch((error: unknown) => error as Awaited<typeof child>);
  return stdout + stderr;
}

describe('the files of Prometheus', () => {
  it('are valid', async () => {
    const printed = await promtool(['check', 'config', 'docker/prometheus/prometheus.yml']);
    expect(printed).toMatch(/prometheus\.yml is valid/);
    expect(printed).toMatch(/SUCCESS: \d+ rules found/);
  });

  it('alert as their tests say', async () => {
    const printed = await promtool(['test', 'rules', 'docker/prometheus/alerts.test.yml']);
    expect(printed.trim()).toMatch(/SUCCESS$/);
  });
});

describe('/metrics of a server on PostgreSQL', () => {
  let place: PostgresPlace;
  let child: ChildProcess;
  let url: string;

  beforeAll(async () => {
    place = await newDatabase();
    child = spawn(process.execPath, ['dist/src/main.js'], {
      env: {
        PATH: process.env['PATH'],
        PORT: '0',
        METRICS_PORT: '0',
        DATABASE_URL: place.url,
        SHUTDOWN_DELAY_SECONDS: '0',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    while (!output.includes('ready: open')) await once(child.stdout!, 'data');
    url = /"metrics":"([^"]+)"/.exec(output)?.[1] ?? '';
  });
  afterAll(async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
    await place.dispose();
  });

  it('follows the conventions of Prometheus', async () => {
    const text = await (await fetch(url)).text();
    expect(text).toContain('# TYPE purchases gauge');
    expect(await promtool(['check', 'metrics'], text)).toBe('');
  });

  it('shows the use of the connections, without the statements of the scrape itself', async () => {
    let text = '';
    // Background work may have a connection at this moment, so a quiet moment counts.
    await until(async () => {
      text = await (await fetch(url)).text();
      return text.includes('database_pool_connections{state="busy"} 0');
    });
    expect(text).toMatch(/^database_pool_connections\{state="idle"\} [1-9]/m);
    expect(text).toContain('database_pool_waiters 0');
    expect(text).toContain('database_pool_max_connections 10');
  });
});
