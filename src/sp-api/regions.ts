/** Amazon's three hosts. Turkey, South Africa, Egypt, Saudi Arabia, the Emirates and India belong to `eu`. */
export type Region = 'na' | 'eu' | 'fe';

export const REGIONS: readonly Region[] = ['na', 'eu', 'fe'];

export interface RegionHosts {
  readonly production: string;
  readonly sandbox: string;
}

export const REGION_HOSTS: Readonly<Record<Region, RegionHosts>> = {
  na: {
    production: 'https://sellingpartnerapi-na.amazon.com',
    sandbox: 'https://sandbox.sellingpartnerapi-na.amazon.com',
  },
  eu: {
    production: 'https://sellingpartnerapi-eu.amazon.com',
    sandbox: 'https://sandbox.sellingpartnerapi-eu.amazon.com',
  },
  fe: {
    production: 'https://sellingpartnerapi-fe.amazon.com',
    sandbox: 'https://sandbox.sellingpartnerapi-fe.amazon.com',
  },
};

/** Login with Amazon: one token endpoint for all regions. */
export const LWA_TOKEN_ENDPOINT = 'https://api.amazon.com/auth/o2/token';

export interface MarketplaceRegion {
  readonly id: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 4217: the currency of its prices. */
  readonly currency: string;
  /** The name that Amazon gives it, such as `Amazon.com`. */
  readonly name: string;
  readonly region: Region;
}

/** Of each country: id, currency and name. */
const BY_REGION: Readonly<
  Record<Region, Readonly<Record<string, readonly [id: string, currency: string, name: string]>>>
> = {
  na: {
    US: ['ATVPDKIKX0DER', 'USD', 'Amazon.com'],
    CA: ['A2EUQ1WTGCTBG2', 'CAD', 'Amazon.ca'],
    MX: ['A1AM78C64UM0Y8', 'MXN', 'Amazon.com.mx'],
    BR: ['A2Q3Y263D00KWC', 'BRL', 'Amazon.com.br'],
  },
  eu: {
    GB: ['A1F83G8C2ARO7P', 'GBP', 'Amazon.co.uk'],
    IE: ['A28R8C7NBKEWEA', 'EUR', 'Amazon.ie'],
    ES: ['A1RKKUPIHCS9HS', 'EUR', 'Amazon.es'],
    FR: ['A13V1IB3VIYZZH', 'EUR', 'Amazon.fr'],
    BE: ['AMEN7PMS3EDWL', 'EUR', 'Amazon.com.be'],
    NL: ['A1805IZSGTT6HS', 'EUR', 'Amazon.nl'],
    DE: ['A1PA6795UKMFR9', 'EUR', 'Amazon.de'],
    IT: ['APJ6JRA9NG5V4', 'EUR', 'Amazon.it'],
    SE: ['A2NODRKZP88ZB9', 'SEK', 'Amazon.se'],
    PL: ['A1C3SOZRARQ6R3', 'PLN', 'Amazon.pl'],
    TR: ['A33AVAJ2PDY3EV', 'TRY', 'Amazon.com.tr'],
    ZA: ['AE08WJ6YKNBMC', 'ZAR', 'Amazon.co.za'],
    EG: ['ARBP9OOSHTCHU', 'EGP', 'Amazon.eg'],
    SA: ['A17E79C6D8DWNP', 'SAR', 'Amazon.sa'],
    AE: ['A2VIGQ35RCS4UG', 'AED', 'Amazon.ae'],
    IN: ['A21TJRUUN4KGV', 'INR', 'Amazon.in'],
  },
  fe: {
    JP: ['A1VC38T7YXB528', 'JPY', 'Amazon.co.jp'],
    AU: ['A39IBJ37TRP1C6', 'AUD', 'Amazon.com.au'],
    SG: ['A19VAU5U5O7RUS', 'SGD', 'Amazon.sg'],
  },
};

/** All marketplaces by id. */
export const MARKETPLACES: ReadonlyMap<string, MarketplaceRegion> = new Map(
  REGIONS.flatMap((region) =>
    Object.entries(BY_REGION[region]).map(([country, [id, currency, name]]) => [
      id,
      { id, country, currency, name, region },
    ]),
  ),
);
