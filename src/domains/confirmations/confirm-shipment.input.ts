import { ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { enumType } from '../../graph/enum-type.js';
import { SellerChoice } from '../../graph/seller-choice.js';
import { CONFIRMATION_BATCH_LIMIT } from '../../store/confirmations/confirmation.js';
import { ConfirmedPackageInput } from './confirmed-package.input.js';

/** What a client may choose as the way of a confirmation to Amazon. */
export const ConfirmationRouteChoice = enumType(
  'ConfirmationRouteChoice',
  'The way that a confirmation is to take to Amazon.',
  {
    AUTO: 'The feed where only it records what was asked for: a supply source of a package that Amazon does not have yet, a ship-from address, or a correction of a package whose confirmation is in a feed that has not ended. Else the operation, which answers at once.',
    API: 'The operation confirmShipment (2/s): known at once, but the first confirmation of a package ignores `shipFrom.supplySourceId`; confirming it again corrects it.',
    FEED: 'The fulfilment feed: put on record and sent in the background with whatever else waits, minutes later. It honours `shipFrom`.',
  },
);
export type ConfirmationRouteChoice = keyof typeof ConfirmationRouteChoice;

@InputType({ description: 'A package that has left, and the way to tell Amazon.' })
export class ConfirmShipmentInput extends SellerChoice {
  @Field(() => ConfirmedPackageInput, { description: 'The package.' })
  @ValidateNested()
  package!: ConfirmedPackageInput;

  @Field(() => ConfirmationRouteChoice, {
    defaultValue: ConfirmationRouteChoice.AUTO,
    description: 'The way to take.',
  })
  via!: ConfirmationRouteChoice;
}

@InputType({ description: `Packages that have left, up to ${CONFIRMATION_BATCH_LIMIT}.` })
export class ConfirmShipmentsInput extends SellerChoice {
  @Field(() => String, {
    description:
      "The client's own key of this batch, of 1 to 255 printable ASCII characters without spaces, unlike an id of this graph. Sent again with the same packages, it answers the batch as it is.",
  })
  key!: string;

  @Field(() => [ConfirmedPackageInput], {
    description: `The packages, 1 to ${CONFIRMATION_BATCH_LIMIT}, no package twice.`,
  })
  packages!: ConfirmedPackageInput[];
}
