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
  /** IANA time zone of its days. Amazon states none: that of the capital, and Pacific time for the United States and Canada. */
  readonly timeZone: string;
  readonly region: Region;
}

/** Of each country: id, currency, name and time zone. */
const BY_REGION: Readonly<
  Record<
    Region,
    Readonly<
      Record<string, readonly [id: string, currency: string, name: string, timeZone: string]>
    >
  >
> = {
  na: {
    US: ['ATVPDKIKX0DER', 'USD', 'Amazon.com', 'America/Los_Angeles'],
    CA: ['A2EUQ1WTGCTBG2', 'CAD', 'Amazon.ca', 'America/Los_Angeles'],
    MX: ['A1AM78C64UM0Y8', 'MXN', 'Amazon.com.mx', 'America/Mexico_City'],
    BR: ['A2Q3Y263D00KWC', 'BRL', 'Amazon.com.br', 'America/Sao_Paulo'],
  },
  eu: {
    GB: ['A1F83G8C2ARO7P', 'GBP', 'Amazon.co.uk', 'Europe/London'],
    IE: ['A28R8C7NBKEWEA', 'EUR', 'Amazon.ie', 'Europe/Dublin'],
    ES: ['A1RKKUPIHCS9HS', 'EUR', 'Amazon.es', 'Europe/Madrid'],
    FR: ['A13V1IB3VIYZZH', 'EUR', 'Amazon.fr', 'Europe/Paris'],
    BE: ['AMEN7PMS3EDWL', 'EUR', 'Amazon.com.be', 'Europe/Brussels'],
    NL: ['A1805IZSGTT6HS', 'EUR', 'Amazon.nl', 'Europe/Amsterdam'],
    DE: ['A1PA6795UKMFR9', 'EUR', 'Amazon.de', 'Europe/Berlin'],
    IT: ['APJ6JRA9NG5V4', 'EUR', 'Amazon.it', 'Europe/Rome'],
    SE: ['A2NODRKZP88ZB9', 'SEK', 'Amazon.se', 'Europe/Stockholm'],
    PL: ['A1C3SOZRARQ6R3', 'PLN', 'Amazon.pl', 'Europe/Warsaw'],
    TR: ['A33AVAJ2PDY3EV', 'TRY', 'Amazon.com.tr', 'Europe/Istanbul'],
    ZA: ['AE08WJ6YKNBMC', 'ZAR', 'Amazon.co.za', 'Africa/Johannesburg'],
    EG: ['ARBP9OOSHTCHU', 'EGP', 'Amazon.eg', 'Africa/Cairo'],
    SA: ['A17E79C6D8DWNP', 'SAR', 'Amazon.sa', 'Asia/Riyadh'],
    AE: ['A2VIGQ35RCS4UG', 'AED', 'Amazon.ae', 'Asia/Dubai'],
    IN: ['A21TJRUUN4KGV', 'INR', 'Amazon.in', 'Asia/Kolkata'],
  },
  fe: {
    JP: ['A1VC38T7YXB528', 'JPY', 'Amazon.co.jp', 'Asia/Tokyo'],
    AU: ['A39IBJ37TRP1C6', 'AUD', 'Amazon.com.au', 'Australia/Sydney'],
    SG: ['A19VAU5U5O7RUS', 'SGD', 'Amazon.sg', 'Asia/Singapore'],
  },
};

/** All marketplaces by id. */
export const MARKETPLACES: ReadonlyMap<string, MarketplaceRegion> = new Map(
  REGIONS.flatMap((region) =>
    Object.entries(BY_REGION[region]).map(([country, [id, currency, name, timeZone]]) => [
      id,
      { id, country, currency, name, timeZone, region },
    ]),
  ),
);
