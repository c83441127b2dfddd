import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A rule of Prometheus that alerts. */
export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: Readonly<Record<string, string>>;
}

/** A panel of Grafana. A row has no targets. */
export interface Panel {
  readonly title: string;
  readonly targets?: readonly { readonly expr: string }[];
}

/** Returns the alerts that operators get. */
export function alertRules(): AlertRule[] {
  const file = parse(readFileSync('docker/prometheus/alerts.yml', 'utf8')) as {
    readonly groups: readonly { readonly rules: readonly AlertRule[] }[];
  };
  return file.groups.flatMap(({ rules }) => rules);
}

/** Returns the panels of the dashboard. */
export function panels(): readonly Panel[] {
  const file = JSON.parse(readFileSync('docker/grafana/dashboard.json', 'utf8')) as {
    readonly panels: readonly Panel[];
  };
  return file.panels;
}
