import { FairPlaces } from '../../../src/runtime/background/fair-places.js';
import type { GivePlace, PlacesPlan } from '../../../src/runtime/background/fair-places.js';
import { ManualClock } from '../sp-api/manual-clock.js';

const PLAN: PlacesPlan = { places: 8, perSubject: 8, mostWaiting: 10, longestWaitMs: 1_000 };

let clock: ManualClock;
let places: FairPlaces;
/** Those that got a place, in their order, and how to give it back. */
let held: { readonly name: string; readonly give: GivePlace }[];

function begin(plan: Partial<PlacesPlan> = {}): void {
  clock = new ManualClock();
  places = new FairPlaces({ ...PLAN, ...plan }, clock);
  held = [];
}
beforeEach(() => begin());

/** Takes a place for a subject such as `A1` of the owner `A`. Returns whether it got one. */
async function take(name: string, signal = new AbortController().signal): Promise<boolean> {
  const give = await places.take({ ownerId: name.slice(0, 1), subjectId: name }, signal);
  if (give) held.push({ name, give });
  return give !== null;
}

/** Lets all that can be served be served. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

async function takeAll(...names: string[]): Promise<void> {
  for (const name of names) void take(name);
  await settle();
}

async function giveBack(name: string): Promise<void> {
  held.find((one) => one.name === name)!.give();
  await settle();
}

const names = () => held.map(({ name }) => name);

describe('places', () => {
  it('are half for the first owner, and half of the rest for each further one', async () => {
    const ofEach = ['A', 'B', 'C', 'D'].map((owner) => Array<string>(8).fill(`${owner}1`));
    await takeAll(...ofEach.flat());
    expect(names()).toEqual(['A1', 'A1', 'A1', 'A1', 'B1', 'B1', 'C1', 'D1']);
  });

  it('that become free are taken by owners in turn, and by the subjects of each', async () => {
    begin({ places: 1 });
    await takeAll('A1', 'A1', 'A1', 'A2', 'B1', 'B1');
    for (let n = 0; n < 5; n += 1) {
      held.at(-1)!.give();
      await settle();
    }
    expect(names()).toEqual(['A1', 'A1', 'B1', 'A2', 'B1', 'A1']);
  });

  it('of one subject are limited while the owner has others', async () => {
    begin({ perSubject: 2 });
    await takeAll('A1', 'A1', 'A1', 'A2');
    expect(names()).toEqual(['A1', 'A1', 'A2']);
    await giveBack('A1');
    expect(names()).toEqual(['A1', 'A1', 'A2', 'A1']);
  });

  it('are given back once', async () => {
    begin({ places: 2, perSubject: 1 });
    await takeAll('A1');
    held[0]!.give();
    held[0]!.give();
    await takeAll('A1', 'B1', 'C1');
    expect(names()).toEqual(['A1', 'A1', 'B1']);
  });
});

describe('work that waits for a place', () => {
  it('is given up after the limit, and takes no place afterwards', async () => {
    begin({ places: 1 });
    await takeAll('A1');
    const late = take('B1');
    await clock.advance(1_000);
    expect(await late).toBe(false);
    await giveBack('A1');
    await takeAll('C1');
    expect(names()).toEqual(['A1', 'C1']);
  });

  it('is refused at once when too much of the owner waits', async () => {
    begin({ places: 1, mostWaiting: 1 });
    await takeAll('A1', 'A1');
    expect(await take('A2')).toBe(false);
    void take('B1');
    await giveBack('A1');
    expect(names()).toEqual(['A1', 'A1']);
  });

  it('ends with the reason of its signal, and lets the next one go', async () => {
    begin({ places: 1 });
    await takeAll('A1');
    const client = new AbortController();
    const left = take('B1', client.signal);
    await takeAll('C1');
    client.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    await giveBack('A1');
    expect(names()).toEqual(['A1', 'C1']);
    await expect(take('B1', client.signal)).rejects.toThrow('gone');
  });
});
