import { getNullableType, isInputObjectType } from 'graphql';
import type { GraphQLInputType } from 'graphql';
import type { ArgumentRule } from './argument-guard.js';
import { DateTimeRangeInput } from './date-time-range.input.js';
import type { IssueCollector } from './issue-collector.js';

/** Leads from an argument to a period in it. */
type Way = readonly string[];

/** Refuses periods that end before they start, which fit nothing: a client that swapped the ends would see an empty list. */
export const orderedPeriods: ArgumentRule = {
  checkOf: ({ type }) => {
    const ways = waysToPeriods(type, new Set());
    if (ways.length === 0) return null;
    return (value, issues) => {
      for (const way of ways) checkAt(way, value, issues);
    };
  },
};

function waysToPeriods(given: GraphQLInputType, seen: ReadonlySet<GraphQLInputType>): Way[] {
  const type = getNullableType(given);
  if (!isInputObjectType(type) || seen.has(type)) return [];
  if (type.name === DateTimeRangeInput.name) return [[]];
  const passed = new Set([...seen, type]);
  return Object.values(type.getFields()).flatMap(({ name, type: inner }) =>
    waysToPeriods(inner, passed).map((way) => [name, ...way]),
  );
}

function checkAt([name, ...rest]: Way, value: unknown, issues: IssueCollector): void {
  if (typeof value !== 'object' || value === null) return;
  if (name !== undefined) {
    issues.enter(name);
    checkAt(rest, (value as Readonly<Record<string, unknown>>)[name], issues);
    issues.leave();
    return;
  }
  const { from, before } = value as DateTimeRangeInput;
  if (!from || !before || from <= before) return;
  issues.enter('from');
  issues.add(`no later than \`before\`, which is ${before.toISOString()}`);
  issues.leave();
}
