import type { Selectable } from 'kysely';
import { openText, sealText } from '../engine/sealed-text.js';
import type { Sealer } from '../engine/sealer.js';
import type {
  ChangePlan,
  ChangeProblem,
  ReplacedHours,
  ScheduledChangeId,
  ScheduledChangeRecord,
  ScheduledChangeTable,
  StoredHours,
} from './scheduled-change.js';

/** Columns with words of people and of Amazon. */
export const SEALED_CHANGE_COLUMNS = ['note', 'problem_detail'] as const;
export type SealedChangeColumn = (typeof SEALED_CHANGE_COLUMNS)[number];

export type ScheduledChangeRow = Selectable<ScheduledChangeTable>;

/** Returns the name of the place that a sealed text is bound to. */
export function sealedChangePlace(
  { seller_id: sellerId, change_id: changeId }: Pick<ScheduledChangeRow, 'seller_id' | 'change_id'>,
  column: SealedChangeColumn,
): string {
  return JSON.stringify(['scheduled_change', sellerId, changeId, column]);
}

/** Returns a text as its column stores it. */
function sealedChangeText(
  sealer: Sealer,
  { sellerId, changeId }: ScheduledChangeId,
  column: SealedChangeColumn,
  text: string | null,
): string | null {
  const row = { seller_id: sellerId, change_id: changeId };
  return text === null ? null : sealText(sealer, text, sealedChangePlace(row, column));
}

/** Returns the columns of a plan. */
export function planColumns(sealer: Sealer, id: ScheduledChangeId, plan: ChangePlan) {
  return {
    from_day: plan.from,
    until_day: plan.until,
    levels: JSON.stringify(plan.levels),
    hours: JSON.stringify(plan.hours),
    note: sealedChangeText(sealer, id, 'note', plan.note),
  };
}

/** Returns the columns of a problem. */
export function problemColumns(
  sealer: Sealer,
  id: ScheduledChangeId,
  problem: ChangeProblem | null,
) {
  return {
    problem_code: problem?.code ?? null,
    problem_detail: sealedChangeText(sealer, id, 'problem_detail', problem?.detail ?? null),
    problem_at: problem?.since ?? null,
  };
}

function problemOf(
  row: ScheduledChangeRow,
  open: (column: SealedChangeColumn) => string | null,
): ChangeProblem | null {
  const { problem_code: code, problem_at: since } = row;
  return code === null || since === null ? null : { code, detail: open('problem_detail'), since };
}

/** Opens a row. Throws `StoreError`. */
export function scheduledChangeOf(sealer: Sealer, row: ScheduledChangeRow): ScheduledChangeRecord {
  const open = (column: SealedChangeColumn): string | null => {
    const stored = row[column];
    return stored === null ? null : openText(sealer, stored, sealedChangePlace(row, column));
  };
  return {
    sellerId: row.seller_id,
    changeId: row.change_id,
    key: row.key,
    fingerprint: row.fingerprint,
    supplySourceId: row.supply_source_id,
    from: row.from_day,
    until: row.until_day,
    timeZone: row.time_zone,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    levels: JSON.parse(row.levels) as string[],
    hours: JSON.parse(row.hours) as StoredHours,
    note: open('note'),
    state: row.state,
    replaced: row.replaced === null ? null : (JSON.parse(row.replaced) as ReplacedHours[]),
    problem: problemOf(row, open),
    appliedAt: row.applied_at,
    endedAt: row.ended_at,
    cancelledAt: row.cancelled_at,
    tries: row.tries,
    createdAt: row.created_at,
    createdBy: row.created_by,
  };
}
