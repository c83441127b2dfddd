import { HOUR_MS, ScheduleApp, SEATTLE } from './schedule-fixture.js';

let app: ScheduleApp;
beforeEach(async () => {
  app = await new ScheduleApp().start({ caches: { supplySourceTtlMs: 0 } });
});
afterEach(() => app.close());

const regular = { startTime: '09:00', endTime: '19:00' };

describe('special hours of a supply source', () => {
  it('are written on the evening before, and restored after the last day', async () => {
    const before = await app.hours();
    app.running.callsSince();
    const { scheduledChange, error } = await app.schedule({ note: 'Christmas' });
    expect(error).toBeNull();
    expect(app.running.callsSince()).toEqual({ getSupplySource: 1 });
    expect(scheduledChange).toMatchObject({
      state: 'SCHEDULED',
      timeZone: 'America/Los_Angeles',
      levels: ['SUPPLY_SOURCE'],
      startsAt: '2026-12-24T04:00:00.000Z',
      endsAt: '2026-12-26T08:00:00.000Z',
      note: 'Christmas',
      createdBy: 'local',
      hours: [
        { weekday: 'THURSDAY', windows: [] },
        { weekday: 'FRIDAY', windows: [] },
      ],
      replacedHours: null,
      supplySource: { supplySourceId: SEATTLE },
    });
    const { id } = scheduledChange!;
    app.goTo('2026-12-23T20:00-08:00');
    const applied = await app.inState(id, 'APPLIED');
    expect(applied).toMatchObject({ isLate: false, problem: null });
    expect(applied.replacedHours).toMatchObject([{ level: 'SUPPLY_SOURCE' }]);
    expect(app.writes()).toBe(1);
    const during = await app.hours();
    expect(during.source).toMatchObject({
      wednesday: [regular],
      thursday: [],
      friday: [],
      saturday: before.source!.saturday,
    });
    expect(during.curbside).toEqual(before.curbside);
    app.goTo('2026-12-26T00:00-08:00');
    await app.inState(id, 'REVERTED');
    expect(app.writes()).toBe(1);
    expect(await app.hours()).toEqual(before);
  });

  it('are in force at once for a day that has begun, without being late', async () => {
    app.goTo('2026-12-24T12:00-08:00');
    const id = await app.scheduled({
      hours: { everyDay: [{ startTime: '09:00', endTime: '13:00' }] },
    });
    expect(await app.inState(id, 'APPLIED')).toMatchObject({ isLate: false });
    expect((await app.hours()).source?.thursday).toEqual([
      { startTime: '09:00', endTime: '13:00' },
    ]);
  });

  it('warn of levels that hide them, and reach these with includeNearer', async () => {
    const { warnings } = await app.schedule();
    expect(warnings).toMatchObject([
      { path: ['input', 'levels'], message: expect.stringContaining('CURBSIDE_PICKUP, SERVICES') },
    ]);
    app.goTo('2026-12-31T00:00-08:00');
    const day = { from: '2026-12-31', until: '2026-12-31' };
    const { scheduledChange, warnings: none } = await app.schedule({ ...day, includeNearer: true });
    expect(none).toEqual([]);
    expect(scheduledChange?.levels).toEqual(['SUPPLY_SOURCE', 'CURBSIDE_PICKUP', 'SERVICES']);
    await app.inState(scheduledChange!.id, 'APPLIED', 1_000);
    const { source, curbside } = await app.hours();
    expect([source?.thursday, curbside?.thursday]).toEqual([[], []]);
  });

  it('give a level without hours of its own a whole week, and remove it afterwards', async () => {
    const before = await app.hours();
    expect(before.pickup).toBeNull();
    app.goTo('2026-12-24T00:00-08:00');
    const id = await app.scheduled({ levels: ['PICKUP'] });
    await app.inState(id, 'APPLIED');
    expect((await app.hours()).pickup).toMatchObject({
      wednesday: [regular],
      thursday: [],
      friday: [],
      saturday: before.source!.saturday,
    });
    app.goTo('2026-12-26T00:00-08:00');
    await app.inState(id, 'REVERTED');
    expect(await app.hours()).toEqual(before);
  });

  it('by day of the week leave the other days alone', async () => {
    app.goTo('2026-12-24T00:00-08:00');
    const id = await app.scheduled({ hours: { byDay: { friday: [] } } });
    await app.inState(id, 'APPLIED');
    expect((await app.hours()).source).toMatchObject({ thursday: [regular], friday: [] });
  });
});

