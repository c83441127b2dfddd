import type { Choice } from './choice.js';

/** Region, country and id of each marketplace of Amazon. The graph lists those of connected sellers alone. */
const MARKETPLACES = {
  NA: {
    US: 'ATVPDKIKX0DER',
    CA: 'A2EUQ1WTGCTBG2',
    MX: 'A1AM78C64UM0Y8',
    BR: 'A2Q3Y263D00KWC',
  },
  EU: {
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
  FE: {
    JP: 'A1VC38T7YXB528',
    AU: 'A39IBJ37TRP1C6',
    SG: 'A19VAU5U5O7RUS',
  },
} as const;

/** A region of Amazon as people know it. */
export const REGION_NAMES: Readonly<Record<keyof typeof MARKETPLACES, string>> = {
  NA: 'Americas',
  EU: 'Europe, Middle East, India',
  FE: 'Japan, Australia, Singapore',
};

/** Returns all marketplaces by the name of their country. */
export function marketplaceChoices(locale?: string): readonly Choice[] {
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return Object.values(MARKETPLACES)
    .flatMap((region) => Object.entries(region))
    .map(([country, value]) => ({ value, text: countries.of(country) ?? country }))
    .sort((a, b) => a.text.localeCompare(b.text, locale));
}
