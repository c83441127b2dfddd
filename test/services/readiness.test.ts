import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRunningApp } from '../support/running-app.js';
import { newDatabase } from './postgres-place.js';

interface Ready {
  readonly code: number;
  readonly ms: number;
  readonly body: {
    readonly status: string;
    readonly checks: Record<string, { readonly detail: string }>;
  };
}

async function readyz(url: string): Promise<Ready> {
  const started = performance.now();
  const response = await fetch(`${url}/readyz`);
  const body = (await response.json()) as Ready['body'];
  return { code: response.status, ms: performance.now() - started, body };
}

/** Polls until the response has the status code. */
async function readyWhen(url: string, code: number): Promise<Ready> {
  for (;;) {
    const ready = await readyz(url);
    if (ready.code === code) return ready;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A proxy that can be paused: then connections stay open and no bytes pass. */
class StallingProxy {
  readonly #sockets = new Set<Socket>();
  #paused = false;

  readonly #server: Server;

  private constructor(
    server: Server,
    readonly port: number,
  ) {
    this.#server = server;
  }

  static async to(host: string, port: number): Promise<StallingProxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const proxy = new StallingProxy(server, (server.address() as AddressInfo).port);
    server.on('connection', (near) => {
      const far = connect(port, host);
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        proxy.#sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => other.destroy());
        socket.pipe(other);
        if (proxy.#paused) socket.pause();
      }
    });
    return proxy;
  }

  pause(): void {
    this.#paused = true;
    for (const socket of this.#sockets) socket.pause();
  }

  resume(): void {
    this.#paused = false;
    for (const socket of this.#sockets) socket.resume();
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

describe('/readyz', () => {
  it('responds 503 within a second while PostgreSQL hangs, which /metrics shows, and 200 when it is back', async () => {
    const place = await newDatabase();
    const url = new URL(place.url);
    const proxy = await StallingProxy.to(url.hostname, Number(url.port || 5432));
    url.port = String(proxy.port);
    const running = await startRunningApp({
      env: { DATABASE_URL: url.href, METRICS_PORT: '0' },
    });
    try {
      expect((await readyz(running.url)).code).toBe(200);
      proxy.pause();
      const { ms, body } = await readyWhen(running.url, 503);
      expect(ms).toBeLessThan(1_000);
      expect(body).toMatchObject({ status: 'not ready', checks: { ledger: { status: 'failed' } } });
      expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
      // Prometheus waits ten seconds. Without an answer, the server would look down.
      const scraped = performance.now();
      const metrics = await (await fetch(`${running.app.metricsUrl}/metrics`)).text();
      expect(performance.now() - scraped).toBeLessThan(5_000);
      expect(metrics).toContain('readiness_check_ok{check="ledger"} 0');
      expect(metrics).not.toMatch(/^purchases\{/m);
      proxy.resume();
      expect((await readyWhen(running.url, 200)).body.checks['ledger']).toMatchObject({
        status: 'ok',
      });
    } finally {
      proxy.resume();
      await running.close();
      await proxy.close();
      await place.dispose();
    }
  });

  // `prlimit` lowers the maximum file size of the running process, so writes fail as on a full disk.
  it('responds 503 while SQLite cannot write, and 200 when it can again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'readiness-'));
    const child = spawn(process.execPath, ['dist/src/main.js'], {
      env: {
        PATH: process.env['PATH'],
        PORT: '0',
        DATA_DIR: folder,
        ORDERS_HISTORY_DAYS: '0',
        SHUTDOWN_DELAY_SECONDS: '0',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit');
    try {
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      while (!output.includes('ready: open')) await once(child.stdout, 'data');
      const url = /"graphql":"([^"]+)\/graphql"/.exec(output)?.[1] ?? '';
      const limit = (size: string) =>
        execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${size}:unlimited`]);
      expect((await readyz(url)).code).toBe(200);
      limit('4096');
      const { body } = await readyWhen(url, 503);
      expect(body.checks['ledger']?.detail).toContain(join(folder, 'ledger.sqlite'));
      limit('unlimited');
      await readyWhen(url, 200);
    } finally {
      child.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
