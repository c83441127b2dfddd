import { REFUSAL_RULES } from '../operations/refusals.js';
import type { RefusalRule, UpstreamMeaning } from '../operations/refusals.js';
import type { SpApiErrorFields, UpstreamErrorEntry } from './errors.js';

type Entry = Omit<UpstreamErrorEntry, 'meaning'>;

/** A reason for which Amazon refused a call, with the details that its texts name. */
export interface Refusal {
  readonly meaning: UpstreamMeaning;
  /** Amazon's own words, for people. */
  readonly message: string;
  /** With `ShipmentAlreadyExists`: the shipments that hold the items, as far as Amazon names them. */
  readonly shipmentIds: readonly string[];
  /** With `AdditionalSellerInputsMissing`: the inputs, as far as Amazon names them. */
  readonly inputNames: readonly string[];
  /** With `TermsAndConditionsNotAccepted`: the carrier; null when Amazon does not name it. */
  readonly carrierName: string | null;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const INPUT_NAME = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;
const CARRIER = /terms and conditions (?:of|for) ([A-Z][\w-]*)/;

/** Returns the meaning of one entry of the answer to an operation, or null. */
export function meaningOf(operation: string, entry: Entry): UpstreamMeaning | null {
  return REFUSAL_RULES[ruleIndex(operation, entry)]?.meaning ?? null;
}

/**
 * Returns what Amazon means by the entries of an error, each meaning once, in the order of the rules. Meanings are derived
 * again from the texts, so that an error which an earlier version stored is read like a new one.
 */
export function refusalsIn({
  operation,
  entries,
}: Pick<SpApiErrorFields, 'operation' | 'entries'>): readonly Refusal[] {
  const found = new Map<UpstreamMeaning, Entry[]>();
  const ranked = entries
    .map((entry) => ({ entry, index: ruleIndex(operation, entry) }))
    .filter(({ index }) => index >= 0)
    .sort((a, b) => a.index - b.index);
  for (const { entry, index } of ranked) {
    const meaning = REFUSAL_RULES[index]?.meaning;
    if (meaning) found.set(meaning, [...(found.get(meaning) ?? []), entry]);
  }
  return [...found].map(([meaning, said]) => readRefusal(meaning, said));
}

/** Tells whether Amazon refused a call for this reason. */
export function isRefusedAs(
  error: Pick<SpApiErrorFields, 'operation' | 'entries'>,
  meaning: UpstreamMeaning,
): boolean {
  return refusalsIn(error).some((refusal) => refusal.meaning === meaning);
}

function ruleIndex(operation: string, entry: Entry): number {
  return REFUSAL_RULES.findIndex((rule) => matches(rule, operation, entry));
}

function matches(rule: RefusalRule, operation: string, { code, message, details }: Entry): boolean {
  if (rule.operations && !rule.operations.includes(operation)) return false;
  if (rule.code !== undefined) return rule.code === code;
  if (rule.message) return rule.message.test(message);
  return details !== null && (rule.details?.test(details) ?? false);
}

function readRefusal(meaning: UpstreamMeaning, said: readonly Entry[]): Refusal {
  const texts = said.map(({ message, details }) => `${message} ${details ?? ''}`).join(' ');
  const named = (asked: UpstreamMeaning, pattern: RegExp): string[] =>
    meaning === asked ? [...new Set(texts.match(pattern))] : [];
  return {
    meaning,
    message: said[0]?.message ?? '',
    shipmentIds: named('ShipmentAlreadyExists', UUID),
    inputNames: named('AdditionalSellerInputsMissing', INPUT_NAME),
    carrierName:
      meaning === 'TermsAndConditionsNotAccepted' ? (CARRIER.exec(texts)?.[1] ?? null) : null,
  };
}
