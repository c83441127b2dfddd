import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Address } from '../../graph/address.type.js';
import type { Fields } from '../../graph/fields.js';

export enum VerificationState {
  VERIFIED = 'VERIFIED',
  DIFFERS = 'DIFFERS',
  NOT_YET_VISIBLE = 'NOT_YET_VISIBLE',
}

registerEnumType(VerificationState, {
  name: 'VerificationState',
  description: 'Whether Amazon has on record what a confirmation said.',
  valuesConfig: {
    VERIFIED: { description: 'It has.' },
    DIFFERS: { description: 'It has the package, but not as it was confirmed.' },
    NOT_YET_VISIBLE: {
      description:
        'Amazon does not show the package yet, or not where it left from. Ask again later.',
    },
  },
});

export enum ConfirmationDifference {
  TRACKING_NUMBER = 'TRACKING_NUMBER',
  SHIP_FROM = 'SHIP_FROM',
}

registerEnumType(ConfirmationDifference, {
  name: 'ConfirmationDifference',
  description: 'What Amazon has on record otherwise than it was confirmed.',
  valuesConfig: {
    TRACKING_NUMBER: { description: 'The tracking number.' },
    SHIP_FROM: {
      description:
        'The place it left from. Confirming the package once more, with the same number, corrects it.',
    },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'What Amazon has on record of a package, beside what was said of it.',
})
export class ConfirmationVerification {
  @Field(() => VerificationState, { description: 'Whether the two agree.' })
  state!: VerificationState;

  @Field(() => [ConfirmationDifference], { description: 'In what they differ.' })
  differences!: ConfirmationDifference[];

  @Field(() => String, { nullable: true, description: 'The tracking number on record.' })
  recordedTrackingNumber!: string | null;

  @Field(() => Address, {
    nullable: true,
    description: 'Where the package left from, as Amazon has it. Amazon tells the address alone.',
  })
  recordedShipFrom!: Address | null;

  @Field(() => Address, {
    nullable: true,
    description:
      'Where it left from, as it was confirmed: the address that was given, or that of the supply source; null when nothing was said.',
  })
  expectedShipFrom!: Address | null;

  constructor(fields: Fields<ConfirmationVerification>) {
    Object.assign(this, fields);
  }
}
