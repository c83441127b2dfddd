import { Field } from 'type-graphql';
import { enumType } from '../../graph/enum-type.js';
import { DataType } from '../../graph/fields.js';
import type { FailureOf } from '../../graph/payload.js';
import {
  AccessDenied,
  Failure,
  InvalidInput,
  NotFound,
  RejectedByAmazon,
  UserError,
  UserErrorCode,
} from '../../graph/user-error.type.js';
import type { InputWarning } from '../../graph/user-error.type.js';
import { ListingIssue, ListingIssueSeverity } from './listing-issue.type.js';

/** Amazon's status of a submission that is not invalid. */
export const ListingSubmissionStatus = enumType(
  'ListingSubmissionStatus',
  'How far a submission has come.',
  {
    ACCEPTED: 'It is going to be applied: what is read right after it may be the old state.',
    VALID: 'It would be accepted; it was only tried.',
    UNKNOWN: 'Amazon said nothing, or what this version does not know.',
  },
);
export type ListingSubmissionStatus = keyof typeof ListingSubmissionStatus;

/** A change of a listing that Amazon accepted, or would accept. */
export interface ListingSubmission {
  readonly status: ListingSubmissionStatus;
  /** Amazon's id of the submission. */
  readonly submissionId: string | null;
  /** What Amazon says about it. */
  readonly issues: ListingIssue[];
}

export interface InventorySubmission extends ListingSubmission {
  /** The quantities before, in the order of the input, for the audit trail. */
  readonly before: readonly { readonly quantity: number | null }[];
  /** What Amazon accepts but is likely to be a mistake. */
  readonly warnings: InputWarning[];
}

@DataType()
abstract class ListingRejection<
  Code extends 'INVENTORY_REJECTED' | 'SHIPPING_TEMPLATE_REJECTED',
> extends UserError<Code> {
  @Field(() => String, {
    nullable: true,
    description: "Amazon's id of the submission, which its support asks for.",
  })
  submissionId: string | null;

  @Field(() => [ListingIssue], { description: 'Why, in the words of Amazon.' })
  issues: ListingIssue[];

  constructor(
    code: Code,
    { issues, submissionId }: Pick<ListingSubmission, 'issues' | 'submissionId'>,
    rejected: { readonly input: string; readonly name: string },
  ) {
    const silent = `Amazon found the ${rejected.name} invalid and gave no reason.`;
    super(code, reasonOf(issues) ?? silent, ['input', rejected.input]);
    this.submissionId = submissionId;
    this.issues = issues;
  }
}

@Failure('Amazon found the quantities invalid. None of them was changed.')
export class InventoryRejected extends ListingRejection<'INVENTORY_REJECTED'> {
  constructor(submission: Pick<ListingSubmission, 'issues' | 'submissionId'>) {
    const rejected = { input: 'quantities', name: 'quantities' };
    super(UserErrorCode.INVENTORY_REJECTED, submission, rejected);
  }
}

@Failure('Amazon found the shipping template invalid. It was not changed.')
export class ShippingTemplateRejected extends ListingRejection<'SHIPPING_TEMPLATE_REJECTED'> {
  constructor(submission: Pick<ListingSubmission, 'issues' | 'submissionId'>) {
    const rejected = { input: 'templateId', name: 'template' };
    super(UserErrorCode.SHIPPING_TEMPLATE_REJECTED, submission, rejected);
  }
}

/** Returns the message of the first error, or of the first issue when none is an error. */
function reasonOf(issues: readonly ListingIssue[]): string | null {
  const grave = issues.find(({ severity }) => severity === ListingIssueSeverity.ERROR) ?? issues[0];
  return grave?.message ?? null;
}

export const SET_INVENTORY_FAILURES = [
  InventoryRejected,
  InvalidInput,
  NotFound,
  AccessDenied,
  RejectedByAmazon,
] as const;
export type SetInventoryResult = InventorySubmission | FailureOf<typeof SET_INVENTORY_FAILURES>;

export const ASSIGN_SHIPPING_TEMPLATE_FAILURES = [
  ShippingTemplateRejected,
  InvalidInput,
  NotFound,
  AccessDenied,
  RejectedByAmazon,
] as const;
export type AssignShippingTemplateResult =
  ListingSubmission | FailureOf<typeof ASSIGN_SHIPPING_TEMPLATE_FAILURES>;