describe('a scheduled change', () => {
  it('is returned for its key without a call, and refuses another request under it', async () => {
    const first = await app.schedule({ key: 'christmas' });
    app.running.callsSince();
    app.goTo('2026-12-27T00:00-08:00');
    const again = await app.schedule({ key: 'christmas' });
    expect(app.running.callsSince()).not.toHaveProperty('updateSupplySource');
    expect(again).toMatchObject({ isReplay: true, error: null });
    expect(again.scheduledChange?.id).toBe(first.scheduledChange?.id);
    const other = await app.schedule({ key: 'christmas', until: '2026-12-26' });
    expect(other.error).toMatchObject({
      __typename: 'IdempotencyConflict',
      message: expect.stringContaining(`of supply source ${SEATTLE}, from 2026-12-24`),
      scheduledChange: { id: first.scheduledChange?.id },
    });
  });

  it('says for its key that it was cancelled, and that another key schedules it again', async () => {
    const christmas = { key: 'christmas' };
    await app.cancel(await app.scheduled(christmas));
    const again = await app.schedule(christmas);
    expect(again).toMatchObject({ isReplay: true, scheduledChange: { state: 'CANCELLED' } });
    expect(again.warnings).toMatchObject([
      {
        path: ['input', 'key'],
        message: expect.stringMatching(/was cancelled at 2026-12-22T20:00.*under another key/),
      },
    ]);
    const { error } = await app.schedule({ ...christmas, until: '2026-12-26' });
    expect(error).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
      message: expect.stringMatching(/under another key.*was cancelled at 2026-12-22T20:00/),
    });
    const other = await app.schedule({ key: 'christmas-again' });
    expect(other).toMatchObject({ warnings: [{ path: ['input', 'levels'] }], error: null });
  });

  it('refuses another one for one of its days at the same level', async () => {
    const existing = { id: await app.scheduled() };
    const day = { from: '2026-12-25', until: '2026-12-28' };
    expect((await app.schedule(day)).error).toMatchObject({
      code: 'SCHEDULED_CHANGE_OVERLAPS',
      nextStep: 'USE_EXISTING',
      message: expect.stringContaining(SEATTLE),
      existing,
    });
    expect((await app.schedule({ ...day, levels: ['CURBSIDE_PICKUP'] })).error).toBeNull();
    expect((await app.schedule({ ...day, from: '2026-12-26' })).error).toBeNull();
  });

  it('gets another plan before it begins, and not afterwards', async () => {
    const id = await app.scheduled();
    const { scheduledChange } = await app.update({
      scheduledChangeId: id,
      until: '2026-12-26',
      note: 'Long weekend',
    });
    expect(scheduledChange).toMatchObject({
      endsAt: '2026-12-27T08:00:00.000Z',
      note: 'Long weekend',
      hours: [{ weekday: 'THURSDAY' }, { weekday: 'FRIDAY' }, { weekday: 'SATURDAY' }],
    });
    app.goTo('2026-12-24T00:00-08:00');
    await app.inState(id, 'APPLIED');
    expect(await app.update({ scheduledChangeId: id, note: null })).toMatchObject({
      error: { code: 'SCHEDULED_CHANGE_TOO_LATE' },
      scheduledChange: { state: 'APPLIED', note: 'Long weekend' },
    });
  });

  it('asks for hours when those by day of the week do not fit the new days', async () => {
    const id = await app.scheduled({ hours: { byDay: { friday: [] } } });
    const moved = { scheduledChangeId: id, from: '2026-12-29', until: '2026-12-29' };
    expect((await app.update(moved)).error).toMatchObject({
      issues: [{ path: ['input', 'hours'] }],
    });
    const { scheduledChange } = await app.update({ ...moved, hours: { closed: true } });
    expect(scheduledChange?.hours).toEqual([{ weekday: 'TUESDAY', windows: [] }]);
  });

  it('is named when an update changes the regular hours of one of its weekdays', async () => {
    await app.scheduled({
      from: '2026-12-24',
      until: '2027-01-01',
      hours: { byDay: { friday: [] } },
    });
    await app.scheduled({ from: '2026-12-26', until: '2026-12-26', levels: ['PICKUP'] });
    const update = (operatingHoursByDay: object) =>
      app.updateSource({ configuration: { operationalConfiguration: { operatingHoursByDay } } });
    const late = [{ startTime: '11:00', endTime: '20:00' }];
    expect(await update({ friday: late })).toMatchObject([
      {
        path: ['input', 'changes'],
        message: expect.stringMatching(
          /^friday \(SUPPLY_SOURCE\) has special hours on 2026-12-25, 2027-01-01\. .*come back afterwards/,
        ),
      },
    ]);
    // The same hours again, and another day, change nothing there. Pickup has the hours of the source around it.
    expect(await update({ friday: late, thursday: late })).toEqual([]);
    expect(await update({ saturday: late })).toMatchObject([
      { message: expect.stringMatching(/^saturday \(PICKUP\) has special hours on 2026-12-26\./) },
    ]);
    expect(await app.updateSource({ alias: 'Larkspur Outfitters – Seattle' })).toEqual([]);
  });

  it('is never written when it is cancelled before it begins', async () => {
    const id = await app.scheduled();
    expect((await app.cancel(id)).scheduledChange).toMatchObject({ state: 'CANCELLED' });
    expect((await app.cancel(id)).error).toBeNull();
    app.writes();
    app.goTo('2026-12-25T00:00-08:00');
    const next = await app.scheduled({ from: '2026-12-25' });
    await app.inState(next, 'APPLIED');
    expect(app.writes()).toBe(1);
    expect((await app.hours()).source?.thursday).toEqual([regular]);
  });

  it('is reverted at once when it is cancelled in force', async () => {
    const before = await app.hours();
    app.goTo('2026-12-24T10:00-08:00');
    const id = await app.scheduled();
    await app.inState(id, 'APPLIED');
    const { scheduledChange } = await app.cancel(id);
    expect(scheduledChange).toMatchObject({
      state: 'REVERTING',
      endsAt: '2026-12-24T18:00:00.000Z',
    });
    expect(await app.inState(id, 'REVERTED')).toMatchObject({
      cancelledAt: '2026-12-24T18:00:00.000Z',
      problem: null,
    });
    expect(await app.hours()).toEqual(before);
    expect((await app.schedule()).error).toBeNull();
  });

  it('is listed with those that come next first, page by page, and by state', async () => {
    const later = await app.scheduled({ from: '2026-12-31', until: '2026-12-31' });
    const sooner = await app.scheduled();
    const cancelled = await app.scheduled({ from: '2027-01-06', until: '2027-01-06' });
    await app.cancel(cancelled);
    const page = await app.list({ first: 1 });
    expect(page.nodes.map(({ id }) => id)).toEqual([sooner]);
    const rest = await app.list({ first: 5, after: page.pageInfo.endCursor ?? null });
    expect(rest.nodes.map(({ id }) => id)).toEqual([later]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const ended = await app.list({ states: ['CANCELLED', 'FAILED'] });
    expect(ended.nodes.map(({ id }) => id)).toEqual([cancelled]);
    const { data } = await app.running.request<{ seller: unknown; node: unknown }, unknown>(
      `query ($source: ID!, $id: ID!) {
        seller { supplySource(id: $source) { scheduledChanges(first: 1) { nodes { id } } } }
        node(id: $id) { ... on ScheduledSupplySourceChange { state seller { sellerId } } }
      }`,
      { source: SEATTLE, id: cancelled },
    );
    expect(data).toMatchObject({
      seller: { supplySource: { scheduledChanges: { nodes: [{ id: sooner }] } } },
      node: { state: 'CANCELLED' },
    });
  });

  it('is in the audit trail with what the server did', async () => {
    app.goTo('2026-12-24T10:00-08:00');
    const id = await app.scheduled();
    await app.inState(id, 'APPLIED');
    app.nowMs += 48 * HOUR_MS;
    await app.inState(id, 'REVERTED');
    const { data } = await app.running.request<never, unknown>(
      `query ($id: ID!) { seller { auditLog(filter: { subjectId: $id }) { nodes { action actor outcome errorCode } } } }`,
      { id },
    );
    expect(data).toMatchObject({
      seller: {
        auditLog: {
          nodes: [
            {
              action: 'revertScheduledChange',
              actor: 'system',
              outcome: 'SUCCEEDED',
              errorCode: null,
            },
            {
              action: 'applyScheduledChange',
              actor: 'system',
              outcome: 'SUCCEEDED',
              errorCode: null,
            },
          ],
        },
      },
    });
  });
});

