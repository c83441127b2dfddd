import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SEAL_HEADER_BYTES } from '../../src/store/engine/sealer.js';
import { openStore } from '../../src/store/store.js';
import type { BuyShippingInput, ShipmentRequestInput } from './generated/graphql.js';

/** An input of version 0.1.0. */
export type EarlierInput = BuyShippingInput & { readonly shipment: ShipmentRequestInput };

type Cell = string | number | null | { readonly base64: string };
type Row = Readonly<Record<string, Cell>>;

/** A ledger that version 0.1.0 wrote, with its responses to repeated requests. Fields have their present names. */
interface EarlierLedger {
  readonly documents: { readonly buy: string; readonly batch: string; readonly read: string };
  readonly replays: readonly {
    readonly input: EarlierInput;
    readonly result: { readonly error: object | null };
  }[];
  /** Requests of the purchases that were open when the ledger was copied: two INTENT, one SENDING. */
  readonly open: readonly EarlierInput[];
  readonly batch: {
    readonly input: { readonly key: string; readonly purchases: readonly EarlierInput[] };
  };
  readonly purchases: readonly { readonly key: string; readonly state: string }[];
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}

export const EARLIER_LEDGER = JSON.parse(
  readFileSync('test/support/earlier-ledger.json', 'utf8'),
) as EarlierLedger;

/** Writes the earlier ledger into a data folder. */
export async function writeEarlierLedger(folder: string): Promise<string> {
  const path = join(folder, 'ledger.sqlite');
  const store = await openStore(
    { kind: 'sqlite', path },
    { clock: { now: Date.now }, ownerId: 'test' },
  );
  await store.close();
  const file = new DatabaseSync(path);
  for (const [table, rows] of Object.entries(EARLIER_LEDGER.rows)) {
    for (const row of rows) {
      const names = Object.keys(row);
      const marks = names.map(() => '?').join(', ');
      file
        .prepare(
          `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) values (${marks})`,
        )
        .run(...Object.values(row).map(valueOf));
    }
  }
  file.close();
  return path;
}

function valueOf(cell: Cell): string | number | null | Uint8Array {
  return typeof cell === 'object' && cell !== null ? Buffer.from(cell.base64, 'base64') : cell;
}

/** Returns Amazon's response to the purchase of a shipment, without the label. Null for an unknown shipment. */
export function earlierAnswer(shipmentId: string): object | null {
  const row = EARLIER_LEDGER.rows['purchase']?.find((one) => one['shipment_id'] === shipmentId);
  const answer = row?.['answer'];
  if (typeof answer !== 'object' || answer === null) return null;
  const bytes = Buffer.from(answer.base64, 'base64').subarray(SEAL_HEADER_BYTES);
  return JSON.parse(bytes.toString()) as object;
}
