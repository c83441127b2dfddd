import { Field, InterfaceType } from 'type-graphql';
import { enumType } from './enum-type.js';
import { DataType, FromFields } from './fields.js';
import type { Fields } from './fields.js';
import { NextStep } from './next-step.js';

/** Code of an expected failure of a mutation. Each failure type has one code. */
export const UserErrorCode = enumType(
  'UserErrorCode',
  'What went wrong, as a closed list that programs can switch on.',
  {
    INVALID_INPUT: 'The input breaks a rule; nothing was sent to Amazon.',
    NOT_FOUND: 'Amazon knows no such thing for this seller.',
    ACCESS_DENIED: 'Amazon denied access to an id. It may belong to another seller.',
    REJECTED_BY_AMAZON: 'Amazon understood the request and refused it.',
    SUPPLY_SOURCE_CODE_TAKEN:
      'Another supply source of the seller has the code (Amazon error 1004).',
    SUPPLY_SOURCE_ARCHIVED: 'The supply source is archived, which is final (Amazon error 1005).',
    SUPPLY_SOURCE_CHANGED:
      'The supply source changed after it had the version given as `expectedVersion`.',
    SUPPLY_SOURCE_IN_USE: 'The supply source has orders that are still to be shipped.',
    SUPPLY_SOURCE_HOURS_UNKNOWN:
      'The supply source has no time zone, or no operating hours that a change could be laid over.',
    SCHEDULED_CHANGE_OVERLAPS:
      'Another scheduled change of the supply source has one of the days at one of the levels.',
    SCHEDULED_CHANGE_IN_FORCE:
      'A scheduled change has set the hours of the supply source for some days.',
    SUPPLY_SOURCE_BUSY: 'Another server is changing the supply source.',
    SCHEDULED_CHANGE_TOO_LATE: 'The scheduled change has begun or has ended.',
    OFFER_EXPIRED: 'The shipping offer is no longer valid: quote again.',
    OFFER_UNAVAILABLE: 'No offer of that shipping service fits the shipment.',
    PRICE_ABOVE_MAXIMUM: 'The label costs more than `maxPrice`.',
    SHIPMENT_ALREADY_PURCHASED: 'The order items already have a label.',
    ORDER_CANCELLED: 'The order is cancelled, so no label can be bought for it.',
    ORDER_PENDING: 'The order is pending, so it cannot be shipped yet.',
    IDEMPOTENCY_CONFLICT: 'The key was used before with another request.',
    PURCHASE_OUTCOME_UNKNOWN:
      'Amazon may or may not have sold the label; it is never sent again by itself.',
    PURCHASE_REJECTED: 'The purchase under this key was not made, and is not going to be.',
    BATCH_REFUSED: 'Some purchases of a batch cannot be made, so none was put on record.',
    BATCH_CANCELLED:
      'The batch of the purchase was cancelled before the purchase was sent. It is never sent.',
    TOTAL_PRICE_REACHED:
      'The label does not fit into what the labels of its batch may cost together.',
    PURCHASE_NOT_UNSETTLED: 'The purchase needs no settling: its outcome is known.',
    EVIDENCE_DISAGREES:
      'What Amazon or the ledger has contradicts what a person said about a purchase.',
    TERMS_NOT_ACCEPTED: "The seller has not accepted the carrier's terms.",
    INSUFFICIENT_FUNDS: 'The seller account cannot pay for the label.',
    SELLER_INPUTS_REQUIRED:
      'The shipping service asks questions that are not answered, or not as Amazon accepts it.',
    PURCHASE_GUARDED:
      'Something keeps the label from being bought unless the purchase names it in `despite`.',
    CANCELLATION_REFUSED: 'The shipment cannot be cancelled any more.',
    INVENTORY_REJECTED:
      'Amazon found the quantities of a listing invalid; none of them was changed.',
    SHIPPING_TEMPLATE_REJECTED:
      'Amazon found the shipping template of a listing invalid; it was not changed.',
    SELLER_CONNECTION_UNAVAILABLE: 'The server cannot connect sellers now.',
    SELLER_IN_USE:
      'The seller has orders that are still to be shipped, or scheduled changes in force.',
    NAME_TAKEN: 'Another object has the name.',
    CONFIRMATION_OUTCOME_UNKNOWN:
      'Amazon may or may not have taken a confirmation; sending it again does no harm.',
    ORDERS_CLAIMED_BY_OTHERS: 'Others have claimed the orders, so none was claimed.',
    LABEL_BEING_BOUGHT: 'A purchase without an outcome covers units of a confirmation.',
  },
);
export type UserErrorCode = keyof typeof UserErrorCode;

