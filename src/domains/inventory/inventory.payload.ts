import { Field } from 'type-graphql';
import type { AuditNotes } from '../../graph/audit/audit-entry.js';
import { ErrorField, failureIn, Payload } from '../../graph/payload.js';
import type { FailureOf } from '../../graph/payload.js';
import { InputWarning, UserError } from '../../graph/user-error.type.js';
import {
  ASSIGN_SHIPPING_TEMPLATE_FAILURES,
  InventoryRejected,
  ListingSubmissionStatus,
  SET_INVENTORY_FAILURES,
  ShippingTemplateRejected,
} from './inventory.result.js';
import type { AssignShippingTemplateResult, SetInventoryResult } from './inventory.result.js';
import { ListingIssue } from './listing-issue.type.js';

/** The listing that an input names. */
interface NamedListing {
  readonly sellerId: string;
  /** Absent: the first one of the seller. */
  readonly marketplaceId?: string | null | undefined;
  readonly sku: string;
}

const STATUS = {
  nullable: true,
  description: 'How far the submission has come. Null when `error` is set.',
} as const;

const ISSUES = {
  nullable: true,
  description:
    'What Amazon says about the submission. Without `error`, none of it prevents the change. Null when Amazon did not judge it.',
} as const;

const SUBMISSION_ID = {
  nullable: true,
  description:
    "Amazon's id of the submission, which its support asks for. Null when Amazon gave none.",
} as const;

@Payload('The outcome of setting quantities.')
export class SetInventoryPayload {
  /** The listing, for the field `inventoryLevels`. Null when there is none to show. */
  readonly named: NamedListing | null;

  @Field(() => ListingSubmissionStatus, STATUS)
  readonly status: ListingSubmissionStatus | null;

  @Field(() => [ListingIssue], ISSUES)
  readonly issues: ListingIssue[] | null;

  @Field(() => [InputWarning], {
    nullable: true,
    description:
      'What Amazon accepts although it is likely to be a mistake. Null when `error` is set.',
  })
  readonly warnings: InputWarning[] | null;

  @Field(() => String, SUBMISSION_ID)
  readonly submissionId: string | null;

  @ErrorField(SET_INVENTORY_FAILURES)
  readonly error: FailureOf<typeof SET_INVENTORY_FAILURES> | null;

  /** What the audit trail has of it. */
  readonly audited: AuditNotes;

  /** @param named the listing of the input. */
  constructor(result: SetInventoryResult, named: NamedListing | null = null) {
    this.error = failureIn(SET_INVENTORY_FAILURES, result);
    this.status = result instanceof UserError ? null : result.status;
    this.warnings = result instanceof UserError ? null : result.warnings;
    const isUnjudged = result instanceof UserError && !(result instanceof InventoryRejected);
    this.issues = isUnjudged ? null : result.issues;
    this.submissionId = isUnjudged ? null : result.submissionId;
    this.named = isUnjudged ? null : named;
    this.audited = result instanceof UserError ? {} : { before: { quantities: result.before } };
  }
}

@Payload('The outcome of assigning a shipping template.')
export class AssignShippingTemplatePayload {
  @Field(() => ListingSubmissionStatus, STATUS)
  readonly status: ListingSubmissionStatus | null;

  @Field(() => [ListingIssue], ISSUES)
  readonly issues: ListingIssue[] | null;

  @Field(() => String, SUBMISSION_ID)
  readonly submissionId: string | null;

  @ErrorField(ASSIGN_SHIPPING_TEMPLATE_FAILURES)
  readonly error: FailureOf<typeof ASSIGN_SHIPPING_TEMPLATE_FAILURES> | null;

  /** The listing, for the field `listing`. Null when there is none to show. */
  readonly named: NamedListing | null;

  /** @param named the listing of the input. */
  constructor(result: AssignShippingTemplateResult, named: NamedListing | null = null) {
    this.error = failureIn(ASSIGN_SHIPPING_TEMPLATE_FAILURES, result);
    this.status = result instanceof UserError ? null : result.status;
    const isUnjudged = result instanceof UserError && !(result instanceof ShippingTemplateRejected);
    this.issues = isUnjudged ? null : result.issues;
    this.submissionId = isUnjudged ? null : result.submissionId;
    this.named = isUnjudged ? null : named;
  }
}
