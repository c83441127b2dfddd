import type { LedgerContext } from '../purchases/ledger-context.js';
import { behindRow, sliceOf } from '../engine/forgotten-slice.js';
import type { ForgetRequest, ForgottenSlice } from '../engine/forgotten-slice.js';
import { opening } from '../engine/opening.js';
import type { Sealer } from '../engine/sealer.js';
import { openText, sealText } from '../engine/sealed-text.js';
import { StoreError } from '../engine/store-error.js';
import type { ConfirmationTable } from '../tables.js';
import type { NoticeOfAmazon, PackageConfirmation } from './confirmation.js';
import { sealedPlace } from './confirmation-row.js';
import type { SealedConfirmationColumn } from './confirmation-row.js';

type Texts = Pick<ConfirmationTable, SealedConfirmationColumn>;
type Expired = Texts & Pick<ConfirmationTable, 'seller_id' | 'batch_id' | 'position'>;

const POSITION = ['settled_at', 'seller_id', 'batch_id', 'position'];

const FORGOTTEN = 'The text was deleted with the personal data of the confirmation.';

function forgottenNotice({ code }: NoticeOfAmazon): NoticeOfAmazon {
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
 * Deletes the personal data of a slice of settled confirmations: addresses, names of carrier and method, transparency codes,
 * the texts of errors and warnings. The rest stays for good: state, order, package, tracking number, supply source, items, and
 * the codes of errors and warnings. A confirmation with a text that does not open stays as it is.
 */
export function expirePersonalData(
  context: LedgerContext,
  request: ForgetRequest,
): Promise<ForgottenSlice> {
  return context.db.transaction().execute(async (trx) => {
    const within = { ...context, db: trx };
    const rows = await expiredRows(within, request);
    const outcomes: (StoreError | number)[] = [];
    for (const row of rows) outcomes.push(await forgetTexts(within, row));
    const positions = rows.map((row) => ({
      at: Number(row.settled_at),
      id: [row.seller_id, row.batch_id, row.position],
    }));
    return sliceOf(request, positions, outcomes);
  });
}

function expiredRows({ db }: LedgerContext, { before, limit, after }: ForgetRequest) {
  return db
    .selectFrom('confirmation')
    .select(['settled_at', 'seller_id', 'batch_id', 'position', 'content', 'error', 'warnings'])
    .where('settled_at', '<', before)
    .where('personal_data_expired_at', 'is', null)
    .where(behindRow(POSITION, after))
    .orderBy('settled_at')
    .orderBy('seller_id')
    .orderBy('batch_id')
    .orderBy('position')
    .limit(limit)
    .execute();
}

async function forgetTexts(
  { db, sealer, now }: LedgerContext,
  row: Expired,
): Promise<StoreError | number> {
  const texts = opening(() => forgottenTexts(sealer, row));
  if (texts instanceof StoreError) return texts;
  const { numUpdatedRows } = await db
    .updateTable('confirmation')
    .set({ ...texts, personal_data_expired_at: now() })
    .where('seller_id', '=', row.seller_id)
    .where('batch_id', '=', row.batch_id)
    .where('position', '=', row.position)
    // Another process may have done it since.
    .where('personal_data_expired_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

function forgottenTexts(sealer: Sealer, row: Expired): Texts {
  const open = (stored: string, column: SealedConfirmationColumn): unknown =>
    JSON.parse(openText(sealer, stored, sealedPlace(row, column)));
  const seal = (value: unknown, column: SealedConfirmationColumn): string =>
    sealText(sealer, JSON.stringify(value), sealedPlace(row, column));
  const content = open(row.content, 'content') as PackageConfirmation;
  const error = row.error === null ? null : (open(row.error, 'error') as NoticeOfAmazon);
  const warnings = open(row.warnings, 'warnings') as NoticeOfAmazon[];
  return {
    content: seal(forgottenContent(content), 'content'),
    error: error && seal(forgottenNotice(error), 'error'),
    warnings: seal(warnings.map(forgottenNotice), 'warnings'),
  };
}
