import { GraphQLError } from 'graphql';
import { MutationTrail } from '../../../src/domains/access/audit/mutation-trail.service.js';
import { LOCAL_PRINCIPAL } from '../../../src/graph/access/principal.js';
import { codeOfError } from '../../../src/server/graphql/format-error.js';
import { SpApiError } from '../../../src/sp-api/errors/errors.js';
import type { AuditEnd, AuditFacts } from '../../../src/store/audit/audit-event.js';
import type { OpenEvent } from '../../../src/store/audit/open-event.js';
import { StoreError } from '../../../src/store/engine/store-error.js';

let ended: (AuditFacts & { end: AuditEnd })[];
let lost: unknown[];
let isDown: boolean;
beforeEach(() => {
  ended = [];
  lost = [];
  isDown = false;
});

const trail = new MutationTrail({
  trail: {
    end: async ({ facts }: OpenEvent, end: AuditEnd) => {
      if (isDown) throw new StoreError('FULL', 'no space left');
      ended.push({ ...facts, end });
    },
  },
  origin: { principal: LOCAL_PRINCIPAL, requestId: 'request-1' },
  failureCode: codeOfError,
  onLost: (entry, error) => lost.push([entry.action, entry.end.code, error]),
  now: () => 1_000.7,
});

it('an entry keeps the subject that is known first', async () => {
  const entry = trail.open('cancelShipment');
  entry.about({ sellerId: null, target: 'Shipment:A1:one' });
  entry.about({ sellerId: 'A1', target: 'Order:A1:two' });
  entry.about({ sellerId: 'A2', target: null });
  await entry.returned(null);
  expect(ended).toMatchObject([
    {
      at: 1_000,
      actorId: 'local',
      actor: 'local',
      action: 'cancelShipment',
      sellerId: 'A1',
      target: 'Shipment:A1:one',
      requestId: 'request-1',
      end: { outcome: 'OK', code: null },
    },
  ]);
});

it('an entry that cannot be recorded is handed over, and the mutation goes on', async () => {
  isDown = true;
  await trail.open('setInventory').returned('NOT_FOUND');
  expect(lost).toEqual([['setInventory', 'NOT_FOUND', expect.any(StoreError)]]);
});

it.each([
  [new Error('a bug'), 'INTERNAL_SERVER_ERROR'],
  [new StoreError('FULL', 'no space left'), 'LEDGER_UNAVAILABLE'],
  [new GraphQLError('x', { extensions: { code: 'SELLER_NOT_FOUND' } }), 'SELLER_NOT_FOUND'],
  [
    new GraphQLError('x', { originalError: new StoreError('FULL', 'no space left') }),
    'LEDGER_UNAVAILABLE',
  ],
  [null, 'INTERNAL_SERVER_ERROR'],
])('a failure has the code that the client sees: %s', async (error, code) => {
  await trail.open('setInventory').threw(error);
  expect(ended).toMatchObject([{ end: { outcome: 'FAILED', code } }]);
});

it('trouble at Amazon has its code', async () => {
  const error = Object.assign(Object.create(SpApiError.prototype) as SpApiError, {
    code: 'UPSTREAM_TIMEOUT',
    message: 'slow',
  });
  await trail.open('setInventory').threw(error);
  expect(ended).toMatchObject([{ end: { outcome: 'FAILED', code: 'UPSTREAM_TIMEOUT' } }]);
});
