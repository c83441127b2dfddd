import { parser } from '@prometheus-io/lezer-promql';

/** A condition on a label, such as `state="UNKNOWN"`. */
interface Matcher {
  readonly label: string;
  readonly operator: string;
  readonly value: string;
}

/** What an expression reads of one metric. */
export interface Selector {
  readonly metric: string;
  readonly matchers: readonly Matcher[];
}

/** Variables of Grafana, and values that Prometheus accepts in their place. */
const VARIABLES: Readonly<Record<string, string>> = {
  $__rate_interval: '1m',
  $job: 'fulfilment-graph',
  $instance: '.*',
};

/** Returns an expression of a dashboard as Prometheus gets it. */
function withoutVariables(expression: string): string {
  return expression.replaceAll(/\$\w+/g, (name) => {
    const value = VARIABLES[name];
    if (value === undefined) throw new Error(`${name} is no variable of the dashboard.`);
    return value;
  });
}

/** What an expression reads, and the labels by which it groups. */
export interface Reading {
  readonly selectors: readonly Selector[];
  readonly groupings: readonly string[];
}

/** Returns what a PromQL expression reads. Throws when it is no PromQL. */
export function readingOf(expression: string): Reading {
  const text = withoutVariables(expression);
  const found: { metric: string; matchers: Matcher[] }[] = [];
  const groupings: string[] = [];
  let label = '';
  let operator = '';
  parser.parse(text).iterate({
    enter({ type, from, to, node }) {
      const part = text.slice(from, to);
      if (type.isError) throw new Error(`No PromQL at ${from}: ${text}`);
      if (type.name === 'Identifier') found.push({ metric: part, matchers: [] });
      if (type.name === 'LabelName') {
        label = part;
        if (node.parent?.name === 'GroupingLabels') groupings.push(part);
      }
      if (type.name === 'MatchOp') operator = part;
      if (type.name === 'StringLiteral')
        found.at(-1)?.matchers.push({ label, operator, value: part.slice(1, -1) });
    },
  });
  return { selectors: found, groupings };
}
