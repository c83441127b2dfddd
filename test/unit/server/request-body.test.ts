import { parseJsonBody } from '../../../src/server/http/request-body.js';

const nested = (levels: number): string =>
  `{"pad":"${'[{'.repeat(20_000)}\\"","a":${'['.repeat(levels)}1${']'.repeat(levels)}}`;

describe('the body of a request', () => {
  it('nests up to 200 levels deep, not counting brackets in texts', () => {
    expect(parseJsonBody(nested(199))).toMatchObject({ a: expect.anything() });
  });

  it('is refused before it is parsed when it nests deeper', () => {
    expect(() => parseJsonBody(nested(200))).toThrow('nests deeper than 200 levels');
    // JSON.parse would refuse the missing brackets.
    expect(() => parseJsonBody('['.repeat(500_000))).toThrow('nests deeper than 200 levels');
  });
});
