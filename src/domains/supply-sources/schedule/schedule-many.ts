import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../graph/canonical-json.js';
import { isClientKey } from '../../../graph/client-batch.js';
import { issuesOf } from '../../../graph/input-issues.js';
import { InvalidInput } from '../../../graph/user-error.type.js';
import { ScheduleSupplySourceChangeInput } from './schedule.input.js';
import type { ScheduleSupplySourceChangesInput } from './schedule.input.js';
import type { ScheduleResult } from './schedule.result.js';
import type { ScheduleService } from './schedule.service.js';

/** What became of the special hours of one supply source. */
export interface SourceOutcome {
  readonly supplySourceId: string;
  /** An `Error` when Amazon or the store was in trouble. */
  readonly result: ScheduleResult | Error;
}

/**
 * Schedules the same special hours for several supply sources. They are read together, and the changes are recorded one after the
 * other, each on its own: one that fails does not prevent the others.
 *
 * Cost: one uncached getSupplySource for each supply source without a change under the key.
 */
export async function scheduleMany(
  service: Pick<ScheduleService, 'prepare'>,
  input: ScheduleSupplySourceChangesInput,
): Promise<SourceOutcome[] | InvalidInput> {
  const issues = issuesOf(input);
  if (issues.length > 0) return new InvalidInput(issues);
  const ids = [...new Set(input.supplySourceIds)];
  const steps = await Promise.allSettled(ids.map((id) => service.prepare(inputFor(id, input))));
  const outcomes: SourceOutcome[] = [];
  for (const [index, step] of steps.entries()) {
    const supplySourceId = ids[index] ?? '';
    const result =
      step.status === 'rejected' ? errorOf(step.reason) : await step.value().catch(errorOf);
    outcomes.push({ supplySourceId, result: named(result, input, supplySourceId) });
  }
  return outcomes;
}

function inputFor(
  supplySourceId: string,
  { supplySourceIds: _ids, key, ...plan }: ScheduleSupplySourceChangesInput,
): ScheduleSupplySourceChangeInput {
  return Object.assign(new ScheduleSupplySourceChangeInput(), plan, {
    supplySourceId,
    key: keyOfSource(key, supplySourceId),
  });
}

function keyOfSource(key: string, supplySourceId: string): string {
  const both = `${key}:${supplySourceId}`;
  // An id of Amazon may have other characters than a key, and both together may be longer.
  return isClientKey(both)
    ? both
    : createHash('sha256')
        .update(canonicalJson([key, supplySourceId]))
        .digest('base64url');
}

/** Lets a failure name the supply source in the list of the input. */
function named(
  result: ScheduleResult | Error,
  { supplySourceIds }: ScheduleSupplySourceChangesInput,
  supplySourceId: string,
): ScheduleResult | Error {
  if ('path' in result && result.path?.[1] === 'supplySourceId')
    result.path = ['input', 'supplySourceIds', String(supplySourceIds.indexOf(supplySourceId))];
  return result;
}

function errorOf(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
