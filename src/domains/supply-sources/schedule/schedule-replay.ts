import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../graph/canonical-json.js';
import { IdempotencyConflict } from '../../../graph/idempotency-conflict.type.js';
import { InputWarning } from '../../../graph/user-error.type.js';
import type { ScheduledChangeRecord } from '../../../store/scheduled-changes/scheduled-change.js';
import type { ScheduleSupplySourceChangeInput } from './schedule.input.js';
import { ScheduledChange } from './schedule.result.js';
import { readScheduledChange } from './scheduled-change.mapper.js';

/** Returns a hash that is equal for equal inputs, whatever their key. */
export function fingerprintOf(input: ScheduleSupplySourceChangeInput): string {
  const { key: _key, sellerId: _seller, ...content } = input;
  return createHash('sha256').update(canonicalJson(content)).digest('base64url');
}

/** Returns what a request gets whose key is on record: the change of the key, or a conflict when the request is another one. */
export function replayOf(
  known: ScheduledChangeRecord,
  fingerprint: string,
): ScheduledChange | IdempotencyConflict {
  return known.fingerprint === fingerprint
    ? new ScheduledChange(readScheduledChange(known), cancelledWarnings(known), true)
    : conflictWith(known);
}

/** Without this, a repeated request looks as if the special hours came. */
function cancelledWarnings({ cancelledAt, problem }: ScheduledChangeRecord): InputWarning[] {
  if (cancelledAt === null) return [];
  const again =
    problem?.code === 'SUPPLY_SOURCE_ARCHIVED'
      ? ', because its supply source was archived. Nothing can be scheduled there any more.'
      : ', and this request does not schedule it again. Send it under another key to schedule the special hours again.';
  const message = `The change with this key was cancelled at ${textOf(cancelledAt)}${again}`;
  return [new InputWarning({ path: ['input', 'key'], message })];
}

function conflictWith({ sellerId, key, ...known }: ScheduledChangeRecord): IdempotencyConflict {
  const { supplySourceId, from, until, cancelledAt } = known;
  const end = cancelledAt === null ? '' : `, and was cancelled at ${textOf(cancelledAt)}`;
  const about = `That change is of supply source ${supplySourceId}, from ${from} to ${until}${end}.`;
  return new IdempotencyConflict({ sellerId, key: key ?? '' }, 'SCHEDULED_CHANGE', about);
}

function textOf(at: number): string {
  return new Date(at).toISOString();
}
