import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import { StoreError } from '../store/engine/store-error.js';
import type { Store } from '../store/store.js';

const SECRET_BYTES = 32;

/**
 * Returns the secret that signs the links of labels: the configured one, or the one that all servers of the store share. When
 * the shared one does not open, the server starts nevertheless, because labels can be bought and links can be queried again.
 */
export async function labelLinkSecret(
  { secret }: Config['labelLinks'],
  { secrets }: Pick<Store, 'secrets'>,
  logger: Pick<Logger, 'warn'>,
): Promise<string | Buffer> {
  if (secret !== null) return secret.reveal();
  try {
    return await secrets.secretOf('label-links');
  } catch (err) {
    const isUnreadable =
      err instanceof StoreError && (err.code === 'SEALED' || err.code === 'CORRUPT');
    if (!isUnreadable) throw err;
    logger.warn({ err }, 'the secret of label links does not open: links work on this server only');
    return randomBytes(SECRET_BYTES);
  }
}
