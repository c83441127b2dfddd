import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import type { GraphQLEnumType } from 'graphql';
import {
  API_NAMES,
  apiState,
  failureText,
  indexLines,
  indexState,
} from '../../../src/console/model/health-words.js';
import { marketplaceChoices, REGION_NAMES } from '../../../src/console/model/marketplaces.js';
import { grantWords, problemText } from '../../../src/console/model/seller-words.js';
import { MARKETPLACES } from '../../../src/sp-api/regions.js';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const namesOf = (type: string) =>
  (schema.getType(type) as GraphQLEnumType).getValues().map(({ name }) => name);

it('all marketplaces of the server can be chosen, by country', () => {
  const choices = marketplaceChoices('en-US');
  expect(choices.map(({ value }) => value).sort()).toEqual([...MARKETPLACES.keys()].sort());
  expect(choices).toContainEqual({ value: 'A1VC38T7YXB528', text: 'Japan' });
});

it('names every region and every API', () => {
  expect(Object.keys(REGION_NAMES).sort()).toEqual(namesOf('SellerRegion').sort());
  expect(Object.keys(API_NAMES).sort()).toEqual(namesOf('AmazonApi').sort());
});

const GRANT = { status: 'AUTHORIZED', expiresAt: null, problem: null, isTried: true };
const PROBLEM = { message: 'Refused.', since: '2026-11-30T11:30:00Z' };
it.each([
  [{ status: 'REVOKED', problem: PROBLEM }, 'trouble', 'Refused by Amazon', /^since/],
  [{ isTried: false }, 'plain', 'Not tried yet', /^End not known/],
  [{ expiresAt: '2027-11-30T12:00:00Z' }, 'done', 'In force', 'until Nov 30, 2027, 365 days left'],
  [{ expiresAt: '2026-12-10T12:00:00Z', problem: PROBLEM }, 'speed', 'Ends soon', /10 days left/],
  [{ expiresAt: '2026-11-20T12:00:00Z', problem: PROBLEM }, 'trouble', 'Ended', /^since Nov 20/],
  [{ status: 'PENDING' }, 'plain', 'Not consented yet', ''],
  [{ status: 'DISCONNECTED' }, 'plain', 'Disconnected', ''],
])('the grant %j is %s: %s', (facts, tone, word, detail) => {
  const words = grantWords({ ...GRANT, ...facts }, NOW, 'en-US');
  expect(words).toMatchObject({ tone, word });
  expect(words.detail).toMatch(detail);
});

it('shows problems without advice for programs', () => {
  const message = 'Amazon issues no token. It has ended. Renew it with renewSeller.';
  expect(problemText({ message })).toBe('Amazon issues no token. It has ended.');
});

const API = { lastSuccessAt: null, roleMissingSince: null, lastFailure: null };
const failed = (code: string) => ({ at: '2026-11-30T11:00:00Z', code, operation: 'getOrder' });
it.each([
  [API, 'Not tried yet'],
  [{ ...API, lastSuccessAt: '2026-11-30T11:00:00Z' }, 'Answers'],
  [{ ...API, lastFailure: failed('UPSTREAM_TIMEOUT') }, 'Fails'],
  [{ ...API, lastFailure: failed('UPSTREAM_THROTTLED') }, 'Throttled'],
  [
    { ...API, lastSuccessAt: '2026-11-30T11:01:00Z', lastFailure: failed('UPSTREAM_TIMEOUT') },
    'Answers again',
  ],
  [{ ...API, roleMissingSince: '2026-11-30T11:00:00Z' }, 'Role missing'],
])('the API %j: %s', (facts, word) => {
  expect(apiState(facts).word).toBe(word);
});

it('says failures in words', () => {
  expect(failureText('UPSTREAM_TIMEOUT')).toBe('no answer in time');
  expect(failureText('SOMETHING_NEW')).toBe('something new');
});

describe('the index of orders', () => {
  const index = {
    syncedAt: '2026-11-30T11:58:00Z',
    coveredFrom: '2026-11-01T00:00:00Z',
    coveredUntil: '2026-11-30T11:56:00Z',
    historyFrom: '2026-10-31T12:00:00Z',
    isBackfilling: false,
    problem: null,
  };

  it.each([
    [{}, 'Current'],
    [{ syncedAt: '2026-11-30T11:40:00Z' }, 'Old'],
    [{ syncedAt: null }, 'Not read yet'],
    [{ problem: { message: 'Denied.' } }, 'Reading fails'],
  ])('with %j is %s', (facts, word) => {
    expect(indexState({ ...index, ...facts }, NOW).word).toBe(word);
  });

  it('says its age and reach', () => {
    const [age, reach] = indexLines({ ...index, isBackfilling: true }, NOW, 'en-US');
    expect(age).toMatch(/^Read 2 min ago/);
    expect(reach).toMatch(/Older ones are being read, back to Oct 31, 2026\.$/);
    expect(indexLines({ ...index, coveredFrom: null }, NOW)).toEqual([
      'The first reading has not ended. Orders are missing until then.',
    ]);
  });
});
