import { Field, InterfaceType } from 'type-graphql';
import { enumType } from './enum-type.js';
import { DataType, FromFields } from './fields.js';
import type { Fields } from './fields.js';

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
      'The supply source changed after the moment given as `expectedUpdatedAt`.',
    SUPPLY_SOURCE_IN_USE: 'The supply source has orders that are still to be shipped.',
    OFFER_EXPIRED: 'The shipping offer is no longer valid: quote again.',
    OFFER_UNAVAILABLE: 'No offer of that shipping service fits the shipment.',
    PRICE_ABOVE_MAXIMUM: 'The label costs more than `maxPrice`.',
    SHIPMENT_ALREADY_PURCHASED: 'The order items already have a label.',
    IDEMPOTENCY_CONFLICT: 'The key was used before with another request.',
    PURCHASE_OUTCOME_UNKNOWN:
      'Amazon may or may not have sold the label; it is never sent again by itself.',
    PURCHASE_REJECTED: 'The purchase under this key was not made, and is not going to be.',
    BATCH_REFUSED: 'Some purchases of a batch cannot be made, so none was put on record.',
    PURCHASE_NOT_UNSETTLED: 'The purchase needs no settling: its outcome is known.',
    TERMS_NOT_ACCEPTED: "The seller has not accepted the carrier's terms.",
    INSUFFICIENT_FUNDS: 'The seller account cannot pay for the label.',
    ADDITIONAL_SELLER_INPUTS_REQUIRED:
      'The shipping service needs inputs that are missing or invalid.',
    PURCHASE_GUARDED:
      'Something keeps the label from being bought unless the purchase names it in `despite`.',
    CANCELLATION_REFUSED: 'The shipment cannot be cancelled any more.',
    INVENTORY_REJECTED:
      'Amazon found the quantities of a listing invalid; none of them was changed.',
    SHIPPING_TEMPLATE_REJECTED:
      'Amazon found the shipping template of a listing invalid; it was not changed.',
    CONFIRMATION_OUTCOME_UNKNOWN:
      'Amazon may or may not have taken a confirmation; sending it again does no harm.',
  },
);
export type UserErrorCode = keyof typeof UserErrorCode;

@InterfaceType({
  description:
    'An expected failure of a mutation. Every result union lists its failures as types that implement this interface.',
})
export abstract class UserError {
  @Field(() => String, { description: 'One sentence that can be shown to a person.' })
  message: string;

  @Field(() => UserErrorCode, { description: 'The kind of failure, for programs.' })
  code: UserErrorCode;

  @Field(() => [String], {
    nullable: true,
    description:
      'The input field that caused it, as the client wrote it: `["input", "address", "city"]`; null when it is not about one field.',
  })
  path: string[] | null;

  constructor(code: UserErrorCode, message: string, path: string[] | null = null) {
    this.code = code;
    this.message = message;
    this.path = path;
  }
}

/** Declares an expected failure of a mutation. */
export function Failure(description: string): ClassDecorator {
  return DataType(description, UserError);
}

@DataType('One problem of the input.')
export class InputIssue {
  @Field(() => [String], {
    description: 'The field, as the client wrote it; list positions are numbers.',
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
export function reportedIssues(
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
export class InvalidInput extends UserError {
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
export class NotFound extends UserError {
  constructor(message: string, path: string[]) {
    super(UserErrorCode.NOT_FOUND, message, path);
  }
}

@Failure(
  'Amazon denied access to the id of the input (HTTP 403), for example to a SKU that is not of this seller or whose brand needs permission. Nothing was changed.',
)
export class AccessDenied extends UserError {
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
    super(UserErrorCode.ACCESS_DENIED, message, path);
    Object.assign(this, fields);
  }
}

@Failure(
  'Amazon refused the request for a reason that this API does not know a type for. Nothing was changed.',
)
export class RejectedByAmazon extends UserError {
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

  constructor(message: string, fields: Fields<RejectedByAmazon, keyof UserError>) {
    super(UserErrorCode.REJECTED_BY_AMAZON, message);
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
