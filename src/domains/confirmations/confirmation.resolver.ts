import { Cacheable } from '../../graph/cacheable.js';
import { Seller } from '../../graph/seller.type.js';
import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { checkPageSize } from '../../graph/connection.args.js';
import { ConfirmShipmentInput, ConfirmShipmentsInput } from './confirm-shipment.input.js';
import { ConfirmShipmentPayload, ConfirmShipmentsPayload } from './confirm-shipment.payload.js';
import { ConfirmationOutcomeUnknown } from './confirm-shipment.result.js';
import { BatchConfirmationsArgs, ConfirmationsArgs } from './confirmation-filter.input.js';
import {
  Confirmation,
  ConfirmationBatch,
  ConfirmationConnection,
  ConfirmationCount,
} from './confirmation.type.js';
import { isSingle } from './single-confirmation.js';
import { Needs } from '../../graph/access/needs-scope.js';
import { CountsAs, TakesList, Weighs } from '../../graph/list-size.js';
import { InputWarning } from '../../graph/user-error.type.js';
import { PACKAGE } from './confirmation.rules.js';
import { ConfirmationVerification } from './verification.type.js';

const WARNINGS =
  'What is recorded although it is likely to be a mistake, with the path of the package: its buyer asked to cancel an item, or the tracking number is on a package, a label or a confirmation of another order too, which is right only for a parcel with items of both. From the index, where a request of the last minutes can be missing, and from the ledger. Null when nothing was recorded. Costs no call.';

/** Three statements for 250 packages. */
const WARNINGS_WEIGHT = 300;

const VERIFICATION =
  'Compares what Amazon has on record for the package with what was confirmed. Null when Amazon does not know the order';
const VERIFICATION_COST =
  'Cost: one getOrder (0.5/s) past all caches, and one getSupplySource for a supply source that is not cached.';

