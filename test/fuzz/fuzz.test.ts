import { problemsOfBooks } from './books.js';
import { checkAll, checkReads } from './properties.js';
import { startSubject, TROUBLE } from './subject.js';
import type { Subject } from './subject.js';

let subject: Subject;
beforeAll(async () => {
  subject = await startSubject();
});
afterAll(() => subject.close());

// The long form runs others: `npm run fuzz -- --runs 20000 --seed N`.
const SEED = 20_260_512;

// A failing case is shrunk for 20 s before it is reported.
const TIMEOUT_MS = 60_000;

describe('operations generated from the schema', () => {
  it(
    'have the same result when they are interpreted, compiled and cached',
    async () => {
      const checked = checkReads(subject, { seed: SEED, runs: 50 });
      await expect(checked).resolves.toBeUndefined();
    },
    TIMEOUT_MS,
  );

  it(
    'return documented errors while Amazon fails',
    async () => {
      subject.running.emulator.control.addFaults(TROUBLE);
      const checked = checkAll(subject, { seed: SEED, runs: 100 });
      await expect(checked).resolves.toBeUndefined();
      expect(await problemsOfBooks(subject.running)).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
