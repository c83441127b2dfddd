/** Amazon's three hosts. Turkey, South Africa, Egypt, Saudi Arabia, the Emirates and India belong to `eu`. */
export type Region = 'na' | 'eu' | 'fe';

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

export interface Marketplace {
  readonly id: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly region: Region;
}

const BY_REGION: Readonly<Record<Region, Readonly<Record<string, string>>>> = {
  na: {
    US: 'ATVPDKIKX0DER',
    CA: 'A2EUQ1WTGCTBG2',
    MX: 'A1AM78C64UM0Y8',
    BR: 'A2Q3Y263D00KWC',
  },
  eu: {
    GB: 'A1F83G8C2ARO7P',
    IE: 'A28R8C7NBKEWEA',
    ES: 'A1RKKUPIHCS9HS',
    FR: 'A13V1IB3VIYZZH',
    BE: 'AMEN7PMS3EDWL',
    NL: 'A1805IZSGTT6HS',
    DE: 'A1PA6795UKMFR9',
    IT: 'APJ6JRA9NG5V4',
    SE: 'A2NODRKZP88ZB9',
    PL: 'A1C3SOZRARQ6R3',
    TR: 'A33AVAJ2PDY3EV',
    ZA: 'AE08WJ6YKNBMC',
    EG: 'ARBP9OOSHTCHU',
    SA: 'A17E79C6D8DWNP',
    AE: 'A2VIGQ35RCS4UG',
    IN: 'A21TJRUUN4KGV',
  },
  fe: {
    JP: 'A1VC38T7YXB528',
    AU: 'A39IBJ37TRP1C6',
    SG: 'A19VAU5U5O7RUS',
  },
};

/** All marketplaces by id. */
export const MARKETPLACES: ReadonlyMap<string, Marketplace> = new Map(
  (['na', 'eu', 'fe'] as const).flatMap((region) =>
    Object.entries(BY_REGION[region]).map(([country, id]) => [id, { id, country, region }]),
  ),
);
