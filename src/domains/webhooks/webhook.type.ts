import { Field, Int } from 'type-graphql';
import { PageInfo } from '../../graph/connection.type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import { globalId } from '../../graph/global-id.js';
import { CountsAs } from '../../graph/list-size.js';
import { Node, SellerOwned } from '../../graph/node.type.js';
import { DateTime, Url } from '../../graph/scalars.js';
import { WebhookDeliveryStatus, WebhookEvent, WebhookProblemCode } from './webhook-event.js';

@DataType('Why webhooks do not reach their receiver.')
export class WebhookProblem extends FromFields<WebhookProblem> {
  @Field(() => WebhookProblemCode, { description: 'The kind of problem, for programs.' })
  code!: WebhookProblemCode;

  @Field(() => String, { description: 'What happened and what to do, for a person.' })
  message!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'HTTP status of the last response; null without a response.',
  })
  httpStatus!: number | null;
}

@DataType('A receiver of webhooks for the changes of one seller.', Node, SellerOwned)
export class WebhookEndpoint extends FromFields<WebhookEndpoint, 'id'> implements SellerOwned {
  get id(): string {
    return globalId('WebhookEndpoint', this.sellerId, this.endpointId);
  }

  @Field(() => Url, { description: 'Where webhooks are sent.' })
  url!: URL;

  @CountsAs({ entries: 7 })
  @Field(() => [WebhookEvent], { description: 'The events that it gets, at least one.' })
  events!: WebhookEvent[];

  @Field(() => Boolean, {
    description:
      'Whether webhooks are recorded and sent. False after `updateWebhookEndpoint`, or after the receiver responded with 410.',
  })
  isActive!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when every attempt has failed; null while attempts succeed. Such an endpoint gets one webhook at a time, after pauses of up to 5 minutes, until one succeeds.',
  })
  failingSince!: Date | null;

  @Field(() => WebhookProblem, {
    nullable: true,
    description: 'Why the last attempt failed; null when it succeeded.',
  })
  problem!: WebhookProblem | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when changes were left out, because 10,000 webhooks waited; null when none was. List what has changed since then. `updateWebhookEndpoint` resets it.',
  })
  changesMissedSince!: Date | null;

  @Field(() => DateTime, { description: 'When it was created.' })
  createdAt!: Date;

  @Field(() => String, { description: 'Name of who created it.' })
  createdBy!: string;

  readonly endpointId!: string;
  readonly sellerId!: string;
}

@DataType('One webhook to one endpoint.', Node)
export class WebhookDelivery extends FromFields<WebhookDelivery, 'id'> implements Node {
  get id(): string {
    return globalId('WebhookDelivery', this.sellerId, this.deliveryId);
  }

  @Field(() => String, {
    description:
      'The id that the receiver gets as `id` and `webhook-id`. All attempts have the same.',
  })
  webhookId!: string;

  @Field(() => WebhookEvent, { description: 'Why it was sent.' })
  event!: WebhookEvent;

  @Field(() => DateTime, {
    description:
      'When the object changed. Until the first attempt, a further change of the object replaces it.',
  })
  at!: Date;

  @Field(() => WebhookDeliveryStatus, { description: 'How far it is.' })
  status!: WebhookDeliveryStatus;

  @Field(() => Int, { description: 'The number of attempts that were begun.' })
  attempts!: number;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Earliest time of the next attempt: not before the endpoint is tried again after failures, and now for a webhook that is due and waits for those before it. Null unless it is WAITING, and for an endpoint that is not active.',
  })
  nextAttemptAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Id of the changed object, for `node`; null for a test.',
  })
  nodeId!: string | null;

  @Field(() => WebhookProblem, {
    nullable: true,
    description: 'Why the last attempt failed; null when it succeeded, and before the first.',
  })
  problem!: WebhookProblem | null;

  readonly deliveryId!: string;
  readonly sellerId!: string;
}

@DataType('A webhook in a page, with its cursor.')
export class WebhookDeliveryEdge extends FromFields<WebhookDeliveryEdge> {
  @Field(() => String, { description: 'Pass it as `after` to continue behind this webhook.' })
  cursor!: string;

  @Field(() => WebhookDelivery, { description: 'The webhook.' })
  node!: WebhookDelivery;
}

@DataType('A page of the webhooks to an endpoint, the newest first.')
export class WebhookDeliveryConnection {
  @Field(() => [WebhookDeliveryEdge], { description: 'The webhooks with their cursors.' })
  edges: WebhookDeliveryEdge[];

  @Field(() => [WebhookDelivery], { description: 'The webhooks without cursors.' })
  nodes: WebhookDelivery[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo: PageInfo;

  /** Counts the webhooks of all pages. */
  readonly count: () => Promise<number>;

  constructor(edges: WebhookDeliveryEdge[], pageInfo: PageInfo, count: () => Promise<number>) {
    this.edges = edges;
    this.nodes = edges.map(({ node }) => node);
    this.pageInfo = pageInfo;
    this.count = count;
  }
}
