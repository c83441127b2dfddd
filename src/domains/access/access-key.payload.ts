import { Field } from 'type-graphql';
import { NameTaken } from '../../graph/name-taken.type.js';
import { ErrorField, failureIn, Payload } from '../../graph/payload.js';
import type { FailureOf } from '../../graph/payload.js';
import { InputWarning, InvalidInput, NotFound, UserError } from '../../graph/user-error.type.js';
import { AccessKey, readAccessKey } from './access-key.type.js';
import type { NewKey } from './access-keys.service.js';

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

  @Field(() => [InputWarning], {
    nullable: true,
    description:
      'What is doubtful in the accepted input: scopes that no key can get through the graph any more, because a key gives away only scopes that it has. Empty when there is nothing; null when `error` is set.',
  })
  readonly warnings: InputWarning[] | null;

  @ErrorField(CREATE_ACCESS_KEY_FAILURES)
  readonly error: FailureOf<typeof CREATE_ACCESS_KEY_FAILURES> | null;

  /** @param warnings about an input that was accepted. */
  constructor(result: CreateResult, warnings: InputWarning[] = []) {
    this.error = failureIn(CREATE_ACCESS_KEY_FAILURES, result);
    const created = result instanceof UserError ? null : result;
    this.accessKey = created && readAccessKey(created.key);
    this.secret = created && created.text;
    this.warnings = created && warnings;
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
