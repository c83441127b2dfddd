import { Field } from 'type-graphql';
import { ErrorCode } from '../../../graph/error-code.js';
import { enumType } from '../../../graph/enum-type.js';
import { DataType, FromFields } from '../../../graph/fields.js';
import { Problem } from '../../../graph/problem.type.js';
import { DateTime } from '../../../graph/scalars.js';

export const SellerAuthorizationStatus = enumType(
  'SellerAuthorizationStatus',
  'The state of the grant of a seller.',
  {
    AUTHORIZED: 'The grant is in force, as far as this server knows.',
    PENDING: 'The seller has not consented yet. No listed seller has this status.',
    REVOKED: 'Amazon refuses the grant. Renew it with `renewSeller`.',
    DISCONNECTED:
      'The seller was disconnected from this API. Only the result of `disconnectSeller` shows it.',
  },
);
export type SellerAuthorizationStatus = keyof typeof SellerAuthorizationStatus;

export const AmazonApi = enumType('AmazonApi', 'A part of the Selling Partner API.', {
  SUPPLY_SOURCES: 'Supply Sources: locations and their configuration.',
  ORDERS: 'Orders: searches, single orders and confirmations by operation.',
  LISTINGS: 'Listings Items: listings and their stock.',
  SHIPPING: 'Merchant Fulfillment (Buy Shipping): offers and labels.',
  FEEDS: 'Feeds: confirmations by feed.',
  NOTIFICATIONS: 'Notifications: subscriptions to changes of orders.',
  SELLERS: 'Sellers: marketplaces of a seller.',
});
export type AmazonApi = keyof typeof AmazonApi;

@DataType('The grant that lets this API work for a seller.')
export class SellerAuthorization extends FromFields<SellerAuthorization> {
  @Field(() => SellerAuthorizationStatus, { description: 'The state of the grant.' })
  status!: SellerAuthorizationStatus;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the seller consented. Null for a seller of the configuration, whose consent this server has not seen.',
  })
  grantedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When Amazon ends the grant: 365 days after the consent. Renew it before with `renewSeller`. Null when `grantedAt` is null.',
  })
  expiresAt!: Date | null;

  @Field(() => Problem, {
    nullable: true,
    description:
      'Why Amazon refuses the grant, or that it ends within 30 days. Null without either.',
  })
  problem!: Problem | null;
}

@DataType('A failed call to Amazon.')
export class AmazonApiFailure extends FromFields<AmazonApiFailure> {
  @Field(() => DateTime, { description: 'When the call failed.' })
  at!: Date;

  @Field(() => String, { description: 'The operation of Amazon, such as `getOrder`.' })
  operation!: string;

  @Field(() => ErrorCode, { description: 'The kind of failure.' })
  code!: ErrorCode;
}

@DataType(
  'The last outcomes of one API of Amazon for a seller, as this server has seen them since its start.',
)
export class AmazonApiHealth extends FromFields<AmazonApiHealth> {
  @Field(() => AmazonApi, { description: 'The API.' })
  api!: AmazonApi;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The last call that Amazon answered. Null before the first one.',
  })
  lastSuccessAt!: Date | null;

  @Field(() => AmazonApiFailure, {
    nullable: true,
    description:
      'The last call that failed: denied, throttled, too slow or not answered. Null before the first one.',
  })
  lastFailure!: AmazonApiFailure | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when Amazon denies the API because the application or the consent lacks its role. Null when it does not.',
  })
  roleMissingSince!: Date | null;
}

@DataType('Whether the data of a seller is current, and what is wrong if it is not.')
export class SellerHealth extends FromFields<SellerHealth> {
  readonly sellerId!: string;

  @Field(() => Boolean, { description: 'Whether `problems` is empty.' })
  isHealthy?: boolean;

  @Field(() => [Problem], {
    description:
      'What is wrong, the worst first: a record of purchases that may have lost some, or a switch of the operator, so that no label is bought for any seller, a refused grant, a missing role, failing calls, an index of orders that ages, webhook endpoints that have failed for 15 minutes, were deactivated after a response with 410 or missed changes, a grant or client secret that ends soon.',
  })
  problems?: Problem[];

  @Field(() => [AmazonApiHealth], {
    description: 'The APIs of Amazon that this server has called for the seller since its start.',
  })
  apis!: AmazonApiHealth[];

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the client secret of the application ends: 180 days after `LWA_CLIENT_SECRET_DATE`. The same for all sellers. Null when that variable is not set.',
  })
  clientSecretExpiresAt!: Date | null;
}
