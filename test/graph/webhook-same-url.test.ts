import { graphql } from '../support/generated/gql.js';
import type { WebhookEvent } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const Create = graphql(`
  mutation CreateSameUrl($input: CreateWebhookEndpointInput!) {
    createWebhookEndpoint(input: $input) {
      webhookEndpoint {
        id
      }
      warnings {
        path
        message
      }
      error {
        message
      }
    }
  }
`);

const Update = graphql(`
  mutation UpdateSameUrl($input: UpdateWebhookEndpointInput!) {
    updateWebhookEndpoint(input: $input) {
      warnings {
        message
      }
      error {
        message
      }
    }
  }
`);

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp();
});
afterEach(() => running.close());

const URL = 'https://receiver.example/hook';

async function create(url: string, ...events: WebhookEvent[]) {
  const { createWebhookEndpoint } = await running.query(Create, { input: { url, events } });
  return createWebhookEndpoint!;
}

describe('two receivers of webhooks with the same URL', () => {
  it('are warned of when they have an event in common', async () => {
    const first = await create(URL, 'PURCHASE_UPDATED', 'ORDER_UPDATED');
    expect(first.warnings).toEqual([]);
    const { id } = first.webhookEndpoint!;
    const message = `The endpoint ${id} has the same URL, so the receiver gets ORDER_UPDATED twice. Delete one of them, or give them different events.`;
    expect(await create(URL, 'ORDER_UPDATED')).toMatchObject({
      error: null,
      warnings: [{ path: ['input', 'url'], message }],
    });
    expect((await create(URL, 'CONFIRMATION_UPDATED')).warnings).toEqual([]);
    const other = await create('https://receiver.example/other', 'PURCHASE_UPDATED');
    expect(other.warnings).toEqual([]);
    const webhookEndpointId = other.webhookEndpoint!.id;
    const moved = await running.query(Update, { input: { webhookEndpointId, url: URL } });
    expect(moved.updateWebhookEndpoint).toMatchObject({
      error: null,
      warnings: [{ message: message.replace('ORDER_UPDATED', 'PURCHASE_UPDATED') }],
    });
  });

  it('name the setting for local receivers when one is refused', async () => {
    const { error } = await create('http://127.0.0.1:43990/hook', 'ORDER_UPDATED');
    expect(error!.message).toContain('WEBHOOK_RECEIVERS=any');
  });
});
