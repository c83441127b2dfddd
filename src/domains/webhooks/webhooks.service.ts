import { globalId } from '../../graph/global-id.js';
import { issuesOf } from '../../graph/input-issues.js';
import { storedPage } from '../../graph/stored-page.js';
import { InputIssue, InputWarning, InvalidInput, NotFound } from '../../graph/user-error.type.js';
import type { RowCounter } from '../../sp-api/calls/caller.js';
import { readRows } from '../../sp-api/calls/caller.js';
import type { Author } from '../../store/authors/author.js';
import { WEBHOOK_LIMITS } from '../../store/webhooks/webhook.js';
import type { WebhookDeliveryRecord, WebhookEndpointRecord } from '../../store/webhooks/webhook.js';
import type { WebhookStore } from '../../store/webhooks/webhook-store.js';
import { localName, receiverUrlIssue } from './receiver-address.js';
import type { ReceiverPolicy } from './receiver-address.js';
import { newSigningSecret } from './sending/signature.js';
import type { CreateWebhookEndpointInput, UpdateWebhookEndpointInput } from './webhook.input.js';
import { readDelivery, readEndpoint } from './webhook.mapper.js';
import type { EndpointSending } from './webhook.mapper.js';
import type {
  CreateEndpointResult,
  DeleteEndpointResult,
  RotateSecretResult,
  SendTestResult,
  UpdateEndpointResult,
} from './webhook.payload.js';
import { WebhookDeliveryConnection, WebhookDeliveryEdge } from './webhook.type.js';
import type { WebhookDelivery, WebhookEndpoint } from './webhook.type.js';

export interface WebhooksDependencies {
  readonly sellerId: string;
  readonly store: WebhookStore;
  readonly policy: ReceiverPolicy;
  readonly author: Author;
  readonly rows: RowCounter | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const NO_ENDPOINT = 'The seller has no such endpoint. `webhookEndpoints` of the seller lists them.';

/** The receivers of webhooks of one seller, within one request. Its callers have the scope MANAGE. Costs no call. */
export class SellerWebhooks {
  readonly #dependencies: WebhooksDependencies;

  constructor(dependencies: WebhooksDependencies) {
    this.#dependencies = dependencies;
  }

  /** Returns all endpoints, the oldest first. */
  async endpoints(): Promise<WebhookEndpoint[]> {
    const { store, sellerId, rows } = this.#dependencies;
    const read = (): Promise<WebhookEndpointRecord[]> => store.list(sellerId);
    return (await readRows(rows, 'webhook endpoints', read, (found) => found.length)).map(
      readEndpoint,
    );
  }

