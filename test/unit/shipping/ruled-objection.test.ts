import 'reflect-metadata';
import { carrierPackagingOf } from '../../../src/domains/shipping/offers/carrier-packaging.js';
import { chooseOffers } from '../../../src/domains/shipping/offers/offer-choice.js';
import type { LabelWish } from '../../../src/domains/shipping/offers/offer-choice.js';
import { OfferRule } from '../../../src/domains/shipping/offers/offer-rule.js';
import { BEST_OF_ALL } from '../../../src/domains/shipping/offers/quote-view.js';
import type { Quote } from '../../../src/domains/shipping/offers/quote.js';
import { LabelFormat } from '../../../src/domains/shipping/labels/label-format.type.js';
import { freshOffer } from '../../../src/domains/shipping/purchases/buy/purchase-choice.js';
import type { PurchaseRequest } from '../../../src/domains/shipping/purchases/buy/purchase-request.js';
import { whyNoneIsChosen } from '../../../src/domains/shipping/purchases/buy/ruled-objection.js';

const LATER = new Date('2026-11-30T00:00:00Z');
const SOON = new Date('2026-11-29T00:00:00Z');

const offerOf = (name: string, amount: string, canIncludePackingSlip: boolean) => ({
  name,
  shippingServiceId: name,
  carrierName: name,
  price: { amount, currencyCode: 'USD' },
  shipDate: SOON,
  latestEstimatedDelivery: SOON,
  requiresSellerInputs: false,
  carrierPackaging: carrierPackagingOf({ shippingServiceId: name, name }),
  benefits: null,
  labelFormats: [{ format: LabelFormat.ZPL203, canIncludePackingSlip }],
});

const quoteOf = (...offers: ReturnType<typeof offerOf>[]) =>
  ({
    request: { parcel: { package: { predefined: null } }, label: { format: null } },
    services: { offers, rejected: [] },
    promise: { shipBy: null, deliverBy: null },
  }) as unknown as Quote;

const requestOf = (rule: OfferRule, label: LabelWish, deliverBy: Date | null = null) =>
  ({
    choice: { rule, view: BEST_OF_ALL, promise: { shipBy: null, deliverBy } },
    label,
    shippingServiceId: rule,
    maxPrice: null,
  }) as unknown as PurchaseRequest;

const WITH_SLIP = { format: LabelFormat.ZPL203, includePackingSlip: true };
const PLAIN = { format: LabelFormat.ZPL203, includePackingSlip: false };

describe('a rule', () => {
  it('chooses only offers that print the label that is wanted', () => {
    const quote = quoteOf(offerOf('cheap', '5.00', false), offerOf('dear', '9.00', true));
    const chosenFor = (label: LabelWish) =>
      freshOffer(requestOf(OfferRule.CHEAPEST_IN_TIME, label), quote)?.name;
    expect(chosenFor(PLAIN)).toBe('cheap');
    expect(chosenFor(WITH_SLIP)).toBe('dear');
  });

  it.each([
    ['ZPL203 labels with a packing slip', OfferRule.CHEAPEST_IN_TIME, WITH_SLIP, null],
    ['promised', OfferRule.CHEAPEST_IN_TIME, PLAIN, new Date(0)],
    ['protection from claims', OfferRule.CHEAPEST_PROTECTED, PLAIN, LATER],
  ])('that chooses none says: %s', (words, rule, label, deliverBy) => {
    const quote = quoteOf(offerOf('cheap', '5.00', false));
    const request = requestOf(rule, label, deliverBy);
    expect(freshOffer(request, quote)).toBeNull();
    expect(whyNoneIsChosen(request, quote)).toContain(words);
  });

  it('leaves out an offer in packaging of the carrier, and names it when none is left', () => {
    const flat = offerOf('USPS_PTP_PRI_SFRB', '5.00', true);
    const request = requestOf(OfferRule.CHEAPEST_IN_TIME, PLAIN);
    expect(freshOffer(request, quoteOf(flat, offerOf('dear', '9.00', true)))?.name).toBe('dear');
    expect(freshOffer(request, quoteOf(flat))).toBeNull();
    expect(whyNoneIsChosen(request, quoteOf(flat))).toBe(
      'No other offer meets the rule. USPS_PTP_PRI_SFRB for 5.00 USD was left out, because it requires packaging of the carrier (USPS Small Flat Rate Box): for a parcel in that packaging, state it in `package.size.predefined`, or choose USPS_PTP_PRI_SFRB by `shippingServiceId`.',
    );
  });
});

describe('the offers of a quote', () => {
  it('are those of the view, and the same list for the same view', () => {
    const quote = quoteOf(offerOf('dear', '9.00', true), offerOf('cheap', '5.00', false));
    const withSlip = { ...BEST_OF_ALL, withPackingSlip: true };
    const all = chooseOffers(quote, BEST_OF_ALL);
    expect(all.map(({ name }) => name)).toEqual(['cheap', 'dear']);
    expect(chooseOffers(quote, { ...BEST_OF_ALL })).toBe(all);
    expect(chooseOffers(quote, withSlip).map(({ name }) => name)).toEqual(['dear']);
    expect(chooseOffers(quote, BEST_OF_ALL)).toEqual(all);
  });
});
