/** The Sellers API: in which marketplaces a seller sells. */
import { operation } from '../../core/api.js';
import type { ApiOperation, ApiRequest, ApiResponse, EmulatedRegion } from '../../core/api.js';

interface Market {
  readonly name: string;
  readonly countryCode: string;
  readonly currency: string;
  readonly domain: string;
  /** Default: North America. */
  readonly region?: EmulatedRegion;
}

const MARKETS: Readonly<Record<string, Market>> = {
  ATVPDKIKX0DER: {
    name: 'Amazon.com',
    countryCode: 'US',
    currency: 'USD',
    domain: 'www.amazon.com',
  },
  A2EUQ1WTGCTBG2: {
    name: 'Amazon.ca',
    countryCode: 'CA',
    currency: 'CAD',
    domain: 'www.amazon.ca',
  },
  A1AM78C64UM0Y8: {
    name: 'Amazon.com.mx',
    countryCode: 'MX',
    currency: 'MXN',
    domain: 'www.amazon.com.mx',
  },
  A1F83G8C2ARO7P: {
    name: 'Amazon.co.uk',
    countryCode: 'GB',
    currency: 'GBP',
    domain: 'www.amazon.co.uk',
    region: 'eu',
  },
  A1PA6795UKMFR9: {
    name: 'Amazon.de',
    countryCode: 'DE',
    currency: 'EUR',
    domain: 'www.amazon.de',
    region: 'eu',
  },
  A1VC38T7YXB528: {
    name: 'Amazon.co.jp',
    countryCode: 'JP',
    currency: 'JPY',
    domain: 'www.amazon.co.jp',
    region: 'fe',
  },
  // Amazon lists a marketplace for orders from elsewhere for every seller.
  AOUTSIDEAMAZON: {
    name: 'Outside of Amazon',
    countryCode: 'US',
    currency: 'USD',
    domain: 'outside.stores.amazon.example',
  },
};

const LANGUAGES: Readonly<Record<string, string>> = { MX: 'es_MX', DE: 'de_DE', JP: 'ja_JP' };

const ELSEWHERE = 'AOUTSIDEAMAZON';

/** Returns the operations of the API. Amazon's answer does not name the seller. */
export function sellersOperations(): readonly ApiOperation[] {
  return [
    operation(
      'getMarketplaceParticipations',
      'GET',
      '/sellers/v1/marketplaceParticipations',
      [0.016, 15],
      participations,
    ),
  ];
}

function participations({ seller }: ApiRequest): ApiResponse {
  const markets = Object.entries(MARKETS).filter(
    ([id, { region = 'na' }]) => region === seller.region || id === ELSEWHERE,
  );
  const payload = markets.map(([id, market]) => ({
    marketplace: {
      id,
      name: market.name,
      countryCode: market.countryCode,
      defaultCurrencyCode: market.currency,
      defaultLanguageCode: LANGUAGES[market.countryCode] ?? `en_${market.countryCode}`,
      domainName: market.domain,
    },
    storeName: seller.name,
    participation: {
      isParticipating: seller.marketplaceIds.includes(id) || id === ELSEWHERE,
      hasSuspendedListings: false,
    },
  }));
  return { status: 200, body: { payload } };
}
