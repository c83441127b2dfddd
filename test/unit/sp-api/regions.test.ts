import { MARKETPLACES, REGION_HOSTS } from '../../../src/sp-api/regions.js';

describe('the regions', () => {
  it('contain every marketplace once', () => {
    expect(MARKETPLACES.size).toBe(23);
    expect(new Set([...MARKETPLACES.values()].map(({ country }) => country)).size).toBe(23);
  });

  it('give the country and region of a marketplace', () => {
    expect(MARKETPLACES.get('A21TJRUUN4KGV')).toEqual({
      id: 'A21TJRUUN4KGV',
      country: 'IN',
      region: 'eu',
    });
  });

  it('have a production and a sandbox host each', () => {
    for (const { region } of MARKETPLACES.values()) {
      const { production, sandbox } = REGION_HOSTS[region];
      expect(sandbox).toBe(production.replace('https://', 'https://sandbox.'));
    }
  });
});
