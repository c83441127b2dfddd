import { createHmac, randomBytes } from 'node:crypto';

/** The specification accepts 24 to 64 bytes. */
const SECRET_BYTES = 32;
const SECRET_PREFIX = 'whsec_';

/** What is signed. */
export interface SignedMessage {
  readonly id: string;
  /** When the attempt is made, in milliseconds since the epoch. */
  readonly at: number;
  readonly body: string;
}

/** Returns a new secret in the form of the Standard Webhooks specification: `whsec_` and base64. */
export function newSigningSecret(): string {
  return SECRET_PREFIX + randomBytes(SECRET_BYTES).toString('base64');
}

/**
 * Returns the headers of a message, as the Standard Webhooks specification defines them. The signature has one part for each secret,
 * so that a receiver with either of them accepts it.
 */
export function signedHeaders(
  { id, at, body }: SignedMessage,
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
    const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    return `v1,${mac}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
