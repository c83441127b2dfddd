import { Field } from 'type-graphql';
import { Listing } from '../../domains/inventory/listing.type.js';
import { SupplySource } from '../../domains/supply-sources/supply-source.type.js';
import { enumType } from '../../graph/enum-type.js';
import { DataType } from '../../graph/fields.js';
import type { Fields } from '../../graph/fields.js';
import { Json } from '../../graph/scalars.js';
import { CountsAs } from '../../graph/list-size.js';

export const OnboardingStepName = enumType(
  'OnboardingStepName',
  'The steps until a location ships a SKU, in their order.',
  {
    ADDRESS_COMPLETE: 'Its address has all that a carrier needs.',
    NAME_FOR_BUYERS: 'Its alias, which buyers see, has the form "Store Name – City Name".',
    OPERATIONS_CONFIGURED:
      'Its time zone, opening hours, contact (email and phone) and throughput are known. A handling time is not asked for: it is for pickup alone.',
    OUTBOUND_SUPPORTED: 'Its outbound capability is supported.',
    ACTIVE: 'Its status is active. New ones are inactive.',
    SHIPPING_TEMPLATE_ASSIGNED: 'The SKU has a shipping template.',
    STOCK_AT_LOCATION: 'The SKU has stock at the location.',
    DEFAULT_STOCK_ZERO:
      'The stock of the SKU that belongs to no location (`DEFAULT`) is 0, so that it is sold from locations alone.',
  },
);
export type OnboardingStepName = keyof typeof OnboardingStepName;

export const OnboardingState = enumType('OnboardingState', 'How far a step is.', {
  DONE: 'Done.',
  TODO: 'To be done: see `next`.',
  BLOCKED: 'It has to wait for something else: see `evidence`.',
  UNKNOWN: 'Not known: Amazon failed or does not say, or no SKU was given.',
});
export type OnboardingState = keyof typeof OnboardingState;

export const OnboardingPlace = enumType('OnboardingPlace', 'Where something can be done.', {
  API: 'Here, with a mutation.',
  SELLER_CENTRAL: "In Amazon's Seller Central alone.",
});
export type OnboardingPlace = keyof typeof OnboardingPlace;

/** A mutation that is ready to be sent. */
export interface ReadyMutation {
  readonly mutation: string;
  readonly document: string;
  readonly variables: Record<string, unknown>;
  readonly fillIn: readonly string[];
}

@DataType('What to do next.')
export class OnboardingAction {
  @Field(() => OnboardingPlace, { description: 'Where.' })
  place: OnboardingPlace;

  @Field(() => String, { description: 'What, for people.' })
  message: string;

  @Field(() => String, { nullable: true, description: 'The mutation of this API that does it.' })
  mutation: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A GraphQL document that can be sent as it is, when the variables are filled in.',
  })
  document: string | null;

  @Field(() => Json, {
    nullable: true,
    description: 'Its variables, with what is known; null at the places of `fillIn`.',
  })
  variables: Record<string, unknown> | null;

  @Field(() => [String], {
    description:
      'What has to be filled into the variables first, such as `alias` or `input.templateId`; nothing when they are complete. A document that is sent without it is refused with an error that names it.',
  })
  fillIn: string[];

  constructor(message: string, ready: ReadyMutation | null) {
    this.place = ready ? OnboardingPlace.API : OnboardingPlace.SELLER_CENTRAL;
    this.message = message;
    this.mutation = ready?.mutation ?? null;
    this.document = ready?.document ?? null;
    this.variables = ready?.variables ?? null;
    this.fillIn = [...(ready?.fillIn ?? [])];
  }
}

@DataType('A step of onboarding.')
export class OnboardingStep {
  @Field(() => OnboardingStepName, { description: 'Which one.' })
  step: OnboardingStepName;

  @Field(() => OnboardingState, { description: 'How far it is.' })
  state: OnboardingState;

  @Field(() => String, { description: 'What that rests on, for people.' })
  evidence: string;

  @Field(() => [String], {
    description: 'What is missing, as the names of fields, such as `timeZone`.',
  })
  missing: string[];

  @Field(() => [OnboardingStepName], { description: 'The steps that it has to wait for.' })
  blockedBy: OnboardingStepName[];

  @Field(() => OnboardingAction, {
    nullable: true,
    description: 'What to do next; null when it is done, or when something else comes first.',
  })
  next: OnboardingAction | null;

  constructor(
    step: OnboardingStepName,
    state: OnboardingState,
    parts: {
      readonly evidence: string;
      readonly missing?: readonly string[];
      readonly blockedBy?: readonly OnboardingStepName[];
      readonly next?: OnboardingAction | null;
    },
  ) {
    this.step = step;
    this.state = state;
    this.evidence = parts.evidence;
    this.missing = [...(parts.missing ?? [])];
    this.blockedBy = [...(parts.blockedBy ?? [])];
    this.next = parts.next ?? null;
  }
}

@DataType('What it still takes until a location ships a SKU, as a checklist.')
export class Onboarding {
  @Field(() => String, { nullable: true, description: 'The SKU that was asked about.' })
  sku!: string | null;

  @Field(() => SupplySource, {
    nullable: true,
    description: 'The location. Null when Amazon could not be asked.',
  })
  supplySource!: SupplySource | null;

  @Field(() => Listing, {
    nullable: true,
    description: 'The listing; null when there is none, or Amazon could not be asked.',
  })
  listing!: Listing | null;

  @Field(() => Boolean, { description: 'Whether all steps are done.' })
  isComplete: boolean;

  @CountsAs({ entries: 10 })
  @Field(() => [OnboardingStep], { description: 'The steps, in their order.' })
  steps!: OnboardingStep[];

  @Field(() => OnboardingStep, {
    nullable: true,
    description: 'The first step that is to be done; null when there is none.',
  })
  nextStep: OnboardingStep | null;

  constructor(fields: Fields<Onboarding, 'isComplete' | 'nextStep'>) {
    Object.assign(this, fields);
    const { steps } = fields;
    this.isComplete = steps.every(({ state }) => state === OnboardingState.DONE);
    this.nextStep = steps.find(({ state }) => state === OnboardingState.TODO) ?? null;
  }
}
