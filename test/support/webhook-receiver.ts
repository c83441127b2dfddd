import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** The body of a webhook. */
export interface WebhookBody {
  readonly id: string;
  readonly event: string;
  readonly nodeId: string | null;
  readonly occurredAt: string;
}

/** A webhook that arrived. */
export interface Arrival extends WebhookBody {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly text: string;
}

/** Decides what a receiver does: an HTTP status with headers, `reset` of the connection, or `hang` without a response. */
export type Behaviour = (
  arrival: Arrival,
) =>
  number | { readonly status: number; readonly headers: Record<string, string> } | 'reset' | 'hang';

/** A receiver of webhooks on this machine. */
export interface WebhookReceiver {
  readonly url: string;
  readonly arrivals: Arrival[];
  behave: Behaviour;
  /** Resolves with the first arrivals that fit, once there are as many. */
  until(count: number, fits?: (arrival: Arrival) => boolean): Promise<Arrival[]>;
  close(): Promise<void>;
}

export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const arrivals: Arrival[] = [];
  let news = Promise.withResolvers<void>();
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const arrival: Arrival = {
      ...(JSON.parse(text) as WebhookBody),
      text,
      path: request.url ?? '',
      headers: request.headers as Record<string, string>,
    };
    arrivals.push(arrival);
    const answer = receiver.behave(arrival);
    news.resolve();
    news = Promise.withResolvers();
    if (answer === 'hang') return;
    if (answer === 'reset') {
      request.socket.destroy();
      return;
    }
    const { status, headers } =
      typeof answer === 'number' ? { status: answer, headers: {} } : answer;
    response.writeHead(status, headers).end('thanks');
  };
  const server = createServer(
    (request, response) => void receive(request, response).catch(() => undefined),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${port}/hooks`,
    arrivals,
    behave: () => 204,
    async until(count, fits = () => true) {
      for (;;) {
        const fitting = arrivals.filter(fits);
        if (fitting.length >= count) return fitting;
        await news.promise;
      }
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}

/** Checks a webhook with the library of the Standard Webhooks specification. Throws when it is not signed with the secret. */
export function assertSigned({ text, headers }: Arrival, secret: string): void {
  new Webhook(secret).verify(text, headers);
}
