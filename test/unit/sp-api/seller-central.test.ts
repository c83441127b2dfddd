import { MARKETPLACES } from '../../../src/sp-api/regions.js';
import { consentUrl, sellerCentralOf } from '../../../src/sp-api/seller-central.js';

const parts = {
  origin: 'https://sellercentral.amazon.ca',
  applicationId: 'amzn1.sp.solution.1',
  isDraft: false,
  state: 'a b&c',
  redirectUri: 'https://graph.example/connect/callback',
};

describe('Seller Central', () => {
  it.each([...MARKETPLACES.values()].map(({ id, name }) => [name, id]))(
    'has a page of consent for %s',
    (_, id) => {
      expect(sellerCentralOf(id)).toMatch(/^https:\/\/sellercentral(-europe)?\.amazon\.[a-z.]+$/);
    },
  );

  it('is unknown for an unknown marketplace', () => {
    expect(sellerCentralOf('A1')).toBeNull();
  });

  it('gets application, state and redirect URI', () => {
    const url = new URL(consentUrl(parts));
    expect(url.href.startsWith('https://sellercentral.amazon.ca/apps/authorize/consent?')).toBe(
      true,
    );
    expect(Object.fromEntries(url.searchParams)).toEqual({
      application_id: 'amzn1.sp.solution.1',
      state: 'a b&c',
      redirect_uri: 'https://graph.example/connect/callback',
    });
  });

  it('is asked for the beta of a draft', () => {
    const url = new URL(consentUrl({ ...parts, isDraft: true }));
    expect(url.searchParams.get('version')).toBe('beta');
  });
});
