import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../context/request-context.js';
import { Needs } from '../../../graph/access/needs-scope.js';
import type { SellerScope } from '../../../context/seller-scope.js';
import { sellerOf } from '../seller-of.js';
import {
  ConnectSellerInput,
  DisconnectSellerInput,
  RenewSellerInput,
} from './connect-seller.input.js';
import {
  ConnectSellerPayload,
  DisconnectSellerPayload,
  SellerInUse,
  RenewSellerPayload,
} from './connect-seller.payload.js';
import type { SellerUse } from './connect-seller.payload.js';

@Resolver()
export class SellerConnectionsResolver {
  @Needs('MANAGE')
  @Mutation(() => ConnectSellerPayload, {
    nullable: true,
    description:
      'Starts the connection of a seller. Send the seller to `authorizationUrl`. After the consent, Amazon sends the browser back to this server, which connects the seller on all servers within a second. Needs the scope `MANAGE`. Cost: no call; after the consent one getMarketplaceParticipations (0.016/s) and one searchListingsItems (5/s).',
  })
  async connectSeller(
    @Arg('input', () => ConnectSellerInput, { description: 'The seller.' })
    input: ConnectSellerInput,
    @Ctx() context: RequestContext,
  ): Promise<ConnectSellerPayload> {
    const { baseUrl } = context.origin;
    return new ConnectSellerPayload(await context.sellerConnections().start(input, baseUrl));
  }

  @Needs('MANAGE')
  @Mutation(() => RenewSellerPayload, {
    nullable: true,
    description:
      'Starts the renewal of the consent of a connected seller, before it ends after 365 days or when Amazon refuses the grant. Works for a seller of the configuration too: the new grant replaces its refresh token. Send the seller to `authorizationUrl`. A consent of another seller is refused. Needs the scope `MANAGE`. Cost: as `connectSeller`.',
  })
  async renewSeller(
    @Arg('input', () => RenewSellerInput, { description: 'The seller.' })
    input: RenewSellerInput,
    @Ctx() context: RequestContext,
  ): Promise<RenewSellerPayload> {
    const { account } = context.seller(input.sellerId);
    const { baseUrl } = context.origin;
    return new RenewSellerPayload(await context.sellerConnections().renew(account, input, baseUrl));
  }

  @Needs('MANAGE')
  @Mutation(() => DisconnectSellerPayload, {
    nullable: true,
    description:
      'Disconnects a seller and deletes its refresh token. All servers stop working for it within a second. Its purchases and confirmations stay on record, and are shown again when it is connected again. Amazon keeps the consent until the seller withdraws it in Seller Central. Orders that are still to be shipped stay open at Amazon, and special hours in force stay too: with either, it is refused with SellerInUse unless `force` is set. Scheduled changes wait until the seller is connected again. Needs the scope `MANAGE`. Cost: no call.',
  })
  async disconnectSeller(
    @Arg('input', () => DisconnectSellerInput, { description: 'The seller.' })
    { sellerId, force }: DisconnectSellerInput,
    @Ctx() context: RequestContext,
  ): Promise<DisconnectSellerPayload> {
    const scope = context.seller(sellerId);
    const { account } = scope;
    const used = force ? null : await useOf(scope);
    if (used) return new DisconnectSellerPayload(new SellerInUse(account.id, used));
    await context.sellerConnections().disconnect(account);
    return new DisconnectSellerPayload(sellerOf(account));
  }
}

/** Returns what the seller has that nothing works on afterwards. Null when there is none. Costs no call. */
async function useOf({ orders, scheduledChanges }: SellerScope): Promise<SellerUse | null> {
  const openOrderCount = await orders.countOpen();
  const changesInForceCount = await scheduledChanges.records.countInForce();
  if (openOrderCount === 0 && changesInForceCount === 0) return null;
  return { openOrderCount, changesInForceCount };
}
