import {
  SellerWebhooksResolver,
  WebhookChangesResolver,
  WebhookDeliveryConnectionResolver,
  WebhookEndpointResolver,
} from '../domains/webhooks/webhook.resolver.js';

/** Resolvers of webhooks. */
export const WEBHOOK_RESOLVERS = [
  WebhookChangesResolver,
  SellerWebhooksResolver,
  WebhookEndpointResolver,
  WebhookDeliveryConnectionResolver,
] as const;
