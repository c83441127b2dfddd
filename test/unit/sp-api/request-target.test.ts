import { getShipment } from '../../../src/sp-api/operations/merchant-fulfillment.js';
import {
  getSupplySources,
  updateSupplySourceStatus,
} from '../../../src/sp-api/operations/supply-sources.js';
import { requestTarget, UnsendableRequest } from '../../../src/sp-api/transport/request-target.js';

describe('the target of a request', () => {
  it('fills the placeholders, encoded', () => {
    expect(requestTarget(updateSupplySourceStatus, { path: { supplySourceId: 'a/b ?' } })).toBe(
      '/supplySources/2020-07-01/supplySources/a%2Fb%20%3F/status',
    );
  });

  it('leaves out undefined parameters and joins lists by commas', () => {
    const query = { pageSize: 20, nextPageToken: undefined, ids: ['a,b', 'c'] };
    expect(requestTarget(getSupplySources, { query })).toBe(
      '/supplySources/2020-07-01/supplySources?pageSize=20&ids=a%2Cb,c',
    );
  });

  it.each(['', '.', '..'])('refuses %j, which would address another resource', (shipmentId) => {
    expect(() => requestTarget(getShipment, { path: { shipmentId } })).toThrow('shipmentId');
  });

  it('refuses text that UTF-8 cannot encode, as a request that cannot be sent', () => {
    const inPath = { path: { shipmentId: '\ud800' } };
    expect(() => requestTarget(getShipment, inPath)).toThrow(UnsendableRequest);
    const inQuery = { query: { ids: ['a', '\udc00'] } };
    expect(() => requestTarget(getSupplySources, inQuery)).toThrow(UnsendableRequest);
  });

  it('refuses a missing parameter', () => {
    expect(() => requestTarget(getShipment, {})).toThrow('shipmentId');
  });
});
