import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import type { GraphQLEnumType } from 'graphql';
import {
  keyLife,
  lastUse,
  needsAllSellers,
  replaces,
  ROLES,
  SCOPES,
  scopesText,
} from '../../../src/console/model/access-words.js';
import {
  actionChoices,
  actionText,
  actorName,
  AUDIT_ACTIONS,
  codeText,
  periodOf,
} from '../../../src/console/model/audit-words.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const NOW = Date.parse('2026-11-30T12:00:00Z');

describe('scopes', () => {
  it('are all those of the schema', () => {
    const scopes = (schema.getType('AccessScope') as GraphQLEnumType).getValues();
    expect([...SCOPES].sort()).toEqual(scopes.map(({ name }) => name).sort());
  });

  it('are named by their role, else one by one in the order of the form', () => {
    for (const { name, scopes } of ROLES) expect(scopesText(scopes.toReversed())).toBe(name);
    expect(scopesText(['CONFIRM', 'READ'])).toBe('Read, Confirm');
  });

  it.each([
    [['READ'], false],
    [['READ', 'MANAGE'], true],
    [['METRICS'], true],
  ] as const)('%p are for all sellers: %p', (scopes, isForAll) => {
    expect(needsAllSellers(scopes)).toBe(isForAll);
  });
});

it.each([
  [null, 'never used'],
  // The server knows the start of the hour alone.
  ['2026-11-30T08:00:00Z', 'within the hour of its creation'],
  ['2026-11-30T09:00:00Z', /^about .*00.[AP]M$/],
])('a key of 8:54 that was used at %p says: %p', (lastUsedAt, words) => {
  const said = lastUse({ createdAt: '2026-11-30T08:54:00Z', lastUsedAt }, NOW, 'en-US');
  expect(said).toMatch(words);
});

it.each([
  [{ revokedAt: null, expiresAt: null }, true, 'Has no end'],
  [{ revokedAt: null, expiresAt: '2027-01-30T12:00:00Z' }, true, /^Ends Jan 30, 2027/],
  [{ revokedAt: null, expiresAt: '2026-11-30T12:00:00Z' }, false, /^Ended/],
  [{ revokedAt: '2026-11-30T11:00:00Z', expiresAt: '2027-01-30T12:00:00Z' }, false, /^Revoked/],
])('the key %j is valid: %p', (facts, isValid, words) => {
  const life = keyLife(facts, NOW, 'en-US');
  expect(life.isValid).toBe(isValid);
  expect(life.words).toMatch(words);
});

describe('the audit log', () => {
  it('can be filtered by every mutation of the schema', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(AUDIT_ACTIONS).toEqual(expect.arrayContaining(mutations));
    expect(actionChoices()).toHaveLength(AUDIT_ACTIONS.length);
  });

  it('names actions, codes and callers for people', () => {
    expect(actionText('buyShippingBatch')).toBe('Buy shipping batch');
    expect(actionText('authenticate')).toBe('Sign-in refused');
    expect(codeText('NAME_TAKEN')).toBe('Name taken');
    expect(actorName('Ada Example (a1)')).toBe('Ada Example');
    expect(actorName('203.0.113.7')).toBe('203.0.113.7');
  });

  it('has periods of whole days, the last one included', () => {
    const first = new Date(2026, 10, 28).toISOString();
    expect(periodOf('2026-11-28', '2026-11-28')).toEqual({
      from: first,
      before: new Date(2026, 10, 29).toISOString(),
    });
    expect(periodOf('2026-11-28', undefined)).toEqual({ from: first });
    expect(periodOf(undefined, 'yesterday')).toBeNull();
  });
});

describe('a key that may manage', () => {
  const key = (id: string, expiresAt: string | null, parts = {}) => ({
    id,
    expiresAt,
    scopes: ['READ', 'MANAGE'],
    revokedAt: null,
    ...parts,
  });
  const soon = '2026-12-01T00:00:00Z';
  const later = '2027-12-01T00:00:00Z';

  it.each([
    ['itself', key('1', null), key('1', null), false],
    ['one without an end', key('2', null), key('1', null), true],
    ['one that ends, in place of one without an end', key('2', later), key('1', null), false],
    ['one that ends with it', key('2', soon), key('1', soon), true],
    ['one that ends before it', key('2', soon), key('1', later), false],
    ['one that has ended', key('2', '2026-11-01T00:00:00Z'), key('1', soon), false],
    ['a revoked one', key('2', null, { revokedAt: '2026-11-01T00:00:00Z' }), key('1', soon), false],
    ['one that only reads', key('2', null, { scopes: ['READ'] }), key('1', soon), false],
  ])('is replaced by %s or not', (_, other, own, expected) => {
    expect(replaces(other, own, NOW)).toBe(expected);
  });
});
