/** Makes calls fail on demand. */
import { ODD_SHAPES, ODDLY_SHAPED_OPERATIONS } from '../apis/supply-sources/odd-shapes.js';
import type { OddShape } from '../apis/supply-sources/odd-shapes.js';
import { seededRandom } from './seeded.js';

const TROUBLES = [
  'latency',
  '429',
  '500',
  '503',
  'reset-before',
  'lost-reply',
  'truncated-body',
] as const;

type Trouble = (typeof TROUBLES)[number];

/** A transport fault, or one of the odd shapes of Amazon's data. */
export type FaultKind = Trouble | OddShape;

/** Every kind of fault. */
export const FAULT_KINDS: readonly FaultKind[] = [...TROUBLES, ...ODD_SHAPES];

/**
 * One rule. A call that matches `operation` and `sellerId` is hit with probability `share`, until `next`
 * calls are hit.
 */
export interface FaultRule {
  readonly kind: FaultKind;
  /** Amazon's operationId. Default: every operation of the Selling Partner API, but not Login with Amazon. */
  readonly operation?: string;
  readonly sellerId?: string;
  /** Probability from 0 to 1. Default: 1. The seed decides which calls are hit. */
  readonly share?: number;
  /** Number of calls to hit. Default: no limit. */
  readonly next?: number;
  /** For `latency`: delay before the call is handled. */
  readonly latencyMs?: number;
}

/** A rule and its count of hits. */
export interface ActiveFault extends FaultRule {
  readonly id: number;
  /** Calls hit so far. */
  readonly hits: number;
}

type Refusal = 429 | 500 | 503 | 'reset-before';

const REFUSALS: Partial<Record<FaultKind, Refusal>> = {
  '429': 429,
  '500': 500,
  '503': 503,
  'reset-before': 'reset-before',
};

/** Which rules hit a call: those that name its operation, or also those that name none. */
export type FaultReach = 'only by name' | 'any';

/** Effects on one call. */
export interface FaultPlan {
  readonly latencyMs: number;
  /** Happens instead of the operation. */
  readonly refuse: Refusal | undefined;
  /** Happens after the operation took effect. */
  readonly spoil: 'lost-reply' | 'truncated-body' | undefined;
  readonly oddShapes: readonly OddShape[];
}

interface Armed {
  readonly id: number;
  readonly rule: FaultRule;
  readonly random: () => number;
  hits: number;
}

/** The active rules. */
export class Faults {
  #armed: Armed[] = [];
  #added = 0;

  readonly #seed: number;
  /** The operations that a rule may name. */
  readonly #operations: () => readonly string[];

  constructor(seed: number, operations: () => readonly string[]) {
    this.#seed = seed;
    this.#operations = operations;
  }

  /** Checks a rule without adding it. @throws RangeError that names the mistake and what is accepted. */
  check(rule: FaultRule): void {
    checkRule(rule, this.#operations());
  }

  /** Adds a rule and returns its id. @throws RangeError as {@link check} does. */
  add(rule: FaultRule): number {
    this.check(rule);
    this.#added += 1;
    const id = this.#added;
    this.#armed.push({ id, rule, random: seededRandom(this.#seed, 'fault', id), hits: 0 });
    return id;
  }

  /** Adds all rules, or none when one is invalid. @throws RangeError as {@link check} does. */
  addAll(rules: readonly FaultRule[]): void {
    for (const rule of rules) this.check(rule);
    for (const rule of rules) this.add(rule);
  }

  list(): readonly ActiveFault[] {
    return this.#armed.map(({ id, rule, hits }) => ({ id, ...rule, hits }));
  }

  /** Removes all rules. Rules added later hit the same calls again. */
  clear(): void {
    this.#armed = [];
    this.#added = 0;
  }

  /** Decides what happens to one call, and counts the hits. */
  plan(operation: string, sellerId: string | null, reach: FaultReach): FaultPlan {
    const fired = this.#armed.filter((armed) => fires(armed, operation, sellerId, reach));
    const kinds = fired.map(({ rule }) => rule.kind);
    return {
      latencyMs: fired.reduce((sum, { rule }) => sum + (rule.latencyMs ?? 0), 0),
      refuse: kinds.map((kind) => REFUSALS[kind]).find((refusal) => refusal !== undefined),
      spoil: kinds.find((kind) => kind === 'lost-reply' || kind === 'truncated-body'),
      oddShapes: ODD_SHAPES.filter((shape) => kinds.includes(shape)),
    };
  }
}

function fires(
  armed: Armed,
  operation: string,
  sellerId: string | null,
  reach: FaultReach,
): boolean {
  const { rule } = armed;
  if (rule.operation === undefined ? reach === 'only by name' : rule.operation !== operation) {
    return false;
  }
  if (!canHit(rule.kind, operation)) return false;
  if (rule.sellerId !== undefined && rule.sellerId !== sellerId) return false;
  if (rule.next !== undefined && armed.hits >= rule.next) return false;
  // Draws for every matching call, so that the nth call always gets the same result.
  if (armed.random() >= (rule.share ?? 1)) return false;
  armed.hits += 1;
  return true;
}

/** Only an answer that can have the odd shape uses up its rule. */
function canHit(kind: FaultKind, operation: string): boolean {
  return !isOddShape(kind) || ODDLY_SHAPED_OPERATIONS.includes(operation);
}

function isOddShape(kind: FaultKind): boolean {
  return ODD_SHAPES.some((shape) => shape === kind);
}

function checkRule(rule: FaultRule, operations: readonly string[]): void {
  accept('kind', rule.kind, FAULT_KINDS.includes(rule.kind), FAULT_KINDS.join(', '));
  if (rule.operation !== undefined) {
    const hittable = isOddShape(rule.kind) ? ODDLY_SHAPED_OPERATIONS : operations;
    const known = hittable.includes(rule.operation);
    accept('operation', rule.operation, known, hittable.join(', '));
  }
  if (rule.share !== undefined) {
    accept('share', rule.share, rule.share >= 0 && rule.share <= 1, 'a number from 0 to 1');
  }
  if (rule.next !== undefined) {
    accept(
      'next',
      rule.next,
      Number.isInteger(rule.next) && rule.next > 0,
      'a whole number from 1',
    );
  }
  const latency = rule.latencyMs;
  if (rule.kind === 'latency' || latency !== undefined) {
    const good = latency !== undefined && latency >= 0 && latency <= 600_000;
    accept('latencyMs', latency, good, 'a number of milliseconds from 0 to 600000');
  }
}

function accept(name: string, got: unknown, good: boolean, accepted: string): void {
  if (!good) throw new RangeError(`${name}: got ${String(got)}. Accepted: ${accepted}`);
}