describe('an input that cannot be scheduled', () => {
  const issuesOf = async (input: Parameters<ScheduleApp['schedule']>[0]) => {
    const { error, scheduledChange } = await app.schedule(input);
    expect(scheduledChange).toBeNull();
    return error?.__typename === 'InvalidInput' ? error.issues.map(({ path }) => path) : error;
  };

  it('is refused with the path of what is wrong', async () => {
    expect(await issuesOf({ from: '2026-12-21', until: '2026-12-20' })).toEqual([
      ['input', 'from'],
      ['input', 'until'],
    ]);
    expect(await issuesOf({ until: '2029-01-01' })).toEqual([['input', 'until']]);
    expect(await issuesOf({ hours: { closed: false } })).toEqual([['input', 'hours', 'closed']]);
    expect(await issuesOf({ hours: { everyDay: [] } })).toEqual([['input', 'hours', 'everyDay']]);
    expect(await issuesOf({ hours: { byDay: {} } })).toEqual([['input', 'hours', 'byDay']]);
    expect(await issuesOf({ hours: { byDay: { monday: [], friday: null } } })).toEqual([
      ['input', 'hours', 'byDay', 'monday'],
      ['input', 'hours', 'byDay', 'friday'],
    ]);
    expect(await issuesOf({ levels: [] })).toEqual([['input', 'levels']]);
    expect(await issuesOf({ key: 'two words' })).toEqual([['input', 'key']]);
  });

  it('names what the supply source lacks', async () => {
    const brooklyn = '3d2913d5-79b6-41c4-ab44-55f2ff80abef';
    expect(await issuesOf({ supplySourceId: brooklyn })).toMatchObject({
      code: 'SUPPLY_SOURCE_HOURS_UNKNOWN',
      message: expect.stringContaining('Set operatingHoursByDay with updateSupplySource'),
    });
    await app.updateSource({ configuration: { timeZone: null } });
    expect(await issuesOf({})).toMatchObject({
      code: 'SUPPLY_SOURCE_HOURS_UNKNOWN',
      message: expect.stringContaining('Set configuration.timeZone with updateSupplySource'),
    });
    const savannah = 'fab82285-753d-42fa-8b7c-d9938d419f96';
    expect(await issuesOf({ supplySourceId: savannah })).toMatchObject({
      code: 'SUPPLY_SOURCE_ARCHIVED',
    });
    expect(await issuesOf({ supplySourceId: 'none' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});
