import { knownOf, momentsOf } from '../../../src/console/model/purchase-story.js';
import type { StoriedPurchase } from '../../../src/console/model/purchase-story.js';

const at = (minute: number): string => `2026-11-30T14:0${minute}:00.000Z`;

const LOST: StoriedPurchase = {
  state: 'UNKNOWN',
  createdAt: at(0),
  createdBy: 'bench 2',
  sentAt: at(1),
  attempts: 1,
  settledAt: null,
  settledBy: null,
  nextCheckAt: at(9),
  rejection: null,
  evidence: [
    fact('AMBIGUOUS_REPLY', 2, { code: 'UPSTREAM_UNAVAILABLE', httpStatus: null }),
    fact('ORDER_CHECKED', 3, { packages: [] }),
  ],
};

function fact(kind: string, minute: number, detail: unknown, note: string | null = null) {
  return { at: at(minute), by: 'host/1', kind, detail, note };
}

const words = (purchase: StoriedPurchase) => momentsOf(purchase).map((moment) => moment.words);

describe('what is known', () => {
  it('is said in sentences', () => {
    expect(knownOf(LOST, Date.parse(at(5)), (moment) => moment.slice(11, 16))).toEqual([
      'Asked for by bench 2, sent at 14:01.',
      'The connection broke before an answer came.',
      'The server looked at the order at 14:03. Amazon showed no package of it.',
      'It looks again in 4 min.',
    ]);
  });

  it.each([
    [{ code: 'UPSTREAM_TIMEOUT', httpStatus: null }, 'No answer came in time.'],
    [
      { code: 'UPSTREAM_UNAVAILABLE', httpStatus: 503 },
      'Amazon answered with the status 503, which does not say whether it sold the label.',
    ],
    [{ reason: 'an answer without a shipment id' }, 'Amazon answered without a shipment.'],
    [null, 'The connection broke before an answer came.'],
  ])('names what was unclear: %j', (detail, sentence) => {
    const evidence = [fact('AMBIGUOUS_REPLY', 2, detail)];
    expect(knownOf({ ...LOST, evidence }, 0, String)[1]).toBe(sentence);
  });

  it('says that a look is due, and that none is planned', () => {
    const next = (nextCheckAt: string | null) =>
      knownOf({ ...LOST, nextCheckAt }, Date.parse(at(5)), String).at(-1);
    expect(next(at(4))).toBe('The next look is due, and waits until Amazon can be asked.');
    expect(next(null)).toBe('No further look is planned.');
  });
});

describe('the time line', () => {
  it('has the record, the sending, each fact and the outcome, the oldest first', () => {
    const settled = {
      ...LOST,
      state: 'PURCHASED',
      settledAt: at(4),
      settledBy: 'EVIDENCE',
    } as const;
    expect(words(settled)).toEqual([
      'Put on record.',
      'Sent to Amazon.',
      'The connection broke before an answer came.',
      'The server looked at the order. Amazon showed no package of it.',
      'Settled by what Amazon shows: bought.',
    ]);
  });

  it('has who wrote an outcome down, and why, once', () => {
    const resolved = fact('RESOLVED', 4, { as: 'NOT_PURCHASED' }, 'No label there.');
    const evidence = [{ ...resolved, by: 'Mina' }];
    const moments = momentsOf({
      ...LOST,
      state: 'REJECTED',
      settledAt: at(4),
      settledBy: 'PERSON',
      evidence,
    });
    expect(moments.at(-1)).toMatchObject({
      words: 'Settled by a person: Amazon did not sell it.',
      who: 'Mina',
      note: 'No label there.',
    });
    expect(moments).toHaveLength(3);
  });

  it('shows a fact of a later version by its kind', () => {
    expect(words({ ...LOST, evidence: [fact('NEW_KIND', 2, null)] })).toContain('new kind.');
  });
});
