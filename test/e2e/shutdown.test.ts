import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { WebSocket } from 'ws';
import { BUILT_PROGRAM, PROGRAM_ENVIRONMENT } from '../support/built-program.js';

let child: ChildProcess;
afterEach(() => child.kill('SIGKILL'));

interface Started {
  readonly url: string;
  readonly output: () => string;
  /** The exit code and the signal. */
  readonly ended: Promise<unknown[]>;
}

async function start(env: Record<string, string>): Promise<Started> {
  child = spawn(process.execPath, [BUILT_PROGRAM], {
    env: { ...PROGRAM_ENVIRONMENT, ORDERS_HISTORY_DAYS: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout!.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended: Promise<unknown[]> = once(child, 'exit');
  while (!text.includes('ready: open')) await once(child.stdout!, 'data');
  const url = /"graphql":"([^"]+)\/graphql"/.exec(text)?.[1] ?? '';
  return { url, output: () => text, ended };
}

interface Reply {
  readonly status: number | undefined;
  readonly connection: string | undefined;
}

function send(url: string, agent: Agent, path: string, body?: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const method = body === undefined ? 'GET' : 'POST';
    request(`${url}${path}`, { agent, method, headers }, (response) => {
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode, connection: response.headers.connection });
      });
      response.resume();
    })
      .on('error', reject)
      .end(body);
  });
}

interface Tally {
  sent: number;
  sentWhileLeaving: number;
  lost: string[];
  keptAliveWhileLeaving: number;
}

/** Sends queries without a pause until a load balancer that polls `/readyz` removes the server. */
async function loadWith(url: string, agent: Agent, isOut: () => boolean): Promise<Tally> {
  const tally: Tally = { sent: 0, sentWhileLeaving: 0, lost: [], keptAliveWhileLeaving: 0 };
  const lane = async (): Promise<void> => {
    while (!isOut()) {
      const wasLeaving = leaving;
      tally.sent += 1;
      if (wasLeaving) tally.sentWhileLeaving += 1;
      try {
        const reply = await send(url, agent, '/graphql', '{"query":"{ __typename }"}');
        if (reply.status !== 200) tally.lost.push(`status ${reply.status}`);
        if (wasLeaving && reply.connection !== 'close') tally.keptAliveWhileLeaving += 1;
      } catch (error) {
        tally.lost.push(String(error));
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: 4 }, lane));
  return tally;
}

let leaving = false;

describe('SIGTERM', () => {
  it('loses no request of clients that obey /readyz, on kept-alive and on fresh connections', async () => {
    leaving = false;
    const { url, output, ended } = await start({ SHUTDOWN_DELAY_SECONDS: '1' });
    const fresh = new Agent({ keepAlive: false });
    const kept = new Agent({ keepAlive: true, maxSockets: 4 });
    let out = false;
    const loads = Promise.all([fresh, kept].map((agent) => loadWith(url, agent, () => out)));
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, [
      GRAPHQL_TRANSPORT_WS_PROTOCOL,
    ]);
    await once(socket, 'open');
    const closed = once(socket, 'close').then(([code]) => code as number);
    let socketCode: number | null = null;
    void closed.then((code) => (socketCode = code));
    expect((await send(url, fresh, '/readyz')).status).toBe(200);

    child.kill('SIGTERM');
    const leave = async (): Promise<void> => {
      while ((await send(url, fresh, '/readyz')).status === 200) await sleep(10);
      leaving = true;
      expect((await send(url, fresh, '/healthz')).status).toBe(200);
      // A load balancer polls a few times before it stops sending.
      await sleep(200);
      expect(socketCode).toBeNull();
    };
    await leave().finally(() => (out = true));

    const [freshTally, keptTally] = await loads;
    for (const tally of [freshTally, keptTally]) {
      expect(tally).toMatchObject({ lost: [], keptAliveWhileLeaving: 0 });
      expect(tally?.sentWhileLeaving).toBeGreaterThan(0);
    }
    expect(await closed).toBe(1001);
    expect(await ended).toEqual([0, null]);
    expect(output()).toContain('stopped');
  });

  it('ends at once when a second signal comes', async () => {
    const { output, ended } = await start({ SHUTDOWN_DELAY_SECONDS: '600' });
    child.kill('SIGTERM');
    while (!output().includes('shutting down')) await once(child.stdout!, 'data');
    child.kill('SIGTERM');
    expect(await ended).toEqual([143, null]);
  });
});

describe('SIGINT', () => {
  it('skips the delay', async () => {
    const { output, ended } = await start({ SHUTDOWN_DELAY_SECONDS: '600' });
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    expect(output()).toContain('stopped');
  });
});
