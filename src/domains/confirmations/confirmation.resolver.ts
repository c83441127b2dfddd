import { Seller } from '../../graph/seller.type.js';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { checkPageSize, ConnectionArgs } from '../../graph/connection.args.js';
import { ConfirmShipmentInput, ConfirmShipmentsInput } from './confirm-shipment.input.js';
import {
  ConfirmationOutcomeUnknown,
  ConfirmShipmentResult,
  ConfirmShipmentsResult,
  ShipmentConfirmed,
} from './confirm-shipment.result.js';
import { Confirmation, ConfirmationBatch, ConfirmationConnection } from './confirmation.type.js';
import { isSingle } from './single-confirmation.js';
import { ConfirmationVerification } from './verification.type.js';

const VERIFICATION = {
  nullable: true,
  description:
    'What Amazon has on record of the package, compared with what was confirmed; null when it does not know the order. Cost: one getOrder (0.5/s), past all caches, and one getSupplySource where a supply source was named that is not remembered.',
} as const;

@Resolver(() => ConfirmationBatch)
export class ConfirmationResolver {
  @Mutation(() => ConfirmShipmentResult, {
    nullable: true,
    description:
      'Tells Amazon that a package has left. Not for labels that were bought from Amazon: the result says so, and nothing is sent. Sending it again corrects the package of the same number, so that it may be repeated. Null with an error when Amazon is in trouble and nothing was taken. Cost: one confirmShipment (2/s) by the operation, none by the feed; before that one getSupplySource for a supply source that is not remembered, and one getOrder (0.5/s) for one with the path AUTO, or without a marketplace for a seller of several.',
  })
  confirmShipment(
    @Arg('input', () => ConfirmShipmentInput, { description: 'The package, and the way to take.' })
    input: ConfirmShipmentInput,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmShipmentResult> {
    return context.seller(input.sellerId).confirmations.confirm(input);
  }

  @Mutation(() => ConfirmShipmentsResult, {
    nullable: true,
    description:
      'Tells Amazon of up to 1,000 packages: puts them on record and answers. They go to Amazon by the fulfilment feed with all else that waits, since a feed may be created once in 120 seconds (15 at first); a restart loses none. Costs no call by itself; each feed costs createFeedDocument, createFeed, some getFeed and getFeedDocument.',
  })
  confirmShipments(
    @Arg('input', () => ConfirmShipmentsInput, { description: 'The packages.' })
    input: ConfirmShipmentsInput,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmShipmentsResult> {
    return context.seller(input.sellerId).confirmations.confirmMany(input);
  }

  @FieldResolver(() => ConfirmationConnection, {
    nullable: true,
    description: 'Its confirmations, in the order of the input. Costs no call.',
  })
  confirmations(
    @Root() batch: ConfirmationBatch,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmationConnection> {
    checkPageSize(page);
    return context.seller(batch.sellerId).confirmations.records.inBatch(batch.key, page);
  }
}

@Resolver(() => Confirmation)
export class ConfirmationVerificationResolver {
  @FieldResolver(() => ConfirmationBatch, {
    nullable: true,
    description: 'The batch that it belongs to; null for a single confirmation. Cost: no call.',
  })
  async batch(
    @Root() { sellerId, batchKey }: Confirmation,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmationBatch | null> {
    if (isSingle(batchKey)) return null;
    return context.seller(sellerId).confirmations.records.batch(batchKey);
  }

  @FieldResolver(() => ConfirmationVerification, VERIFICATION)
  verification(
    @Root() { sellerId, content }: Confirmation,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmationVerification | null> {
    return context.seller(sellerId).confirmations.verify(content);
  }
}

@Resolver(() => ShipmentConfirmed)
export class ShipmentConfirmedResolver {
  @FieldResolver(() => ConfirmationVerification, VERIFICATION)
  verification(
    @Root() { sellerId, content }: ShipmentConfirmed,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmationVerification | null> {
    return context.seller(sellerId).confirmations.verify(content);
  }
}

@Resolver(() => ConfirmationOutcomeUnknown)
export class ConfirmationOutcomeUnknownResolver {
  @FieldResolver(() => ConfirmationVerification, VERIFICATION)
  verification(
    @Root() { sellerId, content }: ConfirmationOutcomeUnknown,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmationVerification | null> {
    return context.seller(sellerId).confirmations.verify(content);
  }
}

@Resolver(() => Seller)
export class SellerConfirmationsResolver {
  @FieldResolver(() => ConfirmationBatch, {
    nullable: true,
    description:
      "One of the seller's batches of confirmations by its key; null when there is none. Costs no call.",
  })
  confirmationBatch(
    @Root() { sellerId }: Seller,
    @Arg('key', () => String, { description: "The client's key of the batch." }) key: string,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmationBatch | null> {
    return context.seller(sellerId).confirmations.records.batch(key);
  }
}
