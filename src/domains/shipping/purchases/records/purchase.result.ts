import { Field } from 'type-graphql';
import { NextStep } from '../../../../graph/next-step.js';
import type { FailureOf } from '../../../../graph/payload.js';
import {
  Failure,
  InvalidInput,
  NotFound,
  UserError,
  UserErrorCode,
} from '../../../../graph/user-error.type.js';
import { MOST_SETTLEMENTS } from '../../../../store/purchases/purchase.js';
import { Purchase } from './purchase.type.js';

/** Where a caller says that it is right nevertheless. */
const FORCE = ['input', 'force'];

@Failure(
  'The purchase needs no settling, or cannot be settled now: its outcome is known, or it is being sent. Nothing was changed.',
)
export class PurchaseNotUnsettled extends UserError<'PURCHASE_NOT_UNSETTLED'> {
  @Field(() => Purchase, {
    nullable: true,
    description: 'The purchase as it is now. Null when it is not on record any more.',
  })
  purchase: Purchase | null;

  constructor(message: string, path: string[], purchase: Purchase | null, nextStep?: NextStep) {
    super(UserErrorCode.PURCHASE_NOT_UNSETTLED, message, path, nextStep);
    this.purchase = purchase;
  }

  /** The outcome of the purchase is known, or it is being sent. */
  static notUnknown(key: string, purchase: Purchase | null): PurchaseNotUnsettled {
    const state = purchase ? `is ${purchase.state}` : 'is not on record';
    const isByPerson = purchase?.settledBy === 'PERSON';
    const rule = isByPerson
      ? 'a person settled it; set `revise` to replace that'
      : 'only an UNKNOWN one needs settling';
    const message = `The purchase ${JSON.stringify(key)} ${state}: ${rule}.`;
    if (isByPerson)
      return new PurchaseNotUnsettled(message, ['input', 'revise'], purchase, NextStep.OVERRIDE);
    // Its outcome is not there to look at yet.
    const nextStep = purchase?.state === 'SENDING' ? NextStep.WAIT : undefined;
    return new PurchaseNotUnsettled(message, ['input', 'purchaseId'], purchase, nextStep);
  }

  /** Persons have settled the purchase as often as the ledger records. */
  static revisedTooOften(key: string, purchase: Purchase): PurchaseNotUnsettled {
    const message = `The purchase ${JSON.stringify(key)} was settled ${MOST_SETTLEMENTS} times, and no more are recorded. It stays ${purchase.state}. Nothing was changed. Keep further corrections outside of this API.`;
    return new PurchaseNotUnsettled(message, ['input', 'revise'], purchase);
  }

  /** The purchase has another shipment, or is not known to be bought. */
  static hasNoRoom(purchase: Purchase): PurchaseNotUnsettled {
    const { key, state, shipmentId } = purchase;
    const why =
      state === 'PURCHASED'
        ? `has the shipment ${shipmentId} already`
        : `is ${state}: only a PURCHASED one can be given its shipment. \`settlePurchase\` settles an UNKNOWN one`;
    const message = `The purchase ${JSON.stringify(key)} ${why}.`;
    return new PurchaseNotUnsettled(message, ['input', 'purchaseId'], purchase);
  }
}

/** A shipment id or a tracking number, and its place in the input. */
export interface Named {
  readonly text: string;
  readonly path: readonly string[];
}

@Failure(
  'What Amazon or the ledger has contradicts the shipment or the tracking number of the input. Nothing was changed. `path` names which of the two.',
)
export class EvidenceDisagrees extends UserError<'EVIDENCE_DISAGREES'> {
  @Field(() => Purchase, { description: 'The purchase of the input as it is now.' })
  purchase: Purchase;

  @Field(() => Purchase, {
    nullable: true,
    description:
      'The other purchase that has the shipment or the tracking number. Null when none has it.',
  })
  holder: Purchase | null;

  constructor(
    { path }: Named,
    message: string,
    purchase: Purchase,
    { holder = null, nextStep }: { holder?: Purchase | null; nextStep?: NextStep } = {},
  ) {
    super(UserErrorCode.EVIDENCE_DISAGREES, message, [...path], nextStep);
    this.purchase = purchase;
    this.holder = holder;
  }

  /** The shipment is of another purchase. */
  static shipmentTaken(named: Named, purchase: Purchase, holder: Purchase): EvidenceDisagrees {
    return new EvidenceDisagrees(
      named,
      `The shipment ${named.text} belongs to the purchase ${JSON.stringify(holder.key)}. Give the shipment of ${JSON.stringify(purchase.key)}.`,
      purchase,
      { holder },
    );
  }

  /** The shipment contradicts the purchase. @param difference is the end of the sentence "The shipment …". */
  static shipmentDiffers(named: Named, difference: string, purchase: Purchase): EvidenceDisagrees {
    return new EvidenceDisagrees(
      named,
      `The shipment ${named.text} ${difference}. Give the shipment of ${JSON.stringify(purchase.key)}.`,
      purchase,
    );
  }

  /** Another purchase has the tracking number. */
  static trackingTaken(
    named: Named,
    purchase: Purchase,
    holder: Purchase | null,
  ): EvidenceDisagrees {
    return new EvidenceDisagrees(
      named,
      `Another purchase has the tracking number ${named.text}. Give that of ${JSON.stringify(purchase.key)}.`,
      purchase,
      { holder },
    );
  }

  /** The order has a package that may be the label. @param found is the package, in words. */
  static mayBeSold(found: string, purchase: Purchase): EvidenceDisagrees {
    return new EvidenceDisagrees(
      { text: '', path: ['input', 'outcome'] },
      `The order ${purchase.amazonOrderId} has ${found}, with exactly the items of ${JSON.stringify(purchase.key)}. It was created within a day of the purchase, and no other purchase is known to have it. Nothing was changed. Give its \`trackingNumber\`, or set \`force\` when it has another label.`,
      purchase,
      { nextStep: NextStep.FIX_INPUT },
    );
  }

  /** No package of the order has the tracking number. */
  static trackingUnknown(named: Named, purchase: Purchase): EvidenceDisagrees {
    return new EvidenceDisagrees(
      { ...named, path: FORCE },
      `No package of the order ${purchase.amazonOrderId} has the tracking number ${named.text}. Give that of a package of the order, or set \`force\` when Amazon does not show it yet.`,
      purchase,
      { nextStep: NextStep.OVERRIDE },
    );
  }
}

export const SETTLE_PURCHASE_FAILURES = [
  EvidenceDisagrees,
  InvalidInput,
  NotFound,
  PurchaseNotUnsettled,
] as const;
/** The purchase that is settled, or why it is not. */
export type SettlePurchaseResult = Purchase | FailureOf<typeof SETTLE_PURCHASE_FAILURES>;

export const ATTACH_SHIPMENT_FAILURES = [
  EvidenceDisagrees,
  InvalidInput,
  NotFound,
  PurchaseNotUnsettled,
] as const;
/** The purchase that has the shipment, or why it has not. */
export type AttachShipmentResult = Purchase | FailureOf<typeof ATTACH_SHIPMENT_FAILURES>;
