import {
  array,
  asyncDefaultReportMessage,
  asyncProperty,
  check,
  nat,
  toStringMethod,
} from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { OperationTypeNode } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { createSchema } from '../../src/app/create-schema.js';
import { Choices } from './choices.js';
import { DocumentMaker } from './documents.js';
import type { FuzzCase } from './documents.js';
import { codesWithoutFaults, differenceOf, documentedCodes, problemsOf } from './oracle.js';
import type { RealIds } from './real-ids.js';
import type { Subject } from './subject.js';

const MOST_CHOICES = 500;
const MOST_SHRINKING_MS = 20_000;

/** Options of a property. */
export interface FuzzOptions {
  readonly seed: number;
  readonly runs: number;
}

class Shown {
  constructor(readonly sent: FuzzCase) {}

  /** Formats a failing case for fast-check. */
  [toStringMethod](): string {
    return `\n${this.sent.query}\nvariables: ${JSON.stringify(this.sent.variables)}\n`;
  }
}

function cases(
  schema: GraphQLSchema,
  ids: RealIds,
  kinds: readonly [OperationTypeNode, ...OperationTypeNode[]],
): Arbitrary<Shown> {
  return array(nat(9_999), { minLength: 20, maxLength: MOST_CHOICES, size: 'max' }).map(
    (numbers) => {
      const choices = new Choices(numbers);
      const kind = choices.pick(kinds);
      return new Shown(new DocumentMaker(schema, choices, ids).operation(kind));
    },
  );
}

async function run(
  name: string,
  { seed, runs }: FuzzOptions,
  cased: Arbitrary<Shown>,
  predicate: (sent: FuzzCase) => Promise<string[]>,
): Promise<void> {
  let shrinkUntil = Infinity;
  const property = asyncProperty(cased, async ({ sent }) => {
    // After the time limit, every smaller case counts as passing, so that the smallest failing case so far is reported.
    if (Date.now() > shrinkUntil) return;
    const problems = await predicate(sent);
    if (problems.length === 0) return;
    shrinkUntil = Math.min(shrinkUntil, Date.now() + MOST_SHRINKING_MS);
    throw new Error(problems.join('\n'));
  });
  const details = await check(property, { seed, numRuns: runs });
  if (details.failed) {
    const report = await asyncDefaultReportMessage(details);
    const { errorInstance: cause } = details;
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${name}, seed ${seed}:\n${report}\n${problem}`);
  }
}

/** Sends a case once. Returns the problems of the response. */
async function ask(
  subject: Subject,
  sent: FuzzCase,
  codes: ReadonlySet<string>,
): Promise<[text: string, problems: string[]]> {
  const text = await subject.send(sent);
  remember(subject.ids, text);
  return [text, problemsOf(text, JSON.stringify(sent), codes, subject.takeMistakes())];
}

/** Adds bought shipments to the ids for later cases. */
function remember({ shipments }: RealIds, text: string): void {
  for (const [, id] of text.matchAll(/"shipmentId":"([0-9a-f-]{36})"/g)) {
    if (id !== undefined && !shipments.includes(id) && shipments.length < 50) shipments.push(id);
  }
}

/** Checks that queries cause no failures of their own, and have the same result when they are compiled or cached. */
export async function checkReads(subject: Subject, options: FuzzOptions): Promise<void> {
  const codes = codesWithoutFaults();
  const cased = cases(createSchema(), subject.ids, [OperationTypeNode.QUERY]);
  await run('reads', options, cased, async (sent) => {
    const [first, problems] = await ask(subject, sent, codes);
    // The second request marks the text, and it is compiled afterwards.
    const [, again] = await ask(subject, sent, codes);
    const [third, later] = await ask(subject, sent, codes);
    const difference = differenceOf(first, third);
    return [
      ...problems,
      ...again,
      ...later,
      ...(difference === null ? [] : [`the third answer differs: ${difference}`]),
    ];
  });
}

/** Checks all operations while calls to Amazon fail. */
export async function checkAll(subject: Subject, options: FuzzOptions): Promise<void> {
  const codes = documentedCodes();
  const kinds = [
    OperationTypeNode.MUTATION,
    OperationTypeNode.QUERY,
    OperationTypeNode.MUTATION,
    OperationTypeNode.SUBSCRIPTION,
  ] as const;
  const cased = cases(createSchema(), subject.ids, [...kinds]);
  await run('all operations', options, cased, async (sent) => (await ask(subject, sent, codes))[1]);
}
