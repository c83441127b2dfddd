import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { createLogger } from '../../src/telemetry/logger.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

let emulator: Emulator;
let running: RunningApp;
let folder: string;
let file: string;
let lines: Record<string, unknown>[];

beforeEach(async () => {
  lines = [];
  folder = mkdtempSync(join(tmpdir(), 'sellers-file-'));
  file = join(folder, 'sellers.json');
  emulator = await startEmulator({ usagePlans: 'off' });
  write([0]);
  const {
    SP_API_REFRESH_TOKEN: _token,
    SP_API_SELLER_ID: _id,
    SP_API_MARKETPLACE_IDS: _ids,
    ...environment
  } = emulator.environment;
  running = await startRunningApp({
    beside: emulator,
    env: { ...environment, SELLERS_FILE: file },
    logger: createLogger({
      level: 'info',
      destination: { write: (line) => void lines.push(JSON.parse(line) as never) },
    }),
  });
});
afterEach(async () => {
  await running.close();
  await emulator.close();
  rmSync(folder, { recursive: true });
});

const elementOf = (at: number, changes: object = {}) => {
  const { sellerId: id, name, refreshToken, marketplaceIds } = emulator.sellers[at]!;
  return { id, name, refreshToken, marketplaceIds, ...changes };
};
const write = (sellers: readonly number[]): void =>
  writeFileSync(file, JSON.stringify(sellers.map((at) => elementOf(at))));
const idOf = (at: number): string => emulator.sellers[at]!.sellerId;

async function ids(): Promise<string[]> {
  const { data } = await running.request<{ sellers: { nodes: { sellerId: string }[] } }, object>(
    '{ sellers { nodes { sellerId } } }',
  );
  return data.sellers.nodes.map(({ sellerId }) => sellerId).sort();
}

async function untilSellers(...at: number[]): Promise<void> {
  const expected = at.map(idOf).sort().join();
  while ((await ids()).join() !== expected) await sleep(20);
}

const canRead = async (at: number): Promise<boolean> => {
  const { errors } = await running.request(
    `{ seller(id: "${idOf(at)}") { supplySources(first: 1) { nodes { alias } } } }`,
  );
  return errors === undefined;
};

const complaints = () =>
  lines.filter(({ msg }) => String(msg).includes('SELLERS_FILE has changed and cannot be used'));

describe('SELLERS_FILE of a running server', () => {
  it('adds and removes sellers without a restart', async () => {
    expect(await ids()).toEqual([idOf(0)]);
    write([0, 1]);
    await untilSellers(0, 1);
    expect(await canRead(1)).toBe(true);
    write([1]);
    await untilSellers(1);
    expect(await canRead(1)).toBe(true);
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('may be replaced by a rename', async () => {
    const next = join(folder, 'next.json');
    writeFileSync(next, JSON.stringify([elementOf(0), elementOf(2)]));
    renameSync(next, file);
    await untilSellers(0, 2);
    expect(await canRead(2)).toBe(true);
  });

  it('keeps its sellers while it is broken, and says so once', async () => {
    const whole = JSON.stringify([elementOf(0), elementOf(1)]);
    writeFileSync(file, whole.slice(0, -20));
    while (complaints().length === 0) await sleep(20);
    await sleep(2_200);
    expect(complaints()).toMatchObject([{ level: 'error', count: 1 }]);
    expect(JSON.stringify(lines)).not.toContain(emulator.sellers[1]!.refreshToken);
    expect(await ids()).toEqual([idOf(0)]);
    expect(await canRead(0)).toBe(true);
    rmSync(file);
    while (complaints().length === 1) await sleep(20);
    expect(await ids()).toEqual([idOf(0)]);
    writeFileSync(file, whole);
    await untilSellers(0, 1);
  });

  it('takes refresh tokens from files, also when only such a file changes', async () => {
    const tokenFile = join(folder, 'token');
    writeFileSync(tokenFile, 'Atzr-wrong\n');
    const element = elementOf(1, { refreshToken: undefined, refreshTokenFile: 'token' });
    writeFileSync(file, JSON.stringify([elementOf(0), element]));
    await untilSellers(0, 1);
    expect(await canRead(1)).toBe(false);
    writeFileSync(tokenFile, `${emulator.sellers[1]!.refreshToken}\n`);
    while (!(await canRead(1))) await sleep(50);
  });

  it('says that swapped refresh tokens are those of other sellers, and nothing of the right one', async () => {
    const [first, second] = emulator.sellers;
    const swapped = [
      elementOf(0, { refreshToken: second!.refreshToken }),
      elementOf(1, { refreshToken: first!.refreshToken }),
      elementOf(2),
    ];
    writeFileSync(file, JSON.stringify(swapped));
    const denials = () => lines.filter(({ msg }) => String(msg).includes('one of another seller'));
    while (denials().length < 2) await sleep(50);
    const wrong = [idOf(0), idOf(1)].toSorted();
    expect(
      denials()
        .map(({ sellerId }) => String(sellerId))
        .toSorted(),
    ).toEqual(wrong);
    const { data } = await running.request<
      { sellers: { nodes: { sellerId: string; health: { problems: { message: string }[] } }[] } },
      object
    >(
      '{ sellers(filter: { isHealthy: false }) { nodes { sellerId health { problems { message } } } } }',
    );
    expect(data.sellers.nodes.map(({ sellerId }) => sellerId).toSorted()).toEqual(wrong);
    expect(data.sellers.nodes[0]!.health.problems).toEqual([
      { message: expect.stringContaining('belongs to the seller of the same entry') },
    ]);
    writeFileSync(file, JSON.stringify([elementOf(0), elementOf(1), elementOf(2)]));
    const isHealthy = async () => {
      const answer = await running.request<
        { sellers: { nodes: { health: { apis: { api: string }[] } }[] } },
        object
      >('{ sellers(filter: { isHealthy: true }) { nodes { health { apis { api } } } } }');
      return answer.data.sellers.nodes.filter(({ health }) => health.apis.length > 0).length === 3;
    };
    while (!(await isHealthy())) await sleep(50);
    expect(denials()).toHaveLength(2);
  });
});
