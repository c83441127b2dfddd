import { globalId } from '../../../graph/global-id.js';
import { Problem } from '../../../graph/problem.type.js';
import type { TroubledEndpoint } from '../../../store/webhooks/troubled-endpoints.js';

/** Attempts that fail for so long are a problem. A receiver that restarts is not. */
const FAILING_MS = 15 * 60_000;

/** Returns what is wrong with the webhook endpoints of a seller. The address of an endpoint may hold a token, so it is left out. */
export function webhookProblems(
  sellerId: string,
  endpoints: readonly TroubledEndpoint[],
  now: number,
): Problem[] {
  return endpoints.flatMap((endpoint) => {
    const name = `The webhook endpoint ${globalId('WebhookEndpoint', sellerId, endpoint.endpointId)}`;
    return [sendingProblem(name, endpoint, now), missedProblem(name, endpoint)].flatMap(
      (problem) => problem ?? [],
    );
  });
}

function sendingProblem(
  name: string,
  { isActive, failingSince, problem, httpStatus }: TroubledEndpoint,
  now: number,
): Problem | null {
  if (problem === null || failingSince === null) return null;
  if (!isActive)
    return failing(
      `${name} gets no webhooks: its receiver responded with 410, so the server has deactivated it. Correct its URL and activate it with updateWebhookEndpoint, or delete it.`,
      failingSince,
    );
  if (now - failingSince < FAILING_MS) return null;
  const last = httpStatus === null ? problem : `HTTP status ${httpStatus}`;
  return failing(
    `${name} gets no webhooks: every attempt has failed since ${timeOf(failingSince)}, the last one with ${last}. Its \`problem\` in Seller.webhookEndpoints has what to do. The server tries again by itself, and gives a webhook up after three days.`,
    failingSince,
  );
}

function missedProblem(name: string, { isActive, missedSince }: TroubledEndpoint): Problem | null {
  if (missedSince === null || !isActive) return null;
  return failing(
    `${name} missed changes from ${timeOf(missedSince)} on, because too many webhooks waited. List what has changed since then, and reset it with updateWebhookEndpoint.`,
    missedSince,
  );
}

function failing(message: string, since: number): Problem {
  return new Problem({ code: 'WEBHOOKS_FAILING', message, since: new Date(since) });
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}
