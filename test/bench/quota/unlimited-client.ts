import type { QuotaUnderTest } from './quota-under-test.js';

/** A client without a quota, for a limiter before it. Its rate cannot be learned, because a 429 would slow it down twice. */
export const unlimited: QuotaUnderTest['options'] = {
  planFor: () => ({ ratePerSecond: 1e6, burst: 1e6, source: 'none' }),
};
