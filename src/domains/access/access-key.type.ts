import { Field, Int } from 'type-graphql';
import { AccessScope } from '../../graph/access/access-scope.js';
import { PageInfo } from '../../graph/connection.type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import { globalId } from '../../graph/global-id.js';
import { Node } from '../../graph/node.type.js';
import { DateTime } from '../../graph/scalars.js';
import type { AccessKeyRecord } from '../../store/access/access-key.js';
import { principalOfKey } from './authenticator.js';
import { prefixOf } from './key-text.js';

@DataType('A key of a program or a person. Its secret is shown once, when it is created.', Node)
export class AccessKey extends FromFields<AccessKey, 'id'> implements Node {
  /** The part of the key that is no secret. */
  readonly keyId!: string;
  /** Null for all sellers. */
  readonly sellerIds!: readonly string[] | null;

  get id(): string {
    return globalId('AccessKey', this.keyId);
  }

  @Field(() => String, {
    description:
      'Its name, which is recorded with what is done with it. No two valid keys share one.',
  })
  name!: string;

  @Field(() => String, { description: 'Its first characters, to recognise it by. No secret.' })
  prefix!: string;

  @Field(() => [AccessScope], { description: 'What it allows.' })
  scopes!: AccessScope[];

  @Field(() => DateTime, { description: 'When it was created.' })
  createdAt!: Date;

  @Field(() => String, { description: 'Name of who created it.' })
  createdBy!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The start of the hour in which it was last used; null when it never was.',
  })
  lastUsedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it stops working; null for never.',
  })
  expiresAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was revoked; null for a key that was not.',
  })
  revokedAt!: Date | null;
}

/** Returns what the graph shows of a key. */
export function readAccessKey(key: AccessKeyRecord): AccessKey {
  return new AccessKey({
    keyId: key.keyId,
    sellerIds: key.sellers,
    name: key.name,
    prefix: prefixOf(key.keyId),
    scopes: [...principalOfKey(key).scopes],
    createdAt: new Date(key.createdAt),
    createdBy: key.createdBy,
    lastUsedAt: date(key.lastUsedAt),
    expiresAt: date(key.expiresAt),
    revokedAt: date(key.revokedAt),
  });
}

function date(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}

@DataType('An access key in a page, with its cursor.')
export class AccessKeyEdge extends FromFields<AccessKeyEdge> {
  @Field(() => String, { description: 'Pass it as `after` to continue behind this key.' })
  cursor!: string;

  @Field(() => AccessKey, { description: 'The key.' })
  node!: AccessKey;
}

@DataType('A page of access keys, the newest first, with those that were revoked or have expired.')
export class AccessKeyConnection extends FromFields<AccessKeyConnection> {
  @Field(() => [AccessKeyEdge], { description: 'The keys with their cursors.' })
  edges!: AccessKeyEdge[];

  @Field(() => [AccessKey], { description: 'The keys without cursors.' })
  nodes!: AccessKey[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'The number of keys on all pages.' })
  totalCount!: number;
}