@Resolver(() => ConfirmationBatch)
export class ConfirmationResolver {
  @Needs('CONFIRM')
  @Mutation(() => ConfirmShipmentPayload, {
    nullable: true,
    description:
      'Tells Amazon that a package has left. Nothing is sent for a label that was bought with this API: the confirmation is NOT_NEEDED. Sending the same package again corrects it, so the mutation can be repeated. Null with an error in `errors` when Amazon is in trouble and nothing was accepted. Cost: one confirmShipment (2/s) by the operation, none by the feed; before that, one getSupplySource for a supply source that is not cached, and one getOrder (0.5/s) for one with the path AUTO, or without a marketplace for a seller of several.',
  })
  async confirmShipment(
    @Arg('input', () => ConfirmShipmentInput, { description: 'The package, and the way to take.' })
    input: ConfirmShipmentInput,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmShipmentPayload> {
    const { confirmations, account } = context.seller(input.sellerId);
    const packages = [input.package];
    const sent = { sellerId: account.id, packages, at: () => PACKAGE };
    return new ConfirmShipmentPayload(await confirmations.confirm(input), sent);
  }

  @Needs('CONFIRM')
  @TakesList('packages')
  @Mutation(() => ConfirmShipmentsPayload, {
    nullable: true,
    description:
      'Tells Amazon of up to 1,000 packages: records all of them or none. The server sends them by the fulfilment feed together with all others that wait, since a feed may be created once in 120 seconds (15 at first); a restart loses none. Cost: none by itself; each feed costs createFeedDocument, createFeed, some getFeed and getFeedDocument.',
  })
  async confirmShipments(
    @Arg('input', () => ConfirmShipmentsInput, { description: 'The packages.' })
    input: ConfirmShipmentsInput,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmShipmentsPayload> {
    const { confirmations, account } = context.seller(input.sellerId);
    const { packages } = input;
    const at = (position: number) => ['input', 'packages', String(position)];
    const sent = { sellerId: account.id, packages, at };
    return new ConfirmShipmentsPayload(await confirmations.confirmMany(input), sent);
  }

  @Cacheable('confirmations')
  @FieldResolver(() => [ConfirmationCount], {
    description:
      'How many confirmations are in each state; states without any are left out. Costs no call.',
  })
  counts(
    @Root() { sellerId, key }: ConfirmationBatch,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmationCount[]> {
    return context.seller(sellerId).confirmations.records.counts(key);
  }

  @Cacheable('confirmations')
  @FieldResolver(() => Boolean, {
    description: 'Whether the outcome of each is known, or is given up. Costs no call.',
  })
  isDone(
    @Root() { sellerId, key }: ConfirmationBatch,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    return context.seller(sellerId).confirmations.records.isDone(key);
  }

  @FieldResolver(() => ConfirmationConnection, {
    nullable: true,
    description: 'Its confirmations, in the order of the input. Costs no call.',
  })
  confirmations(
    @Root() batch: ConfirmationBatch,
    @Args(() => BatchConfirmationsArgs) { states = null, ...page }: BatchConfirmationsArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmationConnection> {
    checkPageSize(page);
    return context.seller(batch.sellerId).confirmations.records.inBatch(batch, states, page);
  }
}

@Resolver(() => ConfirmationConnection)
export class ConfirmationConnectionResolver {
  @Cacheable('confirmations')
  @FieldResolver(() => Int, {
    description: 'The number of confirmations on all pages. Counted when selected. Costs no call.',
  })
  totalCount(@Root() { count }: ConfirmationConnection): Promise<number> {
    return count();
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

  @FieldResolver(() => Confirmation, {
    nullable: true,
    description:
      'The newest later confirmation of the package that was not refused: Amazon shows what that one says. Null while this one is the newest. Cost: no call.',
  })
  replacedBy(
    @Root() confirmation: Confirmation,
    @Ctx() context: RequestContext,
  ): Promise<Confirmation | null> {
    const { records } = context.seller(confirmation.sellerId).confirmations;
    return records.replacementOf(confirmation);
  }

  @FieldResolver(() => ConfirmationVerification, {
    nullable: true,
    description: `${VERIFICATION}, and without a call for a FAILED confirmation, which had no effect at Amazon. ${VERIFICATION_COST}`,
  })
  async verification(
    @Root() { sellerId, content, state }: Confirmation,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmationVerification | null> {
    if (state === 'FAILED') return null;
    return context.seller(sellerId).confirmations.verify(content);
  }
}

@Resolver(() => ConfirmShipmentPayload)
export class ConfirmShipmentPayloadResolver {
  @Weighs(WARNINGS_WEIGHT)
  @FieldResolver(() => [InputWarning], { nullable: true, description: WARNINGS })
  warnings(
    @Root() { sent }: ConfirmShipmentPayload,
    @Ctx() context: RequestContext,
  ): Promise<InputWarning[]> | null {
    return sent && context.seller(sent.sellerId).confirmations.warnings(sent);
  }
}

@Resolver(() => ConfirmShipmentsPayload)
export class ConfirmShipmentsPayloadResolver {
  @Weighs(WARNINGS_WEIGHT)
  @CountsAs({ perInput: 20 })
  @FieldResolver(() => [InputWarning], { nullable: true, description: WARNINGS })
  warnings(
    @Root() { sent }: ConfirmShipmentsPayload,
    @Ctx() context: RequestContext,
  ): Promise<InputWarning[]> | null {
    return sent && context.seller(sent.sellerId).confirmations.warnings(sent);
  }

  @FieldResolver(() => ConfirmationBatch, {
    nullable: true,
    description:
      'The batch as it is now; with `IdempotencyConflict`, the one that has the key. Null with other errors. Cost: no call.',
  })
  async batch(
    @Root() { recorded, conflict }: ConfirmShipmentsPayload,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmationBatch | null> {
    if (!conflict) return recorded;
    return context.seller(conflict.sellerId).confirmations.records.batch(conflict.key);
  }
}

@Resolver(() => ConfirmationOutcomeUnknown)
export class ConfirmationOutcomeUnknownResolver {
  @FieldResolver(() => ConfirmationVerification, {
    nullable: true,
    description: `${VERIFICATION}. ${VERIFICATION_COST}`,
  })
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

  @FieldResolver(() => ConfirmationConnection, {
    nullable: true,
    description: "The seller's confirmations, the newest first. Costs no call.",
  })
  confirmations(
    @Root() { sellerId }: Seller,
    @Args(() => ConfirmationsArgs) args: ConfirmationsArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmationConnection> {
    checkPageSize(args);
    return context.seller(sellerId).confirmations.records.list(args);
  }
}
