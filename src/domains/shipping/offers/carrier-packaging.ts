import { PredefinedPackage } from '../../../graph/measures/predefined-package.type.js';
import { CarrierPackaging } from './carrier-packaging.type.js';

/** How a service says that it takes packaging of its carrier only. */
interface PackagingRule {
  /** Completes "packaging of the carrier, such as …". */
  readonly name: string;
  /** Parts of the ids of the carrier's services, between underscores. */
  readonly idParts: readonly string[];
  /** Words of the service's name. */
  readonly words: RegExp;
  readonly packages: readonly PredefinedPackage[];
}

const P = PredefinedPackage;
const ENVELOPES = [
  P.USPS_FLAT_RATE_ENVELOPE,
  P.USPS_FLAT_RATE_CARDBOARD_ENVELOPE,
  P.USPS_FLAT_RATE_GIFT_CARD_ENVELOPE,
  P.USPS_FLAT_RATE_WINDOW_ENVELOPE,
  P.USPS_SMALL_FLAT_RATE_ENVELOPE,
];
const LARGE_BOXES = [P.USPS_LARGE_FLAT_RATE_BOX, P.USPS_LARGE_FLAT_RATE_BOARD_GAME_BOX];
const MEDIUM_BOXES = [P.USPS_MEDIUM_FLAT_RATE_BOX_1, P.USPS_MEDIUM_FLAT_RATE_BOX_2];

function rule(
  name: string,
  idParts: readonly string[],
  words: RegExp,
  packages: readonly PredefinedPackage[],
): PackagingRule {
  return { name, idParts, words, packages };
}

/**
 * Every service that takes packaging of its carrier only, special names before general ones. Amazon has no field for it: it makes
 * each packaging a service, with an id and a name that say so.
 */
const RULES: readonly PackagingRule[] = [
  rule('USPS Small Flat Rate Box', ['SFRB'], /\bsmall flat rate box/, [P.USPS_SMALL_FLAT_RATE_BOX]),
  rule('USPS Large Flat Rate Box', ['LFRB'], /\blarge flat rate (board game )?box/, LARGE_BOXES),
  // Amazon also names it without its size.
  rule('USPS Medium Flat Rate Box', ['MFRB'], /\bflat rate box/, MEDIUM_BOXES),
  rule('USPS Legal Flat Rate Envelope', ['LFRE'], /\blegal flat rate envelope/, [
    P.USPS_FLAT_RATE_LEGAL_ENVELOPE,
  ]),
  rule('USPS Padded Flat Rate Envelope', ['PFRE'], /\bpadded flat rate envelope/, [
    P.USPS_FLAT_RATE_PADDED_ENVELOPE,
  ]),
  rule('USPS Flat Rate Envelope', ['FRE'], /\bflat rate envelope/, ENVELOPES),
  rule('USPS Regional Rate Box A', ['RA'], /\bregional rate box a\b/, [
    P.USPS_REGIONAL_RATE_BOX_A1,
    P.USPS_REGIONAL_RATE_BOX_A2,
  ]),
  rule('USPS Regional Rate Box B', ['RB'], /\bregional rate box b\b/, [
    P.USPS_REGIONAL_RATE_BOX_B1,
    P.USPS_REGIONAL_RATE_BOX_B2,
  ]),
  rule('USPS Regional Rate Box C', [], /\bregional rate box c\b/, [P.USPS_REGIONAL_RATE_BOX_C]),
  rule('FedEx packaging', ['ONE_RATE'], /\bone rate\b/, [
    P.FEDEX_ENVELOPE,
    P.FEDEX_PADDED_PAK,
    P.FEDEX_PAK_1,
    P.FEDEX_PAK_2,
    P.FEDEX_XL_PAK,
    P.FEDEX_BOX_SMALL_1,
    P.FEDEX_BOX_SMALL_2,
    P.FEDEX_BOX_MEDIUM_1,
    P.FEDEX_BOX_MEDIUM_2,
    P.FEDEX_BOX_LARGE_1,
    P.FEDEX_BOX_LARGE_2,
    P.FEDEX_BOX_EXTRA_LARGE_1,
    P.FEDEX_BOX_EXTRA_LARGE_2,
    P.FEDEX_TUBE,
  ]),
  // A packaging that this version does not know. No package of a parcel is known to be it.
  rule('flat rate packaging', [], /\b(flat|regional) rate\b/, []),
];

/** The carriers of the table. Ids of others may have the same short parts with another meaning. */
const CARRIERS = /^(?:USPS|FEDEX)_/;

/** A service as Amazon names it. */
interface NamedService {
  readonly shippingServiceId: string;
  readonly name: string;
}

/** Returns the packaging of the carrier that a service requires. Null when neither its id nor its name says that it does. */
export function carrierPackagingOf({
  shippingServiceId,
  name,
}: NamedService): CarrierPackaging | null {
  const id = shippingServiceId.toUpperCase();
  const words = name.toLowerCase().replaceAll(/[^a-z\d]+/g, ' ');
  const found =
    RULES.find(({ idParts }) => idParts.some((part) => isPartOf(id, part))) ??
    RULES.find((one) => one.words.test(words));
  return (
    (found &&
      new CarrierPackaging({ name: found.name, predefinedPackages: [...found.packages] })) ??
    null
  );
}

/** Ids of services for other countries have more behind the packaging, such as `_INTL`. */
function isPartOf(id: string, part: string): boolean {
  return CARRIERS.test(id) && `${id}_`.includes(`_${part}_`);
}

/** Tells whether a service takes a parcel as it is packed. Packages of sellers are no packaging of a carrier. */
export function takesPackage(
  { carrierPackaging }: { readonly carrierPackaging: CarrierPackaging | null },
  predefined: PredefinedPackage | null,
): boolean {
  if (carrierPackaging === null) return true;
  return predefined !== null && carrierPackaging.predefinedPackages.includes(predefined);
}
