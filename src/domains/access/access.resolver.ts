import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { ALL_SCOPES } from '../../graph/access/access-scope.js';
import { Needs } from '../../graph/access/needs-scope.js';
import { checkPageSize, ConnectionArgs } from '../../graph/connection.args.js';
import { storedPage } from '../../graph/stored-page.js';
import { NameTaken } from '../../graph/name-taken.type.js';
import { issuesOf as rulesBroken } from '../../graph/input-issues.js';
import { InputIssue, InvalidInput, NotFound } from '../../graph/user-error.type.js';
import { CreateAccessKeyInput, MOST_SELLERS, RevokeAccessKeyInput } from './access-key.input.js';
import { CreateAccessKeyPayload, RevokeAccessKeyPayload } from './access-key.payload.js';
import { keyIdIn } from './key-text.js';
import { ACCEPTED_NAME, isReservedName, OF_ALL_SELLERS } from './access-keys.service.js';
import { AccessKey, AccessKeyConnection, AccessKeyEdge, readAccessKey } from './access-key.type.js';
import type { AccessKeys } from './access-keys.service.js';
import { warningsOfScopes } from './scopes-out-of-reach.js';
import { Viewer } from './viewer.type.js';

const ANOTHER_KEY =
  'the name of another access key, which is not revoked. Choose another name, or revoke that key first.';

