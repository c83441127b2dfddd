import { SilenceWatch } from '../../../src/store/engine/postgres/silence-watch.js';
import { ManualClock } from '../sp-api/manual-clock.js';

/** A database that a test silences. */
class Database {
  readonly clock = new ManualClock();
  readonly ended: string[] = [];
  questions = 0;
  isSilent = false;
  answer: Error | null = null;
  readonly watch = new SilenceWatch(() => this.#probe(), this.clock);

  #probe(): Promise<void> {
    this.questions += 1;
    if (this.answer) return Promise.reject(this.answer);
    if (!this.isSilent) return Promise.resolve();
    return new Promise((_resolve, reject) => {
      this.clock.after(1_500, () => reject(new Error('timeout')));
    });
  }

  /** Runs a step, which ends after some time; never while the database is silent. Returns how it ended. */
  step(name: string, ms: number): Promise<string> {
    const work = () =>
      new Promise<string>((resolve) => {
        if (!this.isSilent) this.clock.after(ms, () => resolve(`${name} done`));
      });
    return this.watch
      .run(work, () => this.ended.push(name))
      .catch((error: unknown) => `${name}: ${String(error)}`);
  }
}

/** Moves the clock until the step has ended. Returns its end, and after how many milliseconds. */
async function endOf(database: Database, step: Promise<string>): Promise<[string, number]> {
  const from = database.clock.now();
  const ends: string[] = [];
  void step.then((text) => ends.push(text));
  for (let round = 0; round < 200 && ends.length === 0; round += 1)
    await database.clock.advance(50);
  return [ends[0] ?? 'never', database.clock.now() - from];
}

let database: Database;
beforeEach(() => {
  database = new Database();
});

it('leaves a slow step alone while the database answers', async () => {
  expect(await endOf(database, database.step('slow', 6_000))).toEqual(['slow done', 6_000]);
  expect(database.questions).toBe(3);
  expect(database.clock.timers).toBe(0);
});

it('asks nothing about short steps', async () => {
  expect(await endOf(database, database.step('short', 50))).toEqual(['short done', 50]);
  expect(database.questions).toBe(0);
});

it('ends all steps of a silent database after three seconds, and asks once for them', async () => {
  database.isSilent = true;
  const steps = ['a', 'b', 'c'].map((name) => database.step(name, 1));
  const [end, ms] = await endOf(database, steps[0]!);
  expect([end, ms]).toEqual([expect.stringContaining('a: Error: no answer'), 3_000]);
  expect(await Promise.all(steps)).toHaveLength(3);
  expect([database.ended, database.questions]).toEqual([['a', 'b', 'c'], 1]);
});

it('fails further steps at once, and asks again for one that comes a second later', async () => {
  database.isSilent = true;
  await endOf(database, database.step('first', 1));
  expect((await endOf(database, database.step('soon', 1)))[1]).toBeLessThanOrEqual(50);
  await database.clock.advance(1_000);
  expect(await endOf(database, database.step('later', 1))).toEqual([
    expect.stringContaining('no answer'),
    1_500,
  ]);
  // Neither was begun, so there is nothing to free.
  expect(database.ended).toEqual(['first']);
});

it('goes on when the database answers again', async () => {
  database.isSilent = true;
  await endOf(database, database.step('first', 1));
  database.isSilent = false;
  await database.clock.advance(1_000);
  expect(await endOf(database, database.step('next', 1))).toEqual(['next done', 50]);
});

it('takes the answer to another step, and a refusal by the server, for an answer', async () => {
  database.isSilent = true;
  const step = database.step('a', 1);
  database.isSilent = false;
  const other = database.step('b', 2_000);
  database.isSilent = true;
  expect(await endOf(database, other)).toEqual(['b done', 2_000]);
  await database.clock.advance(1_000);
  expect(database.ended).toEqual([]);
  database.answer = Object.assign(new Error('too many connections'), { code: '53300' });
  await database.clock.advance(3_000);
  expect(database.ended).toEqual([]);
  database.answer = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  expect((await endOf(database, step))[0]).toContain('no answer');
});
