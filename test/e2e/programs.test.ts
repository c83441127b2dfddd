import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env['PATH'], ...env } };
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

const PROGRAMS = [
  'dist/src/main.js',
  'dist/src/emulator/main.js',
  ...readdirSync('dist/src/programs')
    .filter((name) => name.endsWith('.js'))
    .map((name) => `dist/src/programs/${name}`),
  'dist/test/tour/main.js',
  'dist/test/fuzz/main.js',
  'dist/test/chaos/main.js',
  'dist/test/week/main.js',
];

describe.each(PROGRAMS)('the program %s', (program) => {
  it('explains its arguments with --help', async () => {
    const { code, stdout, stderr } = await run(program, ['--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/npm (run|start)/);
  });

  it('refuses an unknown argument, names what is accepted, and ends with 2', async () => {
    const { code, stdout, stderr } = await run(program, ['--bogus']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/--bogus[^]*--help/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('the tour', () => {
  const tour = (args: readonly string[], env = {}) => run('dist/test/tour/main.js', args, env);

  it.each(['9', 'x', '0'])('refuses the step %s', async (step) => {
    const { code, stderr } = await tour([step]);
    expect(code).toBe(2);
    expect(stderr).toContain(`Step: got "${step}". Accepted: 1 to 6.`);
  });

  it('refuses a URL that is none', async () => {
    const { code, stderr } = await tour(['--url', 'nonsense']);
    expect(code).toBe(2);
    expect(stderr).toContain('--url: got "nonsense". Accepted: an http or https URL');
  });

  it('refuses the URL of the endpoint, because it needs the base URL', async () => {
    const { code, stderr } = await tour(['--url', 'http://127.0.0.1:1/graphql', '5']);
    expect(code).toBe(2);
    expect(stderr).toContain(
      'Accepted: the base URL of the server, without "/graphql", such as http://127.0.0.1:1.',
    );
  });

  it('fails when the server has no GraphQL endpoint there', async () => {
    const server = createServer((_, response) => {
      response.writeHead(404, { 'content-type': 'application/json' });
      response.end('{"errors":[{"message":"No route matches this path."}]}');
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, stdout, stderr } = await tour(['--url', `http://127.0.0.1:${port}/api`, '5']);
    server.close();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/gives no GraphQL response \(HTTP 404: .*No route.*name its base URL/);
  });

  describe('on a server with two sellers', () => {
    let server: RunningApp;
    beforeAll(async () => {
      server = await startRunningApp({ env: { EMULATOR_SELLERS: '2' } });
    });
    afterAll(() => server.close());

    it('names the seller of its ids, says so, and works, also a second time', async () => {
      for (let time = 0; time < 2; time += 1) {
        const { code, stdout, stderr } = await tour(['--url', server.url]);
        expect([code, stderr]).toEqual([0, '']);
        expect(stdout).toMatch(
          /^The server acts for 2 sellers\. The tour names Larkspur Outfitters \(A/,
        );
        expect(stdout).toContain('"status": "REFUND_PENDING"');
        expect(stdout).not.toContain('SHIPMENT_ID');
      }
    });

    it('fails at the step that finds nothing at another seller', async () => {
      const [, other] = server.emulator.sellers;
      const { code, stdout, stderr } = await tour([
        '--url',
        server.url,
        '--seller',
        other!.sellerId,
      ]);
      expect(code).toBe(1);
      expect(stdout).toContain(`seller(id: "${other!.sellerId}")`);
      expect(stderr).toMatch(/^2\. .* It failed: the seller has nothing with the ids of the tour/);
      expect(stderr).toContain('npm start');
    });

    it('fails at a step that needs one that failed', async () => {
      const [, other] = server.emulator.sellers;
      const args = ['--url', server.url, '--seller', other!.sellerId, '6'];
      const { code, stderr } = await tour(args);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^5\. .* It must work first: .*\([A-Z_]+\)\.\n/);
    });

    it('refuses a seller that the server does not have', async () => {
      const { code, stderr } = await tour(['--url', server.url, '--seller', 'UNSEEN']);
      expect(code).toBe(2);
      expect(stderr).toMatch(/--seller: got "UNSEEN"\. Accepted: A\w+, A\w+\./);
    });
  });

  it('sends to the port of PORT', async () => {
    const { code, stderr } = await tour(['1'], { PORT: '1' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^http:\/\/127\.0\.0\.1:1 gives no GraphQL response/);
  });
});

describe('a data folder that is a file', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'programs-'));
    file = join(folder, 'a-file');
    await writeFile(file, '');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['ledger', ['status']],
    ['reseal', []],
  ])('is no missing ledger for %s', async (program, args) => {
    const { code, stdout } = await run(`dist/src/programs/${program}.js`, args, {
      DATA_DIR: file,
    });
    expect(code).toBe(1);
    expect(stdout).toContain(`${file}, or a folder above it, is a file, not a folder.`);
    expect(stdout).not.toContain('There is no ledger');
  });
});
