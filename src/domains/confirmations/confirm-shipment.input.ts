import { Field, ID, InputType } from 'type-graphql';
import { enumType } from '../../graph/enum-type.js';
import { IssuedId } from '../../graph/issued-id.js';
import { SELLER_ARGUMENT, SellerChoice } from '../../graph/seller-choice.js';
import { CONFIRMATION_BATCH_LIMIT } from '../../store/confirmations/confirmation.js';
import { PackageConfirmationInput } from './package-confirmation.input.js';

/** The path of a confirmation to Amazon. */
export const ConfirmationPath = enumType(
  'ConfirmationPath',
  'Which way a confirmation takes to Amazon.',
  {
    AUTO: 'The feed where only it records what was asked for: a supply source of a package that Amazon does not have yet, a ship-from address, or a correction of a package whose confirmation is in a feed that has not ended. Else the operation, which answers at once.',
    API: 'The operation confirmShipment (2/s): known at once, but the first confirmation of a package ignores `shipFromSupplySourceId`; confirming it again corrects it.',
    FEED: 'The fulfilment feed: put on record and sent in the background with whatever else waits, minutes later. It honours `shipFromSupplySourceId`.',
  },
);
export type ConfirmationPath = keyof typeof ConfirmationPath;

@InputType({ description: 'A package that has left, and how Amazon is informed.' })
export class ConfirmShipmentInput extends PackageConfirmationInput {
  @Field(() => ID, SELLER_ARGUMENT)
  sellerId?: string | null;

  @Field(() => ConfirmationPath, {
    defaultValue: ConfirmationPath.AUTO,
    description: 'Which way it takes.',
  })
  path!: ConfirmationPath;

  @Field(() => ID, {
    nullable: true,
    description:
      'The marketplace of the order. Default: that of a seller with one; else it is read from the order (one getOrder, 0.5/s).',
  })
  @IssuedId('a marketplace id')
  marketplaceId?: string | null;
}

@InputType({ description: `Packages that have left, up to ${CONFIRMATION_BATCH_LIMIT}.` })
export class ConfirmShipmentsInput extends SellerChoice {
  @Field(() => String, {
    description:
      "The client's own key of this batch, of 1 to 255 printable ASCII characters without spaces. Sent again with the same confirmations, it answers the batch as it is.",
  })
  key!: string;

  @Field(() => [PackageConfirmationInput], {
    description: `The packages, 1 to ${CONFIRMATION_BATCH_LIMIT}, no package twice.`,
  })
  confirmations!: PackageConfirmationInput[];
}
