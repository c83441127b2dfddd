import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUILT_PROGRAM, PROGRAM_ENVIRONMENT } from '../support/built-program.js';

let folder: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'process-'));
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function start(
  env: Record<string, string>,
  args: readonly string[] = [],
): {
  output: () => string;
  ended: Promise<number | null>;
} {
  child = spawn(process.execPath, [BUILT_PROGRAM, ...args], {
    env: { ...PROGRAM_ENVIRONMENT, SHUTDOWN_DELAY_SECONDS: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  }
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { output: () => text, ended };
}

const moduleWith = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;

/** Returns whether graphql, as the program has loaded it, looks for a second copy of itself. */
async function looksForCopies(program: string, env: Record<string, string>): Promise<boolean> {
  const code = `
    await import(${JSON.stringify(pathToFileURL(program).href)});
    const { isObjectType } = await import('graphql');
    try {
      isObjectType({ [Symbol.toStringTag]: 'GraphQLObjectType' });
      process.exitCode = 10;
    } catch {
      process.exitCode = 11;
    }`;
  child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', code, '--', program, '--help'],
    {
      env: { PATH: process.env['PATH'], ...env },
      stdio: 'ignore',
    },
  );
  const [status] = (await once(child, 'exit')) as [number];
  expect([10, 11]).toContain(status);
  return status === 11;
}

describe('the process', () => {
  it.each([
    ['production mode without NODE_ENV', {}, false],
    ['the mode that NODE_ENV names', { NODE_ENV: 'development' }, true],
  ])('runs graphql in %s', async (_, env, isExpected) => {
    expect(await looksForCopies('dist/src/main.js', env)).toBe(isExpected);
  });

  it('reports the emulator, responds, and ends on a signal', async () => {
    const { output, ended } = start({});
    while (!output().includes('ready: open')) await once(child!.stdout!, 'data');
    expect(output()).toContain('no credentials: Amazon is played by the built-in emulator');
    const url = /"graphql":"([^"]+)"/.exec(output())?.[1] ?? '';
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    expect(await answer.json()).toMatchObject({ data: { __typename: 'Query' } });
    child!.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(output()).toContain('stopped');
  });

  it('logs a promise that fails without a handler, and serves on', async () => {
    const stray = "process.on('SIGUSR2', () => void Promise.reject(new Error('a stray failure')))";
    const { output, ended } = start({ NODE_OPTIONS: `--import=${moduleWith(stray)}` });
    while (!output().includes('ready: open')) await once(child!.stdout!, 'data');
    const url = /"graphql":"([^"]+)"/.exec(output())?.[1] ?? '';
    child!.kill('SIGUSR2');
    while (!output().includes('a promise failed that no code waits for'))
      await once(child!.stdout!, 'data');
    expect(output()).toContain('a stray failure');
    expect((await fetch(new URL('/healthz', url))).status).toBe(200);
    child!.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('lists all mistakes of its configuration and does not start', async () => {
    const { output, ended } = start({ PORT: 'many', LWA_CLIENT_ID: 'only-this' });
    expect(await ended).toBe(1);
    for (const name of ['PORT', 'LWA_CLIENT_SECRET', 'SP_API_REGION']) {
      expect(output()).toContain(name);
    }
    expect(output()).not.toMatch(/\n\s+at /);
  });

  it('does not start where other machines reach it without an access key, and does with one', async () => {
    const refused = start({ HOST: '0.0.0.0' });
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain('HOST=0.0.0.0 can be reached from other machines');
    expect(refused.output()).toContain('npm run keys -- create');
    expect(refused.output()).not.toMatch(/\n\s+at /);
    const file = join(folder, 'admin-key');
    await writeFile(file, 'no key');
    const spoilt = start({ HOST: '0.0.0.0', ADMIN_KEY_FILE: file });
    expect(await spoilt.ended).toBe(1);
    expect(spoilt.output()).toContain('holds no access key');
  });

  it('lists the errors of its trusted documents and does not start', async () => {
    const file = join(folder, 'manifest.json');
    await writeFile(file, '{"one":"query One { sellers { nodes { idd } } }","two":"{"}');
    const { output, ended } = start({ TRUSTED_DOCUMENTS: file });
    expect(await ended).toBe(1);
    expect(output()).toContain('one (One) 1:31: Cannot query field "idd" on type "Seller".');
    expect(output()).toContain('two 1:2: Syntax Error');
    expect(output()).not.toMatch(/\n\s+at /);
  });

  it('leaves a file unchanged that is not a ledger, and names the remedy', async () => {
    const file = join(folder, 'ledger.sqlite');
    await writeFile(file, 'a shopping list, kept by mistake where the ledger should be');
    const { output, ended } = start({ DATA_DIR: folder });
    expect(await ended).toBe(1);
    expect(output()).toContain(`${file} is not a store of this program. Nothing was changed`);
    expect(await readFile(file, 'utf8')).toContain('shopping list');
  });

  it('prints the reference of its configuration and does not start', async () => {
    const { output, ended } = start({}, ['--help']);
    expect(await ended).toBe(0);
    expect(output()).toContain('Usage: npm start');
    expect(output()).toContain('ORDER_CHANGE_QUEUE_ARN');
  });

  it('refuses an unknown argument', async () => {
    const { output, ended } = start({}, ['--port', '4100']);
    expect(await ended).toBe(2);
    expect(output()).toContain('Unknown argument --port');
  });

  it('names the remedy when its port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { output, ended } = start({ PORT: String(port) });
    expect(await ended).toBe(1);
    expect(output()).toContain(`Port ${port} of 127.0.0.1 is in use`);
    expect(output()).toContain('PORT=4100 npm start');
    taken.close();
  });
});
