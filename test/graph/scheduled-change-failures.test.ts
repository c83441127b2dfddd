import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BentAmazon } from '../support/bent-amazon.js';
import { startCheckedEmulator } from '../support/amazon-contract.js';
import { callAsOther } from '../support/other-program.js';
import { HOUR_MS, ScheduleApp, SEATTLE } from './schedule-fixture.js';

const PUT = 'updateSupplySource';
const IN_FORCE = '2026-12-24T00:00-08:00';
const OVER = '2026-12-26T00:00-08:00';
const REGULAR = [{ startTime: '09:00', endTime: '19:00' }];

describe('a scheduled change', () => {
  let app: ScheduleApp;
  beforeEach(async () => {
    app = await new ScheduleApp().start({ caches: { supplySourceTtlMs: 0 } });
  });
  afterEach(() => app.close());

  const inForce = async (): Promise<string> => {
    app.goTo(IN_FORCE);
    const id = await app.scheduled();
    await app.inState(id, 'APPLIED');
    app.writes();
    return id;
  };

  it('is read back when its write got no answer, and is not written twice', async () => {
    app.emulator.control.addFault({ kind: 'lost-reply', operation: PUT, next: 1 });
    app.goTo(IN_FORCE);
    const id = await app.scheduled();
    expect(await app.withProblem(id)).toMatchObject({
      state: 'APPLYING',
      problem: { code: 'AMAZON_UNAVAILABLE', nextStep: 'WAIT' },
    });
    expect((await app.list()).troubled).toBe(1);
    app.nowMs += 10_000;
    expect(await app.inState(id, 'APPLIED')).toMatchObject({ problem: null });
    expect(app.writes()).toBe(1);
    app.goTo(OVER);
    app.emulator.control.addFault({ kind: 'lost-reply', operation: PUT, next: 1 });
    expect(await app.withProblem(id)).toMatchObject({ state: 'REVERTING' });
    app.nowMs += 10_000;
    await app.inState(id, 'REVERTED');
    expect(app.writes()).toBe(1);
    expect((await app.hours()).source?.thursday).toEqual(REGULAR);
  });

  it('is tried again with growing pauses while Amazon is down, and applies late', async () => {
    app.emulator.control.addFault({ kind: '500', operation: PUT });
    app.goTo(IN_FORCE);
    const id = await app.scheduled();
    await app.withProblem(id);
    const tried = app.writes();
    expect(tried).toBe(1);
    app.nowMs += 1_000;
    expect((await app.change(id)).state).toBe('APPLYING');
    app.emulator.control.clearFaults();
    app.nowMs += HOUR_MS;
    expect(await app.inState(id, 'APPLIED')).toMatchObject({ isLate: true, problem: null });
  });

  it('leaves hours that a person has changed meanwhile, and names them', async () => {
    const id = await inForce();
    const late = [{ startTime: '12:00', endTime: '14:00' }];
    await app.updateSource({
      alias: 'Larkspur Outfitters - Ballard',
      configuration: { operationalConfiguration: { operatingHoursByDay: { thursday: late } } },
    });
    app.goTo(OVER);
    const { problem } = await app.inState(id, 'REVERTED');
    expect(problem).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      nextStep: 'USE_EXISTING',
      message: expect.stringContaining('thursday (SUPPLY_SOURCE)'),
    });
    expect((await app.hours()).source).toMatchObject({ thursday: late, friday: REGULAR });
  });

  it('ends without a write when a person has restored the hours', async () => {
    const id = await inForce();
    const operatingHoursByDay = { thursday: REGULAR, friday: REGULAR };
    await app.updateSource({
      configuration: { operationalConfiguration: { operatingHoursByDay } },
    });
    app.writes();
    app.goTo(OVER);
    expect(await app.inState(id, 'REVERTED')).toMatchObject({ problem: null });
    expect(app.writes()).toBe(0);
  });

  const archive = `mutation ($id: ID!) {
    archiveSupplySource(input: { supplySourceId: $id, force: true }) {
      warnings { path message } error { code }
    }
  }`;

  it('is cancelled with the supply source that a client archives, before and in force', async () => {
    const key = { key: 'new-year' };
    const day = { from: '2027-01-07', until: '2027-01-07' };
    const id = await inForce();
    const later = await app.scheduled({ ...day, ...key });
    const { data } = await app.running.request(archive, { id: SEATTLE });
    const days =
      'from 2026-12-24 to 2026-12-25 (in force: its hours are not restored); from 2027-01-07 to 2027-01-07.';
    expect(data).toMatchObject({
      archiveSupplySource: {
        error: null,
        warnings: [{ path: ['input', 'supplySourceId'], message: expect.stringContaining(days) }],
      },
    });
    const cancelled = {
      state: 'CANCELLED',
      cancelledAt: '2026-12-24T08:00:00.000Z',
      endedAt: '2026-12-24T08:00:00.000Z',
      problem: { code: 'SUPPLY_SOURCE_ARCHIVED', nextStep: 'STOP' },
    };
    expect(await app.change(id)).toMatchObject(cancelled);
    expect(await app.change(later)).toMatchObject(cancelled);
    expect((await app.change(id)).problem?.message).toContain('special hours stay there');
    expect((await app.change(later)).problem?.message).not.toContain('stay there');
    expect((await app.list()).troubled).toBe(0);
    const { warnings } = await app.schedule({ ...day, ...key });
    expect(warnings?.[0]?.message).toContain('its supply source was archived');
    app.goTo('2027-01-08T00:00-08:00');
    const again = await app.running.request(archive, { id: SEATTLE });
    expect(again.data).toMatchObject({ archiveSupplySource: { error: null, warnings: [] } });
    expect(app.writes()).toBe(0);
  });

  it('fails when another program archives the supply source, before and in force', async () => {
    const id = await inForce();
    const later = await app.scheduled({ from: '2027-01-07', until: '2027-01-07' });
    await callAsOther(app.emulator, 'DELETE', `/supplySources/2020-07-01/supplySources/${SEATTLE}`);
    app.goTo(OVER);
    const { problem } = await app.inState(id, 'FAILED');
    expect(problem).toMatchObject({ code: 'SUPPLY_SOURCE_ARCHIVED', nextStep: 'STOP' });
    // It cannot be corrected with updateSupplySource.
    expect(problem?.message).toContain('special hours stay there');
    expect(problem?.message).not.toContain('updateSupplySource');
    app.goTo('2027-01-07T00:00-08:00');
    expect((await app.inState(later, 'FAILED')).problem?.message).not.toContain('stay there');
  });

  it('waits for an earlier one that has not restored its hours, and records the regular ones', async () => {
    app.goTo('2026-12-20T00:00-08:00');
    const week = await app.scheduled({ from: '2026-12-20', until: '2026-12-27' });
    await app.inState(week, 'APPLIED');
    const next = await app.scheduled({ from: '2026-12-31', until: '2026-12-31' });
    app.emulator.control.addFault({ kind: '500', operation: PUT });
    app.goTo('2026-12-31T00:00-08:00');
    await app.withProblem(week, 1_000);
    expect((await app.withProblem(next, 1_000)).problem?.code).toBe('EARLIER_CHANGE_IN_FORCE');
    app.emulator.control.clearFaults();
    app.nowMs += HOUR_MS;
    await app.inState(week, 'REVERTED', 1_000);
    app.nowMs += 60_000;
    await app.inState(next, 'APPLIED', 1_000);
    app.goTo('2027-01-01T00:00-08:00');
    await app.inState(next, 'REVERTED');
    expect((await app.hours()).source?.thursday).toEqual(REGULAR);
  });

  it('follows a time zone that a person has changed', async () => {
    const id = await app.scheduled();
    await app.updateSource({ configuration: { timeZone: 'Pacific/Honolulu' } });
    app.goTo('2026-12-23T20:00-08:00');
    await app.inState(id, 'SCHEDULED');
    app.goTo('2026-12-23T20:00-10:00');
    expect(await app.inState(id, 'APPLIED', 1_000)).toMatchObject({
      timeZone: 'Pacific/Honolulu',
      endsAt: '2026-12-26T10:00:00.000Z',
    });
  });

  it('begins at once in a time zone where its first day has begun', async () => {
    app.goTo('2026-12-23T12:00-08:00');
    const id = await app.scheduled();
    await app.updateSource({ configuration: { timeZone: 'Pacific/Kiritimati' } });
    expect(await app.inState(id, 'APPLIED', 1_000)).toMatchObject({
      timeZone: 'Pacific/Kiritimati',
      endsAt: '2026-12-25T10:00:00.000Z',
    });
  });

  it('moves in a changed time zone at once', async () => {
    app.goTo('2026-12-20T12:00-08:00');
    const id = await app.scheduled();
    await app.updateSource({ configuration: { timeZone: 'Pacific/Honolulu' } });
    expect(await app.inZone(id, 'Pacific/Honolulu')).toMatchObject({
      state: 'SCHEDULED',
      startsAt: '2026-12-24T06:00:00.000Z',
    });
  });
});

