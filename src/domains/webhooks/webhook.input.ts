import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, NotEquals } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { Url } from '../../graph/scalars.js';
import { SellerChoice } from '../../graph/seller-choice.js';
import { WEBHOOK_EVENTS } from '../../store/webhooks/webhook.js';
import { WebhookEvent } from './webhook-event.js';

/** Accepts a list of events. */
function Events(): PropertyDecorator {
  const rules = [
    ArrayNotEmpty({ message: 'at least one event' }),
    ArrayMaxSize(WEBHOOK_EVENTS.length, { message: `at most ${WEBHOOK_EVENTS.length} events` }),
    ArrayUnique({ message: 'different events' }),
    NotEquals(WebhookEvent.TEST, {
      each: true,
      message: 'events other than TEST, which `sendTestWebhook` sends',
    }),
  ];
  return (target, property) => {
    for (const rule of rules) rule(target, property);
  };
}

const URL_ACCEPTED =
  'Where to send webhooks: an https URL without user name, password and fragment, of at most 2,048 characters, whose host is on the internet. With `WEBHOOK_RECEIVERS=any`, http and private hosts too.';

@InputType({ description: 'A receiver of webhooks to create.' })
export class CreateWebhookEndpointInput extends SellerChoice {
  @Field(() => Url, { description: URL_ACCEPTED })
  url!: URL;

  @Field(() => [WebhookEvent], { description: 'The events that it gets: at least one, not TEST.' })
  @Events()
  events!: WebhookEvent[];
}

@InputType({ description: 'Changes of a receiver of webhooks. Absent fields keep their values.' })
export class UpdateWebhookEndpointInput extends SellerChoice {
  @Field(() => ID, { description: 'The endpoint.' })
  webhookEndpointId!: string;

  @Field(() => Url, { nullable: true, description: URL_ACCEPTED })
  url?: URL | null;

  @Field(() => [WebhookEvent], {
    nullable: true,
    description:
      'The events that it gets: at least one, not TEST. Webhooks that wait are still sent.',
  })
  @Events()
  events?: WebhookEvent[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether webhooks are recorded and sent. While it is false, changes are not recorded, and those that wait are given up after three days.',
  })
  isActive?: boolean | null;
}

@InputType({ description: 'A receiver of webhooks that gets another secret.' })
export class RotateWebhookSecretInput extends SellerChoice {
  @Field(() => ID, { description: 'The endpoint.' })
  id!: string;
}

@InputType({ description: 'A receiver of webhooks to delete.' })
export class DeleteWebhookEndpointInput extends SellerChoice {
  @Field(() => ID, { description: 'The endpoint.' })
  id!: string;
}

@InputType({ description: 'A receiver of webhooks to test.' })
export class SendTestWebhookInput extends SellerChoice {
  @Field(() => ID, { description: 'The endpoint. It must be active.' })
  id!: string;
}
