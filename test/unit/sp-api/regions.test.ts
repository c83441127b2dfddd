import { MARKETPLACES, REGION_HOSTS } from '../../../src/sp-api/regions.js';

describe('the regions', () => {
  it('contain every marketplace once', () => {
    expect(MARKETPLACES.size).toBe(23);
    expect(new Set([...MARKETPLACES.values()].map(({ country }) => country)).size).toBe(23);
  });

  it('give the country, currency, name and region of a marketplace', () => {
    expect(MARKETPLACES.get('A21TJRUUN4KGV')).toEqual({
      id: 'A21TJRUUN4KGV',
      country: 'IN',
      currency: 'INR',
      name: 'Amazon.in',
      region: 'eu',
      timeZone: 'Asia/Kolkata',
    });
  });

  it('give each marketplace a name of its own and a currency', () => {
    const all = [...MARKETPLACES.values()];
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { currency, name } of all) {
      expect(Intl.supportedValuesOf('currency')).toContain(currency);
      expect(name).toMatch(/^Amazon(\.[a-z]{2,3}){1,2}$/);
    }
  });

  it('have a production and a sandbox host each', () => {
    for (const { region } of MARKETPLACES.values()) {
      const { production, sandbox } = REGION_HOSTS[region];
      expect(sandbox).toBe(production.replace('https://', 'https://sandbox.'));
    }
  });
});
