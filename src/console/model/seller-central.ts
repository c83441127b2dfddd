const EUROPE = 'https://sellercentral-europe.amazon.com';
const ORIGINS: Readonly<Record<string, string>> = {
  US: 'https://sellercentral.amazon.com',
  CA: 'https://sellercentral.amazon.ca',
  MX: 'https://sellercentral.amazon.com.mx',
  BR: 'https://sellercentral.amazon.com.br',
  GB: EUROPE,
  ES: EUROPE,
  FR: EUROPE,
  DE: EUROPE,
  IT: EUROPE,
  JP: 'https://sellercentral.amazon.co.jp',
  AU: 'https://sellercentral.amazon.com.au',
  SG: 'https://sellercentral.amazon.sg',
};

/** Returns the page of an order in Seller Central. Null for a country whose Seller Central is not known here. */
export function orderInSellerCentral(orderId: string, country: string | null): string | null {
  const origin = ORIGINS[country ?? ''];
  return origin === undefined ? null : `${origin}/orders-v3/order/${encodeURIComponent(orderId)}`;
}
