import { noteUpstream } from '../../../src/app/failures.js';
import type { Trouble, TroubleLog } from '../../../src/app/trouble-log.js';
import type { SpApiErrorCode } from '../../../src/sp-api/errors/errors.js';

function adviceFor(operation: string, errorCode: SpApiErrorCode): unknown {
  const noted: Trouble[] = [];
  const troubles = { note: (trouble: Trouble) => noted.push(trouble) };
  noteUpstream(troubles as unknown as TroubleLog, { sellerId: 'A1', operation, errorCode });
  return noted[0]?.fields?.['advice'];
}

describe('the advice in the log', () => {
  it.each(['UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT', 'UPSTREAM_MALFORMED'] as const)(
    'says what an operator does after a lost createShipment (%s)',
    (code) => {
      expect(adviceFor('createShipment', code)).toMatch(/is not sent again.*settlePurchase/s);
      expect(adviceFor('getOrder', code)).toMatch(/^Background work tries again by itself/);
    },
  );

  it('does not speak of a sold label when Amazon refused the call for its quota', () => {
    expect(adviceFor('createShipment', 'UPSTREAM_THROTTLED')).not.toContain('settlePurchase');
  });
});
