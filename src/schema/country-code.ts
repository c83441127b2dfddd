import { CountryCode } from './scalars.js';

/** The ISO 3166-1 alpha-2 code of a country: `us` is the United States; what is no code can't be shown as one and is null. */
export function countryCodeOf(text: string | null): string | null {
  if (text === null) return null;
  const code = text.toUpperCase();
  try {
    CountryCode.serialize(code);
    return code;
  } catch {
    return null;
  }
}