/** The next step after each failure, unless the failure knows a better one. */
const NEXT_STEPS: Readonly<Record<UserErrorCode, NextStep>> = {
  INVALID_INPUT: 'FIX_INPUT',
  NOT_FOUND: 'FIX_INPUT',
  ACCESS_DENIED: 'FIX_INPUT',
  REJECTED_BY_AMAZON: 'FIX_INPUT',
  SUPPLY_SOURCE_CODE_TAKEN: 'USE_EXISTING',
  SUPPLY_SOURCE_ARCHIVED: 'STOP',
  SUPPLY_SOURCE_CHANGED: 'USE_EXISTING',
  SUPPLY_SOURCE_IN_USE: 'OVERRIDE',
  SUPPLY_SOURCE_HOURS_UNKNOWN: 'FIX_INPUT',
  SCHEDULED_CHANGE_OVERLAPS: 'USE_EXISTING',
  SCHEDULED_CHANGE_IN_FORCE: 'OVERRIDE',
  SUPPLY_SOURCE_BUSY: 'RETRY',
  SCHEDULED_CHANGE_TOO_LATE: 'USE_EXISTING',
  OFFER_EXPIRED: 'REQUOTE',
  OFFER_UNAVAILABLE: 'REQUOTE',
  PRICE_ABOVE_MAXIMUM: 'FIX_INPUT',
  SHIPMENT_ALREADY_PURCHASED: 'USE_EXISTING',
  ORDER_CANCELLED: 'STOP',
  ORDER_PENDING: 'WAIT',
  IDEMPOTENCY_CONFLICT: 'USE_EXISTING',
  PURCHASE_OUTCOME_UNKNOWN: 'WAIT',
  PURCHASE_REJECTED: 'STOP',
  BATCH_REFUSED: 'FIX_INPUT',
  BATCH_CANCELLED: 'STOP',
  TOTAL_PRICE_REACHED: 'FIX_INPUT',
  PURCHASE_NOT_UNSETTLED: 'USE_EXISTING',
  EVIDENCE_DISAGREES: 'FIX_INPUT',
  TERMS_NOT_ACCEPTED: 'SELLER_CENTRAL',
  INSUFFICIENT_FUNDS: 'SELLER_CENTRAL',
  SELLER_INPUTS_REQUIRED: 'ANSWER_FORM',
  PURCHASE_GUARDED: 'OVERRIDE',
  CANCELLATION_REFUSED: 'STOP',
  INVENTORY_REJECTED: 'FIX_INPUT',
  SHIPPING_TEMPLATE_REJECTED: 'FIX_INPUT',
  SELLER_CONNECTION_UNAVAILABLE: 'STOP',
  SELLER_IN_USE: 'OVERRIDE',
  NAME_TAKEN: 'FIX_INPUT',
  CONFIRMATION_OUTCOME_UNKNOWN: 'RETRY',
  ORDERS_CLAIMED_BY_OTHERS: 'WAIT',
  LABEL_BEING_BOUGHT: 'WAIT',
};

/** Codes of Amazon for which no other input would help. */
const FINAL_CODES: ReadonlySet<string> = new Set([
  'InvalidState',
  'LabelCancelWindowExpired',
  'RegionNotSupported',
]);

/**
 * @typeParam Code the code of the class. With it, TypeScript tells classes apart that have the same fields, so that a service
 * cannot return a failure that its mutation does not declare.
 */
@InterfaceType({
  description:
    'An expected failure of a mutation, in the field `error` of its payload. The description of that field lists the types that implement this interface there. Nothing was changed unless the type says so.',
})
export abstract class UserError<Code extends UserErrorCode = UserErrorCode> {
  @Field(() => String, { description: 'One sentence that can be shown to a person.' })
  message: string;

  @Field(() => UserErrorCode, { description: 'The kind of failure, for programs.' })
  code: Code;

  @Field(() => NextStep, { description: 'What the client can do about it.' })
  nextStep: NextStep;

  @Field(() => [String], {
    nullable: true,
    description:
      'The input field that caused it, as the client wrote it, with positions in lists as digits: `["input", "items", "0", "quantity"]`. Null when it is not about one field.',
  })
  path: string[] | null;

  constructor(
    code: Code,
    message: string,
    path: string[] | null = null,
    nextStep: NextStep = NEXT_STEPS[code],
  ) {
    this.code = code;
    this.message = message;
    this.path = path;
    this.nextStep = nextStep;
  }
}

