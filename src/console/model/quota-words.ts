/** What is left of the quota for one operation of Amazon. */
export interface QuotaFacts {
  /** Calls in a second. */
  readonly rate: number;
  readonly burst: number;
  readonly available: number;
}

/** Returns how many calls are permitted: in the unit of time in which that is at least one. */
export function permittedText({ rate, burst }: Pick<QuotaFacts, 'rate' | 'burst'>): string {
  const atOnce = `, ${burst} at once`;
  if (rate >= 1) return `${short(rate)} a second${atOnce}`;
  if (rate * 60 >= 1) return `${short(rate * 60)} a minute${atOnce}`;
  return `${short(rate * 3_600)} an hour${atOnce}`;
}

/** Returns how many calls could be sent now. A part of a call cannot. */
export function leftText({ available, burst }: Pick<QuotaFacts, 'available' | 'burst'>): string {
  return `${Math.floor(available + 0.001)} of ${burst}`;
}

const short = (value: number): string => String(Math.round(value * 10) / 10);
