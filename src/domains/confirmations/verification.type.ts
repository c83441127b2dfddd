import { Field } from 'type-graphql';
import { Address } from '../../graph/address.type.js';
import { enumType } from '../../graph/enum-type.js';
import { DataType, FromFields } from '../../graph/fields.js';

export const VerificationState = enumType(
  'VerificationState',
  'Whether Amazon has on record what a confirmation said.',
  {
    VERIFIED: 'It has.',
    DIFFERS: 'It has the package, but not as it was confirmed.',
    NOT_YET_VISIBLE:
      'Amazon does not show the package yet, or not where it left from. Ask again later.',
  },
);
export type VerificationState = keyof typeof VerificationState;

export const ConfirmationDifference = enumType(
  'ConfirmationDifference',
  'What Amazon has on record otherwise than it was confirmed.',
  {
    TRACKING_NUMBER: 'The tracking number.',
    SHIP_FROM:
      'The place it left from. Confirming the package once more, with the same number, corrects it.',
  },
);
export type ConfirmationDifference = keyof typeof ConfirmationDifference;

@DataType('What Amazon has on record of a package, compared with what was confirmed.')
export class ConfirmationVerification extends FromFields<ConfirmationVerification> {
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
}