/** Declares an expected failure of a mutation. */
export function Failure(description: string): ClassDecorator {
  return DataType(description, UserError);
}

@DataType('One problem of the input.')
export class InputIssue {
  @Field(() => [String], {
    description: 'The field, as the client wrote it, with positions in lists as digits.',
  })
  path: string[];

  @Field(() => String, { description: 'One sentence that names the field and what is wrong.' })
  message: string;

  @Field(() => String, { description: 'What would be accepted.' })
  accepted: string;

  constructor(path: string[], accepted: string) {
    this.path = path;
    this.accepted = accepted;
    this.message = `${path.slice(1).join('.') || (path[0] ?? 'input')} must be ${accepted}.`;
  }
}

/** Most issues that one response reports. People fix them in rounds. */
export const MAX_ISSUES = 100;

/** Returns the reported issues, and the number of the others. @param count is the number of all issues. */
function reportedIssues(
  issues: readonly InputIssue[],
  count: number,
): {
  readonly shown: InputIssue[];
  readonly more: number;
} {
  const shown = issues.slice(0, MAX_ISSUES);
  return { shown, more: count - shown.length };
}

@Failure(
  'The input breaks rules of Amazon or of this API. All problems at once, up to 100; nothing was sent to Amazon.',
)
export class InvalidInput extends UserError<'INVALID_INPUT'> {
  @Field(() => [InputIssue], {
    description:
      'Every problem, each with its own path and what is accepted: the first 100 when there are more.',
  })
  issues: InputIssue[];

  /** @param count is the number of all issues, when only the reported ones are given. */
  constructor(issues: readonly InputIssue[], count = issues.length) {
    const [first] = issues;
    const more = count > 1 ? ` (and ${count - 1} more)` : '';
    super(
      UserErrorCode.INVALID_INPUT,
      `${first?.message ?? 'The input is invalid.'}${more}`,
      first?.path ?? null,
    );
    this.issues = reportedIssues(issues, count).shown;
  }
}

@Failure('Amazon knows no such thing for this seller.')
export class NotFound extends UserError<'NOT_FOUND'> {
  constructor(message: string, path: string[]) {
    super(UserErrorCode.NOT_FOUND, message, path);
  }
}

@Failure(
  'Amazon denied access to the id of the input (HTTP 403), for example to a SKU that is not of this seller or whose brand needs permission. Nothing was changed.',
)
export class AccessDenied extends UserError<'ACCESS_DENIED'> {
  @Field(() => String, { description: 'The SKU or id that Amazon denied access to.' })
  deniedId!: string;

  @Field(() => Boolean, {
    description:
      'Whether Amazon let other calls of the same operation in during the last 10 minutes. Then the id is the likely cause. Otherwise the grant may lack the role for the operation.',
  })
  isGrantGood!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Amazon's request id, which its support asks for.",
  })
  amazonRequestId!: string | null;

  constructor(message: string, path: string[], fields: Fields<AccessDenied, keyof UserError>) {
    // When other ids are denied too, the seller must grant access.
    const nextStep = fields.isGrantGood ? undefined : NextStep.SELLER_CENTRAL;
    super(UserErrorCode.ACCESS_DENIED, message, path, nextStep);
    Object.assign(this, fields);
  }
}

@Failure(
  'Amazon refused the request for a reason that this API does not know a type for. Nothing was changed.',
)
export class RejectedByAmazon extends UserError<'REJECTED_BY_AMAZON'> {
  @Field(() => String, {
    nullable: true,
    description: "Amazon's error code, such as `InvalidInput`.",
  })
  amazonCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Amazon's `details`, where the number of the error often is.",
  })
  amazonDetails!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Amazon's request id, which its support asks for.",
  })
  amazonRequestId!: string | null;

  constructor(
    message: string,
    path: string[] | null,
    fields: Fields<RejectedByAmazon, keyof UserError>,
  ) {
    const isFinal = FINAL_CODES.has(fields.amazonCode ?? '');
    super(UserErrorCode.REJECTED_BY_AMAZON, message, path, isFinal ? NextStep.STOP : undefined);
    Object.assign(this, fields);
  }
}

@DataType('Something in an accepted input that Amazon takes but that is likely to be a mistake.')
export class InputWarning extends FromFields<InputWarning> {
  @Field(() => [String], { description: 'The field, as the client wrote it.' })
  path!: string[];

  @Field(() => String, { description: 'What is doubtful, and what Amazon asks for.' })
  message!: string;
}
