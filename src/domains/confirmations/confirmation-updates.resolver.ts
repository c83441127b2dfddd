import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Needs } from '../../graph/access/needs-scope.js';
import { refusedArgument } from '../../graph/refused-argument.js';
import { SELLER_ARGUMENT } from '../../graph/seller-choice.js';
import type { ConfirmationPlace } from './confirmation-updates.service.js';
import { Confirmation, ConfirmationBatch } from './confirmation.type.js';

const MOST_IDS = 100;

interface ConfirmationUpdatedEvent {
  readonly args: { readonly ids?: string[] | null; readonly sellerId?: string | null };
  readonly context: RequestContext;
}

interface BatchUpdatedEvent {
  readonly args: { readonly id: string; readonly sellerId?: string | null };
  readonly context: RequestContext;
}

const MERGED =
  'Several changes that wait are sent once, as they are then. Costs no call, but for `verification`.';

/** Subscriptions to confirmations. */
@Resolver()
export class ConfirmationUpdatesResolver {
  @Needs('READ')
  @Subscription(() => Confirmation, {
    nullable: true,
    description: `Sends a confirmation when it is recorded, and each time that its state changes. Sends the confirmations that \`ids\` names at once as well. When more than 2,000 confirmations wait, the subscription ends with SUBSCRIPTION_TOO_SLOW: list them, and subscribe again. ${MERGED}`,
    subscribe: ({ args: { ids, sellerId }, context }: ConfirmationUpdatedEvent) => {
      const places = ids ? placesOf(ids) : null;
      const ofSeller = ids || sellerId ? context.seller(sellerId).account.id : null;
      return context.confirmationUpdates({ sellerId: ofSeller, places }, context.origin.signal);
    },
  })
  confirmationUpdated(
    @Root() confirmation: Confirmation,
    @Arg('ids', () => [ID], {
      nullable: true,
      description: `Only these confirmations, up to ${MOST_IDS}, by their ids in this graph; all when absent.`,
    })
    _ids: string[] | null,
    @Arg('sellerId', () => ID, {
      nullable: true,
      description:
        "Only confirmations of this seller: Amazon's seller id, or the id in this graph. All sellers when absent.",
    })
    _sellerId: string | null,
  ): Confirmation {
    return confirmation;
  }

  @Needs('READ')
  @Subscription(() => ConfirmationBatch, {
    nullable: true,
    description: `Sends a batch at once, and each time that one of its confirmations changes its state. For a key without a batch it sends nothing, until a batch has the key. Its fields are read when the event is sent. ${MERGED}`,
    subscribe: ({ args: { id: key, sellerId }, context }: BatchUpdatedEvent) => {
      const batch = { sellerId: context.seller(sellerId).account.id, key };
      return context.confirmationBatchUpdates(batch, context.origin.signal);
    },
  })
  confirmationBatchUpdated(
    @Root() batch: ConfirmationBatch,
    @Arg('id', () => ID, { description: "The client's key of the batch." }) _id: string,
    @Arg('sellerId', () => ID, SELLER_ARGUMENT) _sellerId: string | null,
  ): ConfirmationBatch {
    return batch;
  }
}

/** Reads ids as `readIdArguments` leaves them: the key of a batch and a position, with a slash between. */
function placesOf(ids: readonly string[]): ConfirmationPlace[] {
  if (ids.length > MOST_IDS)
    throw refusedArgument(
      ['ids'],
      `a list of at most ${MOST_IDS} entries`,
      `${ids.length}. Name the others in another subscription`,
    );
  return ids.map((id, at) => {
    const parts = /^([^]*)\/(0|[1-9]\d{0,8})$/.exec(id);
    if (!parts)
      throw refusedArgument(
        ['ids', String(at)],
        'the `id` of a Confirmation, such as Confirmation:A1EXAMPLE:day-1/0',
        JSON.stringify(id.slice(0, 100)),
      );
    return { batchId: parts[1] ?? '', position: Number(parts[2]) };
  });
}
