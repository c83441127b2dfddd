import { createUnionType, Field, InterfaceType } from 'type-graphql';
import { enumType } from '../../graph/enum-type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import {
  AccessDenied,
  Failure,
  InputWarning,
  InvalidInput,
  NotFound,
  RejectedByAmazon,
  UserError,
  UserErrorCode,
} from '../../graph/user-error.type.js';
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

@InterfaceType({ description: 'A change of a listing that Amazon took.' })
export abstract class ListingSubmission<T = unknown> extends FromFields<T> {
  @Field(() => String, { description: 'The SKU of the listing.' })
  sku!: string;

  @Field(() => ListingSubmissionStatus, { description: 'How far it has come.' })
  status!: ListingSubmissionStatus;

  @Field(() => String, {
    nullable: true,
    description: "Amazon's id of the submission, which its support asks for.",
  })
  submissionId!: string | null;

  @Field(() => [ListingIssue], {
    description: 'What Amazon has to say about it; none of it kept it from being taken.',
  })
  issues!: ListingIssue[];
}

@DataType('Amazon took the quantities, or would have: see `status`.', ListingSubmission)
export class InventorySubmitted extends ListingSubmission<InventorySubmitted> {
  @Field(() => [InputWarning], { description: 'What Amazon takes but is likely to be a mistake.' })
  warnings!: InputWarning[];
}

@DataType('Amazon took the shipping template, or would have: see `status`.', ListingSubmission)
export class ShippingTemplateSubmitted extends ListingSubmission<ShippingTemplateSubmitted> {}

@DataType()
abstract class ListingRejection extends UserError {
  @Field(() => String, {
    nullable: true,
    description: "Amazon's id of the submission, which its support asks for.",
  })
  submissionId: string | null;

  @Field(() => [ListingIssue], { description: 'Why, in the words of Amazon.' })
  issues: ListingIssue[];

  constructor(
    code: UserErrorCode,
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
export class InventoryRejected extends ListingRejection {
  constructor(submission: Pick<ListingSubmission, 'issues' | 'submissionId'>) {
    const rejected = { input: 'quantities', name: 'quantities' };
    super(UserErrorCode.INVENTORY_REJECTED, submission, rejected);
  }
}

@Failure('Amazon found the shipping template invalid. It was not changed.')
export class ShippingTemplateRejected extends ListingRejection {
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

export const SetInventoryResult = createUnionType({
  name: 'SetInventoryResult',
  description: 'What became of new quantities.',
  types: () =>
    [
      InventorySubmitted,
      InventoryRejected,
      InvalidInput,
      NotFound,
      AccessDenied,
      RejectedByAmazon,
    ] as const,
});
export type SetInventoryResult = typeof SetInventoryResult;

export const AssignShippingTemplateResult = createUnionType({
  name: 'AssignShippingTemplateResult',
  description: 'What became of a new shipping template.',
  types: () =>
    [
      ShippingTemplateSubmitted,
      ShippingTemplateRejected,
      InvalidInput,
      NotFound,
      AccessDenied,
      RejectedByAmazon,
    ] as const,
});
export type AssignShippingTemplateResult = typeof AssignShippingTemplateResult;
