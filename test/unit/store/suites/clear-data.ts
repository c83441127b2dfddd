import { Sealer } from '../../../../src/store/engine/sealer.js';
import { openText } from '../../../../src/store/engine/sealed-text.js';
import {
  SEALED_CONFIRMATION_COLUMNS,
  sealedPlace,
} from '../../../../src/store/confirmations/confirmation-row.js';
import { documentPlace } from '../../../../src/store/orders/document-place.js';
import { SEALED_COLUMNS, sealPlaceOf } from '../../../../src/store/purchases/sealed-columns.js';
import { STORE_KEY } from '../../../support/store-keys.js';
import type { StoreEngine, StorePlace } from './store-place.js';

const CLEAR_HEADER = Buffer.alloc(9);

/** Writes requests, answers, labels, confirmations and orders as versions did that had no key: in the clear. */
export async function leaveInTheClear(engine: StoreEngine, place: StorePlace): Promise<void> {
  const sealer = new Sealer([STORE_KEY]);
  const literal = (bytes: Buffer) =>
    engine.name === 'SQLite' ? `x'${bytes.toString('hex')}'` : `'\\x${bytes.toString('hex')}'`;
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
  for (const row of await place.query('select * from purchase'))
    for (const column of SEALED_COLUMNS) {
      const id = { sellerId: String(row['seller_id']), key: String(row['key']) };
      const sealed = row[column] as Uint8Array | null;
      if (sealed === null) continue;
      const bytes = Buffer.concat([CLEAR_HEADER, sealer.open(sealed, sealPlaceOf(id, column))]);
      await place.query(
        `update purchase set ${column} = ${literal(bytes)} where key = '${id.key}'`,
      );
    }
  for (const row of await place.query('select * from confirmation'))
    for (const column of SEALED_CONFIRMATION_COLUMNS) {
      const at = row as Parameters<typeof sealedPlace>[0];
      const sealed = row[column] as string | null;
      if (sealed === null) continue;
      const clear = text(openText(sealer, sealed, sealedPlace(at, column)));
      await place.query(
        `update confirmation set ${column} = ${clear} where batch_id = '${at.batch_id}' and position = ${at.position}`,
      );
    }
  for (const row of await place.query('select * from indexed_order')) {
    const orderId = String(row['order_id']);
    const document = documentPlace(String(row['seller_id']), orderId);
    const clear = text(openText(sealer, String(row['document']), document));
    await place.query(`update indexed_order set document = ${clear} where order_id = '${orderId}'`);
  }
}
