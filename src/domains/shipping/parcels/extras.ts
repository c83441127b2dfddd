import { InputIssue } from '../../../graph/user-error.type.js';
import type { Parcel } from '../carriers/provider-requests.js';
import { DeliveryConfirmation, Handover } from '../offers/shipping-options.type.js';

const CODES = [...Object.keys(DeliveryConfirmation), ...Object.keys(Handover)];

/** Returns the problems of chosen extras: unknown codes, and two codes of one kind. */
export function extrasIssues(
  extras: readonly string[] | null | undefined,
  path: readonly string[],
): InputIssue[] {
  const kinds = new Set<string>();
  return (extras ?? []).flatMap((code, index) => {
    const at = [...path, String(index)];
    const kind = code in DeliveryConfirmation ? 'confirmation' : 'handover';
    if (!CODES.includes(code)) return [new InputIssue(at, `one of ${CODES.join(', ')}`)];
    if (kinds.has(kind)) return [new InputIssue(at, 'the only code of its kind')];
    kinds.add(kind);
    return [];
  });
}

/** What a parcel has without any extra: the proof of delivery of an order without constraints, and either way to the carrier. */
const WITHOUT_EXTRAS: Pick<Parcel, 'deliveryConfirmation' | 'handover'> = {
  deliveryConfirmation: DeliveryConfirmation.WITHOUT_SIGNATURE,
  handover: null,
};

/** Tells whether a client asks for a label without extras. An absent list asks for those of the parcel. */
export function isWithoutExtras(extras: readonly string[] | null | undefined): boolean {
  return extras?.length === 0;
}

/**
 * Returns a parcel with the chosen extras, whose codes are known. A kind that the list lacks stays as it is in the parcel, unless the
 * list is empty. The same parcel when it has them.
 */
export function withExtras(parcel: Parcel, extras: readonly string[] | null | undefined): Parcel {
  let { deliveryConfirmation, handover } = isWithoutExtras(extras) ? WITHOUT_EXTRAS : parcel;
  for (const code of extras ?? []) {
    deliveryConfirmation = memberOf(DeliveryConfirmation, code) ?? deliveryConfirmation;
    handover = memberOf(Handover, code) ?? handover;
  }
  const isSame =
    deliveryConfirmation === parcel.deliveryConfirmation && handover === parcel.handover;
  return isSame ? parcel : { ...parcel, deliveryConfirmation, handover };
}

function memberOf<Member extends string>(
  members: Readonly<Record<string, Member>>,
  code: string,
): Member | undefined {
  return Object.hasOwn(members, code) ? members[code] : undefined;
}
