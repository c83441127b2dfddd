import type { Sealer } from '../engine/sealer.js';
import { opening } from '../engine/opening.js';
import { openText, resealedText, sealText } from '../engine/sealed-text.js';
import { StoreError } from '../engine/store-error.js';
import type { PurchaseTable } from '../tables.js';
import type { PurchaseId, Rejection } from './purchase.js';

type RejectedRow = Pick<PurchaseTable, 'seller_id' | 'key' | 'rejection'>;

function rejectionPlace({ sellerId, key }: PurchaseId): string {
  return JSON.stringify([sellerId, key, 'rejection']);
}

/** Returns a sealed rejection for the column. Sealed, because Amazon's words may quote an address. */
export function sealRejection(sealer: Sealer, id: PurchaseId, rejection: Rejection): string {
  return sealText(sealer, JSON.stringify(rejection), rejectionPlace(id));
}

/**
 * Returns the reason of a rejection. Replaces one that does not open by a notice with the code of the `StoreError`, because the
 * rest of the purchase must stay readable without the key.
 */
export function openRejection(sealer: Sealer, row: RejectedRow): Rejection | null {
  const rejection = opening(() => storedRejection(sealer, row));
  if (!(rejection instanceof StoreError)) return rejection;
  const { code } = rejection;
  const why = code === 'SEALED' ? 'is encrypted with a key that the server lacks' : 'is damaged';
  return { code, message: `The purchase was rejected. The stored reason ${why}.` };
}

function storedRejection(sealer: Sealer, row: RejectedRow): Rejection | null {
  if (row.rejection === null) return null;
  const place = rejectionPlace({ sellerId: row.seller_id, key: row.key });
  return JSON.parse(openText(sealer, row.rejection, place)) as Rejection;
}

const FORGOTTEN =
  'The purchase was rejected. The reason was deleted with the personal data of the purchase.';

/**
 * Returns a stored reason without everything that may quote a person or an address: only its code is left. Throws `StoreError`
 * `SEALED` or `CORRUPT`.
 */
export function forgottenRejection(sealer: Sealer, row: RejectedRow): string | null {
  const rejection = storedRejection(sealer, row);
  if (rejection === null) return null;
  const id = { sellerId: row.seller_id, key: row.key };
  return sealRejection(sealer, id, { code: rejection.code, message: FORGOTTEN });
}

/** Returns a stored reason, sealed with the current key. Throws `StoreError` `SEALED` or `CORRUPT`. */
export function resealedRejection(sealer: Sealer, id: PurchaseId, stored: string): string {
  return resealedText(sealer, stored, rejectionPlace(id));
}