  /** Returns null for an unknown id. */
  async endpoint(endpointId: string): Promise<WebhookEndpoint | null> {
    const { store, rows } = this.#dependencies;
    const read = () => store.find(this.#name(endpointId));
    const record = await readRows(rows, 'webhook endpoints', read, (found) => (found ? 1 : 0));
    return record && readEndpoint(record);
  }

  /** Returns null for an unknown id. */
  async delivery(deliveryId: string): Promise<WebhookDelivery | null> {
    const { store, sellerId, rows } = this.#dependencies;
    const read = () => store.findDelivery({ sellerId, deliveryId });
    const record = await readRows(rows, 'webhook deliveries', read, (found) => (found ? 1 : 0));
    return record && this.#shown(record, await this.#sendingOf(record.endpointId));
  }

  /** @throws GraphQLError BAD_USER_INPUT for a cursor of another list. */
  async deliveries(
    endpointId: string,
    page: { readonly first: number; readonly after?: string | null },
  ): Promise<WebhookDeliveryConnection> {
    const { store, sellerId, rows } = this.#dependencies;
    const list = {
      scope: { field: 'deliveries', sellerId, selection: { endpointId } },
      rows,
      counted: 'webhook deliveries',
      read: (request: { readonly first: number; readonly after?: string }) =>
        store.deliveries(endpointId, request),
    };
    const sending = await this.#sendingOf(endpointId);
    const { edges, pageInfo } = await storedPage(list, page, (record: WebhookDeliveryRecord) =>
      this.#shown(record, sending),
    );
    return new WebhookDeliveryConnection(
      edges.map((edge) => new WebhookDeliveryEdge(edge)),
      pageInfo,
      () => store.countDeliveries(endpointId),
    );
  }

  /** Creates an endpoint with a new secret. */
  async create(input: CreateWebhookEndpointInput): Promise<CreateEndpointResult> {
    const { store, sellerId, author } = this.#dependencies;
    const issues = [...issuesOf(input), ...this.#urlIssues(input.url)];
    if (issues.length > 0) return new InvalidInput(issues);
    const secret = newSigningSecret();
    const created = await store.create({
      sellerId,
      url: input.url.href,
      events: input.events,
      secret,
      author,
    });
    if (created) {
      const warnings = [...this.#localHost(input.url), ...(await this.#sameUrl(created))];
      return { endpoint: readEndpoint(created), signingSecret: secret, warnings };
    }
    const accepted = `a seller with fewer than ${WEBHOOK_LIMITS.endpointsOfSeller} endpoints. Delete one first`;
    return new InvalidInput([new InputIssue(['input', 'sellerId'], accepted)]);
  }

  async update(input: UpdateWebhookEndpointInput): Promise<UpdateEndpointResult> {
    const { url, events, isActive, webhookEndpointId: id } = input;
    const issues = [...issuesOf(input), ...(url ? this.#urlIssues(url) : [])];
    if (issues.length > 0) return new InvalidInput(issues);
    const updated = await this.#dependencies.store.update(this.#name(id), {
      ...(url && { url: url.href }),
      ...(events && { events }),
      ...(typeof isActive === 'boolean' && { isActive }),
    });
    if (!updated) return unknown('webhookEndpointId');
    return {
      endpoint: readEndpoint(updated),
      warnings: [
        ...(url ? this.#localHost(url) : []),
        ...(url || events ? await this.#sameUrl(updated) : []),
      ],
    };
  }

  /** Warns of a host that the internet does not know. Its address is checked only when it is connected to. */
  #localHost(url: URL): InputWarning[] {
    const host = localName(url, this.#dependencies.policy);
    if (host === null) return [];
    const message = `${host} is a name of a local network, and webhooks are sent to hosts on the internet only, so they are expected to fail. Use a host name of the internet, or ask the operator of this server to set WEBHOOK_RECEIVERS=any.`;
    return [new InputWarning({ path: ['input', 'url'], message })];
  }

  /** Warns of another endpoint with the same URL and an event in common. */
  async #sameUrl({ endpointId, url, events }: WebhookEndpointRecord): Promise<InputWarning[]> {
    const { store, sellerId } = this.#dependencies;
    const same = (await store.list(sellerId)).filter(
      (other) => other.endpointId !== endpointId && other.url === url,
    );
    const twice = same.find((other) => other.events.some((event) => events.includes(event)));
    if (!twice) return [];
    const id = globalId('WebhookEndpoint', sellerId, twice.endpointId);
    const common = twice.events.filter((event) => events.includes(event)).join(', ');
    const message = `The endpoint ${id} has the same URL, so the receiver gets ${common} twice. Delete one of them, or give them different events.`;
    return [new InputWarning({ path: ['input', 'url'], message })];
  }

  /** Gives an endpoint another secret. The one before signs too for a day. */
  async rotate(endpointId: string): Promise<RotateSecretResult> {
    const signingSecret = newSigningSecret();
    const { store } = this.#dependencies;
    const rotated = await store.rotateSecret(this.#name(endpointId), signingSecret);
    return rotated ? { endpoint: readEndpoint(rotated), signingSecret } : unknown('id');
  }

  async delete(endpointId: string): Promise<DeleteEndpointResult> {
    const { store, sellerId } = this.#dependencies;
    const isDeleted = await store.delete(this.#name(endpointId));
    if (!isDeleted) return unknown('id');
    return { deletedId: globalId('WebhookEndpoint', sellerId, endpointId) };
  }

  /** Records a test of an active endpoint. */
  async test(endpointId: string): Promise<SendTestResult> {
    const { store } = this.#dependencies;
    const name = this.#name(endpointId);
    const recorded = await store.recordTest(name);
    // A test ends the pause of its endpoint.
    if (recorded) return this.#shown(recorded, { isActive: true, resumeAt: null });
    if (!(await store.find(name))) return unknown('id');
    const accepted = 'the id of an active endpoint. Activate it with `updateWebhookEndpoint` first';
    return new InvalidInput([new InputIssue(['input', 'id'], accepted)]);
  }

  #shown(record: WebhookDeliveryRecord, sending: EndpointSending | null): WebhookDelivery {
    return readDelivery(record, sending, this.#dependencies.now());
  }

  async #sendingOf(endpointId: string): Promise<EndpointSending | null> {
    const endpoint = await this.#dependencies.store.find(this.#name(endpointId));
    return endpoint && endpoint.health;
  }

  #name(endpointId: string) {
    return { sellerId: this.#dependencies.sellerId, endpointId };
  }

  #urlIssues(url: URL): InputIssue[] {
    const accepted = receiverUrlIssue(url.href, this.#dependencies.policy);
    return accepted === null ? [] : [new InputIssue(['input', 'url'], accepted)];
  }
}

function unknown(field: string): NotFound {
  return new NotFound(NO_ENDPOINT, ['input', field]);
}
