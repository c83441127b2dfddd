import { MARKETPLACES } from './regions.js';

const EUROPE = 'https://sellercentral-europe.amazon.com';

/** Seller Central by country, as Amazon's page "Seller Central URLs" lists it. */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  US: 'https://sellercentral.amazon.com',
  CA: 'https://sellercentral.amazon.ca',
  MX: 'https://sellercentral.amazon.com.mx',
  BR: 'https://sellercentral.amazon.com.br',
  GB: EUROPE,
  ES: EUROPE,
  FR: EUROPE,
  DE: EUROPE,
  IT: EUROPE,
  IE: 'https://sellercentral.amazon.ie',
  BE: 'https://sellercentral.amazon.com.be',
  NL: 'https://sellercentral.amazon.nl',
  SE: 'https://sellercentral.amazon.se',
  PL: 'https://sellercentral.amazon.pl',
  TR: 'https://sellercentral.amazon.com.tr',
  ZA: 'https://sellercentral.amazon.co.za',
  EG: 'https://sellercentral.amazon.eg',
  SA: 'https://sellercentral.amazon.sa',
  AE: 'https://sellercentral.amazon.ae',
  IN: 'https://sellercentral.amazon.in',
  JP: 'https://sellercentral.amazon.co.jp',
  AU: 'https://sellercentral.amazon.com.au',
  SG: 'https://sellercentral.amazon.sg',
};

/** Returns the origin of the Seller Central of a marketplace. Null for a marketplace that this version does not know. */
export function sellerCentralOf(marketplaceId: string): string | null {
  return BY_COUNTRY[MARKETPLACES.get(marketplaceId)?.country ?? ''] ?? null;
}

/** A request for a seller's consent. */
export interface ConsentUrlParts {
  /** Origin of Seller Central. */
  readonly origin: string;
  readonly applicationId: string;
  /** True for an application that Amazon has not published. */
  readonly isDraft: boolean;
  readonly state: string;
  readonly redirectUri: string;
}

/** Returns where a seller consents (Amazon's website authorization workflow). */
export function consentUrl(parts: ConsentUrlParts): string {
  const url = new URL('/apps/authorize/consent', parts.origin);
  url.searchParams.set('application_id', parts.applicationId);
  url.searchParams.set('state', parts.state);
  url.searchParams.set('redirect_uri', parts.redirectUri);
  if (parts.isDraft) url.searchParams.set('version', 'beta');
  return url.href;
}