describe('a server that was not running', () => {
  const now = Date.UTC(2026, 11, 22, 20);
  let folder: string;
  let emulator: Awaited<ReturnType<typeof startCheckedEmulator>>;
  let app: ScheduleApp;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'schedule-'));
    emulator = await startCheckedEmulator({ usagePlans: 'off' });
    app = await start(now);
  });
  afterEach(async () => {
    await app.close();
    await emulator.close();
    await rm(folder, { recursive: true });
  });

  async function start(at: number): Promise<ScheduleApp> {
    const next = new ScheduleApp();
    next.nowMs = at;
    const env = { ...emulator.environment, DATA_DIR: folder };
    return next.start({ beside: emulator, env, caches: { supplySourceTtlMs: 0 } });
  }

  async function restartAt(moment: string): Promise<void> {
    await app.close();
    app = await start(Date.parse(moment));
  }

  it('applies late within the days, and restores as soon as it runs again', async () => {
    const id = await app.scheduled();
    await restartAt('2026-12-25T09:00-08:00');
    expect(await app.inState(id, 'APPLIED')).toMatchObject({ isLate: true, problem: null });
    expect((await app.hours()).source).toMatchObject({ thursday: [], friday: [] });
    await restartAt('2027-02-01T09:00-08:00');
    expect(await app.inState(id, 'REVERTED')).toMatchObject({ problem: null });
    expect((await app.hours()).source).toMatchObject({ thursday: REGULAR, friday: REGULAR });
  });

  it('changes nothing when the days are over', async () => {
    const id = await app.scheduled();
    app.writes();
    await restartAt('2026-12-26T09:00-08:00');
    expect((await app.inState(id, 'FAILED')).problem).toMatchObject({
      code: 'MISSED',
      nextStep: 'STOP',
    });
    expect(app.writes()).toBe(0);
  });

  it('goes on with a write that was interrupted, once', async () => {
    emulator.control.addFault({ kind: 'lost-reply', operation: PUT, next: 1 });
    app.goTo(IN_FORCE);
    const id = await app.scheduled();
    await app.withProblem(id);
    app.writes();
    await restartAt('2026-12-24T00:10-08:00');
    await app.inState(id, 'APPLIED');
    expect(app.writes()).toBe(0);
  });
});

describe('a refusal of Amazon', () => {
  it('ends a scheduled change at once, and is counted in the health of the seller', async () => {
    const errors = [{ code: 'InvalidInput', message: 'The hours overlap with a vacation.' }];
    await using amazon = await BentAmazon.start({
      instead: ({ method, target }) =>
        method === 'PUT' && target.includes('/supplySources/')
          ? { status: 400, body: JSON.stringify({ errors }) }
          : undefined,
    });
    const app = new ScheduleApp();
    app.goTo(IN_FORCE);
    await app.start({ env: amazon.environment, beside: amazon.emulator });
    const id = await app.scheduled();
    const { problem } = await app.inState(id, 'FAILED');
    expect(problem).toMatchObject({ code: 'REJECTED_BY_AMAZON', nextStep: 'FIX_INPUT' });
    expect(problem?.message).toContain('The hours overlap with a vacation.');
    expect(problem?.message).not.toContain('may still be in force');
    expect((await app.list()).troubled).toBe(1);
    await app.close();
  });
});
