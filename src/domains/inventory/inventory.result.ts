import { createUnionType, Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import type { Fields } from '../../graph/fields.js';
import {
  AccessDenied,
  InputWarning,
  InvalidInput,
  NotFound,
  RejectedByAmazon,
  UserError,
  UserErrorCode,
} from '../../graph/user-error.type.js';
import { ListingIssue, ListingIssueSeverity } from './listing-issue.type.js';

/** Amazon's status of a submission that is not invalid. */
export enum ListingSubmissionStatus {
  ACCEPTED = 'ACCEPTED',
  VALID = 'VALID',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(ListingSubmissionStatus, {
  name: 'ListingSubmissionStatus',
  description: 'How far a submission has come.',
  valuesConfig: {
    ACCEPTED: {
      description: 'It is going to be applied: what is read right after it may be the old state.',
    },
    VALID: { description: 'It would be accepted; it was only tried.' },
    UNKNOWN: { description: 'Amazon said nothing, or what this version does not know.' },
  },
});

@InterfaceType({ description: 'A change of a listing that Amazon took.' })
export abstract class ListingSubmission {
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

@ObjectType({
  simpleResolvers: true,
  implements: ListingSubmission,
  description: 'Amazon took the quantities, or would have: see `status`.',
})
export class InventorySubmitted extends ListingSubmission {
  @Field(() => [InputWarning], { description: 'What Amazon takes but is likely to be a mistake.' })
  warnings!: InputWarning[];

  constructor(fields: Fields<InventorySubmitted>) {
    super();
    Object.assign(this, fields);
  }
}

@ObjectType({
  simpleResolvers: true,
  implements: ListingSubmission,
  description: 'Amazon took the shipping template, or would have: see `status`.',
})
export class ShippingTemplateSubmitted extends ListingSubmission {
  constructor(fields: Fields<ShippingTemplateSubmitted>) {
    super();
    Object.assign(this, fields);
  }
}

@ObjectType({
  simpleResolvers: true,
  implements: UserError,
  description: 'Amazon found the quantities invalid. None of them was changed.',
})
export class InventoryRejected extends UserError {
  @Field(() => String, {
    nullable: true,
    description: "Amazon's id of the submission, which its support asks for.",
  })
  submissionId: string | null;

  @Field(() => [ListingIssue], { description: 'Why, in the words of Amazon.' })
  issues: ListingIssue[];

  constructor({ issues, submissionId }: Pick<ListingSubmission, 'issues' | 'submissionId'>) {
    const reason = reasonOf(issues) ?? 'Amazon found the quantities invalid and gave no reason.';
    super(UserErrorCode.INVENTORY_REJECTED, reason, ['input', 'quantities']);
    this.submissionId = submissionId;
    this.issues = issues;
  }
}

@ObjectType({
  simpleResolvers: true,
  implements: UserError,
  description: 'Amazon found the shipping template invalid. It was not changed.',
})
export class ShippingTemplateRejected extends UserError {
  @Field(() => String, {
    nullable: true,
    description: "Amazon's id of the submission, which its support asks for.",
  })
  submissionId: string | null;

  @Field(() => [ListingIssue], { description: 'Why, in the words of Amazon.' })
  issues: ListingIssue[];

  constructor({ issues, submissionId }: Pick<ListingSubmission, 'issues' | 'submissionId'>) {
    const reason = reasonOf(issues) ?? 'Amazon found the template invalid and gave no reason.';
    super(UserErrorCode.SHIPPING_TEMPLATE_REJECTED, reason, ['input', 'templateId']);
    this.submissionId = submissionId;
    this.issues = issues;
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