/** Returns what is wrong with the first key: the server is open until then, and closed to all without a key from then on. */
function firstKeyIssues({ scopes, expiresAt }: CreateAccessKeyInput): InputIssue[] {
  const missing = ALL_SCOPES.filter((scope) => !scopes.includes(scope));
  const issues: InputIssue[] = [];
  if (missing.length > 0)
    issues.push(
      new InputIssue(
        ['input', 'scopes'],
        `a list of all scopes; ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing. This is the first key, every request needs a key from then on, and a key gives away only scopes that it has. Create keys with fewer scopes with that one`,
      ),
    );
  if (expiresAt)
    issues.push(
      new InputIssue(
        ['input', 'expiresAt'],
        'absent: this is the first key, every request needs a key from then on, and no request would be served after its end. Create keys that end with that one',
      ),
    );
  return issues;
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Needs('ANY')
  @Query(() => Viewer, {
    nullable: true,
    description: 'Who sends this request, and what it may do. Cost: no call.',
  })
  viewer(@Ctx() { origin: { principal } }: RequestContext): Viewer {
    return new Viewer({ principal, actor: principal.name, scopes: [...principal.scopes] });
  }

  @FieldResolver(() => AccessKey, {
    nullable: true,
    description:
      'The access key of this request; null for a token, and where none is needed. Cost: no call.',
  })
  async accessKey(
    @Root() { principal }: Viewer,
    @Ctx() context: RequestContext,
  ): Promise<AccessKey | null> {
    const { keyId } = principal;
    const key = keyId === null ? null : await context.accessKeys().find(keyId);
    return key && readAccessKey(key);
  }

  @Needs('MANAGE')
  @FieldResolver(() => AccessKeyConnection, {
    nullable: true,
    description: 'All access keys, the newest first. Needs the scope `MANAGE`. Cost: no call.',
  })
  async accessKeys(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<AccessKeyConnection> {
    checkPageSize(page);
    const keys = context.accessKeys();
    const { edges, pageInfo } = await storedPage(
      {
        scope: { field: 'accessKeys', sellerId: '', selection: {} },
        rows: undefined,
        counted: 'access keys',
        read: (request) => keys.list(request),
      },
      page,
      readAccessKey,
    );
    return new AccessKeyConnection({
      edges: edges.map((edge) => new AccessKeyEdge(edge)),
      nodes: edges.map(({ node }) => node),
      pageInfo,
      totalCount: await keys.count(),
    });
  }
}

@Resolver()
export class AccessKeyChangesResolver {
  @Needs('MANAGE')
  @Mutation(() => CreateAccessKeyPayload, {
    nullable: true,
    description:
      'Creates an access key. From the first key on, every request needs one, so the first must have all scopes and no end: a key gives away only scopes that it has. Needs the scope `MANAGE`. Cost: no call.',
  })
  async createAccessKey(
    @Arg('input', () => CreateAccessKeyInput, { description: 'The key.' })
    input: CreateAccessKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateAccessKeyPayload> {
    const keys = context.accessKeys();
    const sellers = input.sellerIds ?? null;
    const issues = issuesOf(input, sellers, keys, context);
    if (issues.length > 0) return new CreateAccessKeyPayload(new InvalidInput(issues));
    const { name, scopes, expiresAt } = input;
    const created = await keys.create({
      name,
      scopes,
      sellers,
      expiresAt: expiresAt?.getTime() ?? null,
    });
    if (created) return new CreateAccessKeyPayload(created, warningsOfScopes(scopes));
    const holder = await keys.findByName(name);
    return new CreateAccessKeyPayload(
      new NameTaken(name, ANOTHER_KEY, holder && readAccessKey(holder)),
    );
  }

  @Needs('MANAGE')
  @Mutation(() => RevokeAccessKeyPayload, {
    nullable: true,
    description:
      'Revokes an access key. Every server refuses it after a second at the latest, and subscriptions with it end with their next event. What was put on record with it before, such as a batch of purchases, goes on: `cancelPurchaseBatch` stops a batch. The last valid key with the scope `MANAGE` is refused with InvalidInput unless the caller has a token. Only another key that is valid for as long counts as a replacement: one that ends does not replace one without an end. Create such a key first, or let the operator revoke it with `npm run keys -- revoke`. Needs the scope `MANAGE`. Cost: no call.',
  })
  async revokeAccessKey(
    @Arg('input', () => RevokeAccessKeyInput, { description: 'The key.' })
    { accessKeyId }: RevokeAccessKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<RevokeAccessKeyPayload> {
    const key = await context.accessKeys().revokeUnlessLast(keyIdIn(accessKeyId));
    if (key === 'last') return new RevokeAccessKeyPayload(new InvalidInput([LAST_MANAGER]));
    return new RevokeAccessKeyPayload(
      key
        ? readAccessKey(key)
        : new NotFound('This server has no such access key.', ['input', 'accessKeyId']),
    );
  }
}

/** Without it, only the operator could create keys, now or when the others have ended. */
const LAST_MANAGER = new InputIssue(
  ['input', 'accessKeyId'],
  'another key than the last valid one with the scope MANAGE: no other key with MANAGE is valid for as long. Create such a key first, or let the operator revoke it with `npm run keys -- revoke`',
);

function issuesOf(
  input: CreateAccessKeyInput,
  sellers: readonly string[] | null,
  keys: AccessKeys,
  context: RequestContext,
): InputIssue[] {
  const { name, scopes, expiresAt } = input;
  const issues = rulesBroken(input);
  if (isReservedName(name)) issues.push(new InputIssue(['input', 'name'], ACCEPTED_NAME));
  if (keys.isOpen) issues.push(...firstKeyIssues(input));
  const lacking = new Set(keys.lacking(scopes));
  scopes.forEach((scope, at) => {
    if (lacking.has(scope))
      issues.push(new InputIssue(['input', 'scopes', String(at)], 'a scope that your own key has'));
  });
  if (sellers && (sellers.length === 0 || sellers.length > MOST_SELLERS))
    issues.push(new InputIssue(['input', 'sellerIds'], `1 to ${MOST_SELLERS} sellers`));
  else if (sellers && OF_ALL_SELLERS.some((scope) => scopes.includes(scope)))
    issues.push(
      new InputIssue(
        ['input', 'sellerIds'],
        'no list together with MANAGE or METRICS, which are about all sellers',
      ),
    );
  sellers?.slice(0, MOST_SELLERS).forEach((id, at) => {
    if (context.account(id) === null)
      issues.push(
        new InputIssue(['input', 'sellerIds', String(at)], 'the id of a seller, see `sellers`'),
      );
  });
  return [...issues, ...endIssues(expiresAt?.getTime() ?? null, keys)];
}

/** A key that ends must not create one that outlives it. */
function endIssues(end: number | null, keys: AccessKeys): InputIssue[] {
  const path = ['input', 'expiresAt'];
  if (end !== null && end <= keys.time()) return [new InputIssue(path, 'a time in the future')];
  const latest = keys.latestEnd();
  if (latest === null || (end !== null && end <= latest)) return [];
  const shown = new Date(latest).toISOString();
  return [new InputIssue(path, `a time up to ${shown}, when your own key ends`)];
}
