import { CARRIER_CODES as EMULATED } from '../../../src/emulator/apis/feeds/carrier-codes.js';
import {
  CARRIER_CODES,
  OTHER_CARRIER,
  sentCarrier,
} from '../../../src/sp-api/operations/carrier-codes.js';

describe('the carrier codes of the fulfilment feed', () => {
  it('include every code that the client sends', () => {
    const sent = [...CARRIER_CODES, OTHER_CARRIER, 'others', 'dhl', 'Pigeon Post'].map(
      (code) => sentCarrier(code, null).carrierCode,
    );
    expect(sent.filter((code) => !EMULATED.has(code))).toEqual([]);
  });

  it('are all sent as codes, not as names', () => {
    const named = [...EMULATED].filter((code) => sentCarrier(code, null).carrierCode !== code);
    expect(named).toEqual([]);
  });
});
