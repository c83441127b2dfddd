import { Field, ID } from 'type-graphql';
import { ErrorField, failureIn, Payload } from '../../graph/payload.js';
import type { FailureOf } from '../../graph/payload.js';
import { InputWarning, InvalidInput, NotFound, UserError } from '../../graph/user-error.type.js';
import { WebhookDelivery, WebhookEndpoint } from './webhook.type.js';

const CREATE_FAILURES = [InvalidInput] as const;
const CHANGE_FAILURES = [InvalidInput, NotFound] as const;

/** An endpoint with its new secret, which is shown once. */
export interface EndpointWithSecret {
  readonly endpoint: WebhookEndpoint;
  readonly signingSecret: string;
}

/** An endpoint as a mutation left it, with what is doubtful about it. */
interface Doubtful {
  readonly warnings: InputWarning[];
}

export type CreateEndpointResult =
  (EndpointWithSecret & Doubtful) | FailureOf<typeof CREATE_FAILURES>;
export type UpdateEndpointResult =
  ({ readonly endpoint: WebhookEndpoint } & Doubtful) | FailureOf<typeof CHANGE_FAILURES>;
export type RotateSecretResult = EndpointWithSecret | FailureOf<typeof CHANGE_FAILURES>;
export type DeleteEndpointResult =
  { readonly deletedId: string } | FailureOf<typeof CHANGE_FAILURES>;
export type SendTestResult = WebhookDelivery | FailureOf<typeof CHANGE_FAILURES>;

const ENDPOINT = 'The endpoint. Null when `error` is set.';
const WARNINGS =
  'What is doubtful in the accepted input: another endpoint of the seller has the URL, so the receiver gets the events of both twice; or its host is a name of a local network, while webhooks are sent to the internet only. Empty when there is nothing; null when `error` is set.';
const SECRET =
  'The secret that signs the webhooks, `whsec_…`, as the Standard Webhooks specification defines it. It is shown here once, and never again. Null when `error` is set.';

@Payload('The outcome of creating a receiver of webhooks.')
export class CreateWebhookEndpointPayload {
  @Field(() => WebhookEndpoint, { nullable: true, description: ENDPOINT })
  readonly webhookEndpoint: WebhookEndpoint | null;

  @Field(() => String, { nullable: true, description: SECRET })
  readonly signingSecret: string | null;

  @Field(() => [InputWarning], { nullable: true, description: WARNINGS })
  readonly warnings: InputWarning[] | null;

  @ErrorField(CREATE_FAILURES)
  readonly error: FailureOf<typeof CREATE_FAILURES> | null;

  constructor(result: CreateEndpointResult) {
    this.error = failureIn(CREATE_FAILURES, result);
    const created = result instanceof UserError ? null : result;
    this.webhookEndpoint = created && created.endpoint;
    this.signingSecret = created && created.signingSecret;
    this.warnings = created && created.warnings;
  }
}

@Payload('The outcome of changing a receiver of webhooks.')
export class UpdateWebhookEndpointPayload {
  @Field(() => WebhookEndpoint, { nullable: true, description: ENDPOINT })
  readonly webhookEndpoint: WebhookEndpoint | null;

  @Field(() => [InputWarning], { nullable: true, description: WARNINGS })
  readonly warnings: InputWarning[] | null;

  @ErrorField(CHANGE_FAILURES)
  readonly error: FailureOf<typeof CHANGE_FAILURES> | null;

  constructor(result: UpdateEndpointResult) {
    this.error = failureIn(CHANGE_FAILURES, result);
    const updated = result instanceof UserError ? null : result;
    this.webhookEndpoint = updated && updated.endpoint;
    this.warnings = updated && updated.warnings;
  }
}

@Payload('The outcome of giving a receiver of webhooks another secret.')
export class RotateWebhookSecretPayload {
  @Field(() => WebhookEndpoint, { nullable: true, description: ENDPOINT })
  readonly webhookEndpoint: WebhookEndpoint | null;

  @Field(() => String, { nullable: true, description: SECRET })
  readonly signingSecret: string | null;

  @ErrorField(CHANGE_FAILURES)
  readonly error: FailureOf<typeof CHANGE_FAILURES> | null;

  constructor(result: RotateSecretResult) {
    this.error = failureIn(CHANGE_FAILURES, result);
    const rotated = result instanceof UserError ? null : result;
    this.webhookEndpoint = rotated && rotated.endpoint;
    this.signingSecret = rotated && rotated.signingSecret;
  }
}

@Payload('The outcome of deleting a receiver of webhooks.')
export class DeleteWebhookEndpointPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the deleted endpoint, for caches. Null when `error` is set.',
  })
  readonly deletedId: string | null;

  @ErrorField(CHANGE_FAILURES)
  readonly error: FailureOf<typeof CHANGE_FAILURES> | null;

  constructor(result: DeleteEndpointResult) {
    this.error = failureIn(CHANGE_FAILURES, result);
    this.deletedId = result instanceof UserError ? null : result.deletedId;
  }
}

@Payload('The outcome of sending a test.')
export class SendTestWebhookPayload {
  @Field(() => WebhookDelivery, {
    nullable: true,
    description:
      'The test, which is sent within a second and tried once. Read it again for its outcome. Null when `error` is set.',
  })
  readonly delivery: WebhookDelivery | null;

  @ErrorField(CHANGE_FAILURES)
  readonly error: FailureOf<typeof CHANGE_FAILURES> | null;

  constructor(result: SendTestResult) {
    this.error = failureIn(CHANGE_FAILURES, result);
    this.delivery = result instanceof UserError ? null : result;
  }
}
