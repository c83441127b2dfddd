import type { LedgerContext } from '../purchases/ledger-context.js';
import { openText, sealText } from '../engine/sealed-text.js';
import type { ConfirmationTable } from '../tables.js';
import type { ConfirmationNotice, PackageConfirmation } from './confirmation.js';
import { sealedPlace } from './confirmation-row.js';
import type { SealedConfirmationColumn } from './confirmation-row.js';

type Expired = Pick<
  ConfirmationTable,
  'seller_id' | 'batch_id' | 'position' | SealedConfirmationColumn
>;

const FORGOTTEN = 'The text was deleted with the personal data of the confirmation.';

function forgottenNotice({ code }: ConfirmationNotice): ConfirmationNotice {
  return { code, message: FORGOTTEN };
}

/** Returns what stays of a confirmation: ids, numbers and dates, no address and no text that a client chose. */
function forgottenContent(content: PackageConfirmation): PackageConfirmation {
  return {
    // Field by field: a new field must not stay without a decision.
    amazonOrderId: content.amazonOrderId,
    packageReferenceId: content.packageReferenceId,
    carrierCode: content.carrierCode,
    carrierName: null,
    shippingMethod: null,
    trackingNumber: content.trackingNumber,
    shipDate: content.shipDate,
    shipFromSupplySourceId: content.shipFromSupplySourceId,
    shipFromAddress: null,
    items: content.items.map(({ orderItemId, quantity }) => ({
      orderItemId,
      quantity,
      transparencyCodes: [],
    })),
    codCollectionMethod: content.codCollectionMethod,
  };
}

/**
 * Deletes the personal data of up to `limit` confirmations that were settled before a time (epoch milliseconds), and returns
 * their number: addresses, names of carrier and method, transparency codes, the texts of errors and warnings. The rest stays for
 * good: state, order, package, tracking number, supply source, items, and the codes of errors and warnings. Throws `StoreError`
 * `SEALED` or `CORRUPT` when a text does not open, and then changes nothing.
 */
export function expirePersonalData(
  context: LedgerContext,
  before: number,
  limit: number,
): Promise<number> {
  return context.db.transaction().execute(async (trx) => {
    const within = { ...context, db: trx };
    const rows = await takeExpired(within, before, limit);
    for (const row of rows) await forgetTexts(within, row);
    return rows.length;
  });
}

function takeExpired(
  { db, now }: LedgerContext,
  before: number,
  limit: number,
): Promise<Expired[]> {
  return db
    .updateTable('confirmation')
    .set({ personal_data_expired_at: now() })
    .where((eb) =>
      eb(
        eb.refTuple('seller_id', 'batch_id', 'position'),
        'in',
        eb
          .selectFrom('confirmation as old')
          .select(['old.seller_id', 'old.batch_id', 'old.position'])
          .where('old.settled_at', '<', before)
          .where('old.personal_data_expired_at', 'is', null)
          .orderBy('old.settled_at')
          .limit(limit)
          .$asTuple('seller_id', 'batch_id', 'position'),
      ),
    )
    .returning(['seller_id', 'batch_id', 'position', 'content', 'error', 'warnings'])
    .execute();
}

async function forgetTexts({ db, sealer }: LedgerContext, row: Expired): Promise<void> {
  const open = (stored: string, column: SealedConfirmationColumn): unknown =>
    JSON.parse(openText(sealer, stored, sealedPlace(row, column)));
  const seal = (value: unknown, column: SealedConfirmationColumn): string =>
    sealText(sealer, JSON.stringify(value), sealedPlace(row, column));
  const content = open(row.content, 'content') as PackageConfirmation;
  const error = row.error === null ? null : (open(row.error, 'error') as ConfirmationNotice);
  const warnings = open(row.warnings, 'warnings') as ConfirmationNotice[];
  await db
    .updateTable('confirmation')
    .set({
      content: seal(forgottenContent(content), 'content'),
      error: error && seal(forgottenNotice(error), 'error'),
      warnings: seal(warnings.map(forgottenNotice), 'warnings'),
    })
    .where('seller_id', '=', row.seller_id)
    .where('batch_id', '=', row.batch_id)
    .where('position', '=', row.position)
    .execute();
}
