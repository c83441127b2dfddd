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
  benefits: null,
  labelFormats: [{ format: LabelFormat.ZPL203, canIncludePackingSlip }],
});

const quoteOf = (...offers: ReturnType<typeof offerOf>[]) =>
  ({
    request: { parcel: {}, label: { format: null } },
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
});
