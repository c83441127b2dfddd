import type { FaultRule } from '../../src/emulator/core/faults.js';
import { ADDRESS, EmulatedAmazon, SUPPLY_SOURCES } from '../support/emulated-amazon.js';

let amazon: EmulatedAmazon;
let slept: number[];

beforeEach(async () => {
  slept = [];
  amazon = await EmulatedAmazon.start({
    usagePlans: 'off',
    sleep: (ms) => {
      slept.push(ms);
      return Promise.resolve();
    },
  });
});

afterEach(() => amazon[Symbol.asyncDispose]());

const list = () => amazon.call('GET', SUPPLY_SOURCES);

async function create(code: string): Promise<number | string> {
  const body = { supplySourceCode: code, alias: ADDRESS.name, address: ADDRESS };
  try {
    return (await amazon.call('POST', SUPPLY_SOURCES, { body })).status;
  } catch (error) {
    const { code: reason }: { code: string } = Object(error);
    return reason;
  }
}

async function codes(): Promise<string[]> {
  const answer = await amazon.call('GET', `${SUPPLY_SOURCES}?pageSize=100`);
  const { supplySources }: { supplySources: { supplySourceCode: string }[] } = answer.json();
  return supplySources.map((source) => source.supplySourceCode);
}

describe('a fault', () => {
  it.each([
    ['429', 'QuotaExceeded'],
    ['500', 'InternalFailure'],
    ['503', 'ServiceUnavailable'],
  ] as const)('answers %s without running the operation', async (kind, code) => {
    amazon.emulator.control.addFault({ kind, operation: 'createSupplySource', next: 1 });
    const body = { supplySourceCode: 'QC-1', alias: ADDRESS.name, address: ADDRESS };
    const answer = await amazon.call('POST', SUPPLY_SOURCES, { body });
    expect([answer.status, answer.error?.code]).toEqual([Number(kind), code]);
    expect(await codes()).not.toContain('QC-1');
    expect(await create('QC-1')).toBe(200);
  });

  it('resets the connection before the call is taken', async () => {
    amazon.emulator.control.addFault({ kind: 'reset-before', operation: 'createSupplySource' });
    expect(await create('QC-1')).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    expect(await codes()).not.toContain('QC-1');
  });

  it('loses the reply after the operation took effect', async () => {
    amazon.emulator.control.addFault({ kind: 'lost-reply', operation: 'createSupplySource' });
    expect(await create('QC-1')).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    expect(await codes()).toContain('QC-1');
    const counted = amazon.emulator.control
      .calls()
      .find(({ operation }) => operation === 'createSupplySource');
    expect(counted?.byOutcome).toEqual({ 'lost-reply': 1 });
  });

  it('keeps the reply to a refused call, also of Login with Amazon', async () => {
    amazon.emulator.control.addFault({ kind: 'lost-reply', operation: 'getSupplySource' });
    expect((await amazon.call('GET', `${SUPPLY_SOURCES}/x`)).status).toBe(400);
    amazon.emulator.control.addFault({ kind: 'lost-reply', operation: 'requestToken' });
    const answer = await fetch(`${amazon.emulator.url}/auth/o2/token`);
    expect([answer.status, await answer.json()]).toMatchObject([405, { error: 'invalid_request' }]);
  });

  it('cuts the body off', async () => {
    amazon.emulator.control.addFault({ kind: 'truncated-body', next: 1 });
    await expect(list()).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
    expect((await list()).status).toBe(200);
  });

  it('delays the call', async () => {
    amazon.emulator.control.addFault({ kind: 'latency', latencyMs: 250, next: 1 });
    amazon.emulator.control.addFault({ kind: 'latency', latencyMs: 50, next: 1 });
    expect((await list()).status).toBe(200);
    expect((await list()).status).toBe(200);
    expect(slept).toEqual([300]);
  });

  it('hits only the operation and the seller it names', async () => {
    const { sellerId } = amazon.otherSeller;
    amazon.emulator.control.addFault({ kind: '500', operation: 'getSupplySources', sellerId });
    expect((await list()).status).toBe(200);
    const token = await amazon.accessToken(amazon.otherSeller);
    expect((await amazon.call('GET', SUPPLY_SOURCES, { token })).status).toBe(500);
    expect((await amazon.call('GET', `${SUPPLY_SOURCES}/x`, { token })).status).toBe(400);
  });

  it('hits Login with Amazon only by name', async () => {
    amazon.emulator.control.addFault({ kind: '503' });
    expect(await amazon.accessToken()).toMatch(/^Atza/);
    amazon.emulator.control.addFault({ kind: '503', operation: 'requestToken', next: 1 });
    expect(await amazon.accessToken()).toBeUndefined();
    expect(await amazon.accessToken()).toMatch(/^Atza/);
  });

  it('hits a share of the calls, the same ones for the same seed', async () => {
    const pattern = async (seed: number): Promise<string> => {
      const faults: FaultRule[] = [{ kind: '500', share: 0.5 }];
      await using seeded = await EmulatedAmazon.start({ seed, faults, usagePlans: 'off' });
      let outcome = '';
      for (let index = 0; index < 40; index++) {
        outcome += (await seeded.call('GET', SUPPLY_SOURCES)).status === 200 ? '.' : 'x';
      }
      return outcome;
    };
    const first = await pattern(7);
    expect(await pattern(7)).toBe(first);
    expect(await pattern(8)).not.toBe(first);
    const hits = first.replaceAll('.', '').length;
    expect(hits).toBeGreaterThan(8);
    expect(hits).toBeLessThan(32);
  });

  it('changes the shape of an answer, and not the stored data', async () => {
    amazon.emulator.control.addFault({ kind: 'address-name-missing' });
    amazon.emulator.control.addFault({ kind: 'timestamps-as-numbers' });
    const bent: { supplySources: { supplySourceId: string; address: object }[] } = (
      await list()
    ).json();
    expect(bent.supplySources[0]!.address).not.toHaveProperty('name');
    const one = `${SUPPLY_SOURCES}/${bent.supplySources[0]!.supplySourceId}`;
    expect((await amazon.call('GET', one)).json()).toMatchObject({
      createdAt: expect.any(Number),
    });
    amazon.emulator.control.clearFaults();
    expect((await amazon.call('GET', one)).json()).toMatchObject({
      createdAt: expect.stringMatching(/^1\.\d+E9$/),
      address: { name: 'Larkspur Outfitters - Seattle' },
    });
  });

  it('is not used up by a call whose answer has no such shape', async () => {
    amazon.emulator.control.addFault({ kind: 'country-code-na', next: 1 });
    expect(await create('QC-1')).toBe(200);
    expect((await list()).text).toContain('"countryCode":"na"');
    expect((await list()).text).not.toContain('"countryCode":"na"');
  });

  it.each<[FaultRule, RegExp]>([
    [{ kind: '429', operation: 'getSupplySorces' }, /^operation: got getSupplySorces\. Accepted/],
    [{ kind: '429', share: 1.5 }, /^share: got 1.5. Accepted: a number from 0 to 1$/],
    [{ kind: '429', next: 0 }, /^next: got 0. Accepted: a whole number from 1$/],
    [{ kind: 'latency' }, /^latencyMs: got undefined. Accepted/],
    [
      { kind: 'hours-as-object', operation: 'createSupplySource' },
      /^operation: got createSupplySource. Accepted: getSupplySource, getSupplySources$/,
    ],
  ])('is refused when it is invalid: %j', async (rule, message) => {
    expect(() => amazon.emulator.control.addFault(rule)).toThrow(message);
    await expect(EmulatedAmazon.start({ faults: [rule] })).rejects.toThrow(message);
  });
});
