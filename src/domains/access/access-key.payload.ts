import { Field } from 'type-graphql';
import { Node } from '../../graph/node.type.js';
import { ErrorField, failureIn, Payload } from '../../graph/payload.js';
import type { FailureOf } from '../../graph/payload.js';
import {
  Failure,
  InvalidInput,
  NotFound,
  UserError,
  UserErrorCode,
} from '../../graph/user-error.type.js';
import { AccessKey, readAccessKey } from './access-key.type.js';
import type { NewKey } from './access-keys.service.js';

@Failure('Another object has the name. Nothing was created.')
export class NameTaken extends UserError<'NAME_TAKEN'> {
  @Field(() => Node, { nullable: true, description: 'The object that has the name.' })
  readonly existing: Node | null;

  constructor(name: string, existing: Node | null) {
    super(
      UserErrorCode.NAME_TAKEN,
      `${JSON.stringify(name)} is the name of another access key, which is not revoked. Choose another name, or revoke that key first.`,
      ['input', 'name'],
    );
    this.existing = existing;
  }
}

const CREATE_ACCESS_KEY_FAILURES = [InvalidInput, NameTaken] as const;
const REVOKE_ACCESS_KEY_FAILURES = [InvalidInput, NotFound] as const;

type CreateResult = NewKey | FailureOf<typeof CREATE_ACCESS_KEY_FAILURES>;
type RevokeResult = AccessKey | FailureOf<typeof REVOKE_ACCESS_KEY_FAILURES>;

@Payload('The outcome of creating an access key.')
export class CreateAccessKeyPayload {
  @Field(() => AccessKey, { nullable: true, description: 'The key. Null when `error` is set.' })
  readonly accessKey: AccessKey | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The whole key, `fgk_…`, for the header `Authorization: Bearer …`. It is shown here once, and never again. Null when `error` is set.',
  })
  readonly secret: string | null;

  @ErrorField(CREATE_ACCESS_KEY_FAILURES)
  readonly error: FailureOf<typeof CREATE_ACCESS_KEY_FAILURES> | null;

  constructor(result: CreateResult) {
    this.error = failureIn(CREATE_ACCESS_KEY_FAILURES, result);
    const created = result instanceof UserError ? null : result;
    this.accessKey = created && readAccessKey(created.key);
    this.secret = created && created.text;
  }
}

@Payload('The outcome of revoking an access key.')
export class RevokeAccessKeyPayload {
  @Field(() => AccessKey, { nullable: true, description: 'The key. Null when `error` is set.' })
  readonly accessKey: AccessKey | null;

  @ErrorField(REVOKE_ACCESS_KEY_FAILURES)
  readonly error: FailureOf<typeof REVOKE_ACCESS_KEY_FAILURES> | null;

  constructor(result: RevokeResult) {
    this.error = failureIn(REVOKE_ACCESS_KEY_FAILURES, result);
    this.accessKey = result instanceof UserError ? null : result;
  }
}
