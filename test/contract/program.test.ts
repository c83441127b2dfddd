import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { request } from 'undici';

const PROGRAM = 'dist/src/emulator/main.js';
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  return child;
}

/** Returns the environment that a started program prints. The program keeps running. */
async function environmentOf(child: ChildProcess): Promise<Record<string, string>> {
  const environment: Record<string, string> = {};
  let printed = '';
  for await (const chunk of child.stdout!) {
    printed += String(chunk);
    if (printed.includes('SP_API_MARKETPLACE_IDS=') && printed.endsWith('\n')) break;
  }
  for (const line of printed.trimEnd().split('\n')) {
    const mark = line.indexOf('=');
    environment[line.slice(0, mark)] = line.slice(mark + 1);
  }
  return environment;
}

describe("the emulator's program", () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'prints an environment that works, and ends on %s',
    async (signal) => {
      const child = start('--port', '0', '--seed', '5');
      const environment = await environmentOf(child);
      expect(Object.keys(environment)).toEqual([
        'SP_API_REGION',
        'SP_API_ENDPOINT',
        'LWA_ENDPOINT',
        'LWA_CLIENT_ID',
        'LWA_CLIENT_SECRET',
        'SP_API_REFRESH_TOKEN',
        'SP_API_SELLER_ID',
        'SP_API_MARKETPLACE_IDS',
      ]);
      for (const value of Object.values(environment)) expect(value).toMatch(/^[\w.:/,-]+$/);
      const token = await request(environment['LWA_ENDPOINT']!, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          grant_type: 'refresh_token',
          refresh_token: environment['SP_API_REFRESH_TOKEN'],
          client_id: environment['LWA_CLIENT_ID'],
          client_secret: environment['LWA_CLIENT_SECRET'],
        }),
      });
      expect(await token.body.json()).toMatchObject({ expires_in: 3600 });
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
    },
  );

  it('prints every command of its control endpoint', async () => {
    const child = start('--port', '0');
    await environmentOf(child);
    let printed = '';
    // A closed pipe would end the program when it prints more.
    child.stderr!.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    while (!printed.includes('Seller Central:')) await once(child.stderr!, 'data');
    const [, url = '', names = ''] = /^Control: (\S+)\{(\S+)\}$/m.exec(printed) ?? [];
    expect(names.split(',').toSorted()).toEqual([
      'balances',
      'calls',
      'cancellations',
      'clock',
      'faults',
      'grants',
      'notifications',
      'orders',
      'reset',
      'sellers',
      'shipments',
      'stock',
    ]);
    expect((await request(`${url}calls`)).statusCode).toBe(200);
  });

  it('starts with the given faults', async () => {
    const child = start('--port', '0', '--fault', '503:operation=requestToken,next=1');
    const { LWA_ENDPOINT } = await environmentOf(child);
    const refused = await request(LWA_ENDPOINT!, { method: 'POST' });
    await refused.body.dump();
    expect(refused.statusCode).toBe(503);
  });

  it.each([
    [['--port', 'http'], '--port: got "http". Accepted: a whole number from 0 to 65535'],
    [['--fault', '429:operation=getX', '--port', '0'], 'operation: got getX. Accepted:'],
    [['--verbose'], '--verbose'],
  ])('names the mistake in %j, and ends with 2', async (args, message) => {
    const child = start(...args);
    const [[code], stdout, stderr] = await Promise.all([
      once(child, 'exit'),
      text(child.stdout!),
      text(child.stderr!),
    ]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  it('names a port in use, and an address of another machine', async () => {
    const { SP_API_ENDPOINT } = await environmentOf(start('--port', '0'));
    const second = start('--port', new URL(SP_API_ENDPOINT!).port);
    expect(await text(second.stderr!)).toContain('--port: it is in use');
    const elsewhere = start('--port', '0', '--host', '203.0.113.7');
    expect(await text(elsewhere.stderr!)).toContain('--host: it is not an address');
  });

  it('shows its usage', async () => {
    const child = start('--help');
    expect(await text(child.stdout!)).toContain('--usage-plans');
  });
});
