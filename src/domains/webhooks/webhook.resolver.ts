import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Needs } from '../../graph/access/needs-scope.js';
import { checkPageSize, ConnectionArgs } from '../../graph/connection.args.js';
import { CountsAs } from '../../graph/list-size.js';
import { Seller } from '../../graph/seller.type.js';
import { WEBHOOK_LIMITS } from '../../store/webhooks/webhook.js';
import {
  CreateWebhookEndpointInput,
  DeleteWebhookEndpointInput,
  RotateWebhookSecretInput,
  SendTestWebhookInput,
  UpdateWebhookEndpointInput,
} from './webhook.input.js';
import {
  CreateWebhookEndpointPayload,
  DeleteWebhookEndpointPayload,
  RotateWebhookSecretPayload,
  SendTestWebhookPayload,
  UpdateWebhookEndpointPayload,
} from './webhook.payload.js';
import { WebhookDeliveryConnection, WebhookEndpoint } from './webhook.type.js';

const MOST_ENDPOINTS = WEBHOOK_LIMITS.endpointsOfSeller;
/** Endpoints of a seller, for the cost of a query. */
const ENDPOINTS = 3;

@Resolver()
export class WebhookChangesResolver {
  @Needs('MANAGE')
  @Mutation(() => CreateWebhookEndpointPayload, {
    nullable: true,
    description: `Creates a receiver of webhooks, and shows its secret once. The server sends a POST with \`id\`, \`event\`, \`nodeId\` and \`occurredAt\` after each change: at least once, signed by the Standard Webhooks specification, one after the other for each object. A response other than 2xx within 15 seconds is tried again for three days. A seller has at most ${MOST_ENDPOINTS} endpoints. Needs the scope \`MANAGE\`. Cost: no call.`,
  })
  async createWebhookEndpoint(
    @Arg('input', () => CreateWebhookEndpointInput, { description: 'The endpoint.' })
    input: CreateWebhookEndpointInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateWebhookEndpointPayload> {
    const { webhooks } = context.seller(input.sellerId);
    return new CreateWebhookEndpointPayload(await webhooks.create(input));
  }

  @Needs('MANAGE')
  @Mutation(() => UpdateWebhookEndpointPayload, {
    nullable: true,
    description:
      'Changes a receiver of webhooks, and forgets its problems: webhooks that wait are tried at once. Needs the scope `MANAGE`. Cost: no call.',
  })
  async updateWebhookEndpoint(
    @Arg('input', () => UpdateWebhookEndpointInput, { description: 'The changes.' })
    input: UpdateWebhookEndpointInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateWebhookEndpointPayload> {
    const { webhooks } = context.seller(input.sellerId);
    return new UpdateWebhookEndpointPayload(await webhooks.update(input));
  }

  @Needs('MANAGE')
  @Mutation(() => RotateWebhookSecretPayload, {
    nullable: true,
    description:
      'Gives a receiver of webhooks another secret, and shows it once. For 24 hours, each webhook is signed with the old secret too. A further rotation in this time ends the oldest secret at once. Needs the scope `MANAGE`. Cost: no call.',
  })
  async rotateWebhookSecret(
    @Arg('input', () => RotateWebhookSecretInput, { description: 'The endpoint.' })
    { id, sellerId }: RotateWebhookSecretInput,
    @Ctx() context: RequestContext,
  ): Promise<RotateWebhookSecretPayload> {
    return new RotateWebhookSecretPayload(await context.seller(sellerId).webhooks.rotate(id));
  }

  @Needs('MANAGE')
  @Mutation(() => DeleteWebhookEndpointPayload, {
    nullable: true,
    description:
      'Deletes a receiver of webhooks with its secrets and all its webhooks, also those that wait. Needs the scope `MANAGE`. Cost: no call.',
  })
  async deleteWebhookEndpoint(
    @Arg('input', () => DeleteWebhookEndpointInput, { description: 'The endpoint.' })
    { id, sellerId }: DeleteWebhookEndpointInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteWebhookEndpointPayload> {
    return new DeleteWebhookEndpointPayload(await context.seller(sellerId).webhooks.delete(id));
  }

  @Needs('MANAGE')
  @Mutation(() => SendTestWebhookPayload, {
    nullable: true,
    description:
      'Sends a webhook with the event TEST to an active receiver. Needs the scope `MANAGE`. Cost: no call.',
  })
  async sendTestWebhook(
    @Arg('input', () => SendTestWebhookInput, { description: 'The endpoint.' })
    { id, sellerId }: SendTestWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<SendTestWebhookPayload> {
    return new SendTestWebhookPayload(await context.seller(sellerId).webhooks.test(id));
  }
}

@Resolver(() => Seller)
export class SellerWebhooksResolver {
  @Needs('MANAGE')
  @CountsAs({ entries: ENDPOINTS })
  @FieldResolver(() => [WebhookEndpoint], {
    nullable: true,
    description: `The receivers of webhooks, the oldest first, at most ${MOST_ENDPOINTS}. Needs the scope \`MANAGE\`. Cost: no call.`,
  })
  webhookEndpoints(
    @Root() { sellerId }: Seller,
    @Ctx() context: RequestContext,
  ): Promise<WebhookEndpoint[]> {
    return context.seller(sellerId).webhooks.endpoints();
  }
}

@Resolver(() => WebhookEndpoint)
export class WebhookEndpointResolver {
  @Needs('MANAGE')
  @FieldResolver(() => WebhookDeliveryConnection, {
    nullable: true,
    description: `The webhooks to it, the newest first: those that wait, and those that ended in the last 7 days, at most the newest ${WEBHOOK_LIMITS.ended.toLocaleString('en-US')}. Needs the scope \`MANAGE\`. Cost: no call.`,
  })
  deliveries(
    @Root() { sellerId, endpointId }: WebhookEndpoint,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<WebhookDeliveryConnection> {
    checkPageSize(page);
    return context.seller(sellerId).webhooks.deliveries(endpointId, page);
  }
}

@Resolver(() => WebhookDeliveryConnection)
export class WebhookDeliveryConnectionResolver {
  @FieldResolver(() => Int, { description: 'The number of webhooks on all pages. Cost: no call.' })
  totalCount(@Root() { count }: WebhookDeliveryConnection): Promise<number> {
    return count();
  }
}
