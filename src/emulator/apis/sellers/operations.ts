/** The Sellers API: in which marketplaces a seller sells. */
import { operation } from '../../core/api.js';
import type { ApiOperation, ApiRequest, ApiResponse } from '../../core/api.js';

interface Market {
  readonly name: string;
  readonly countryCode: string;
  readonly currency: string;
  readonly domain: string;
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
  // Amazon lists a marketplace for orders from elsewhere for every seller.
  AOUTSIDEAMAZON: {
    name: 'Outside of Amazon',
    countryCode: 'US',
    currency: 'USD',
    domain: 'outside.stores.amazon.example',
  },
};

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
  const payload = Object.entries(MARKETS).map(([id, market]) => ({
    marketplace: {
      id,
      name: market.name,
      countryCode: market.countryCode,
      defaultCurrencyCode: market.currency,
      defaultLanguageCode: market.countryCode === 'MX' ? 'es_MX' : `en_${market.countryCode}`,
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
