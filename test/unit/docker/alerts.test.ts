import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { alertRules } from '../../support/operator-files.js';

interface AlertTest {
  readonly alertname: string;
  readonly exp_alerts?: readonly object[];
}

const tests = (
  parse(readFileSync('docker/prometheus/alerts.test.yml', 'utf8')) as {
    readonly tests: readonly { readonly alert_rule_test: readonly AlertTest[] }[];
  }
).tests.flatMap(({ alert_rule_test: ofCase }) => ofCase);

const readme = readFileSync('docker/README.md', 'utf8');

// promtool runs the tests in test/services.
describe.each(alertRules())('the alert $alert', ({ alert, annotations }) => {
  it('has a test in which it fires, and one in which it is silent', () => {
    const own = tests.filter(({ alertname }) => alertname === alert);
    const fires = own.map(({ exp_alerts: expected = [] }) => expected.length > 0);
    expect(new Set(fires)).toEqual(new Set([true, false]));
  });

  it('names a section of docker/README.md that says what to do', () => {
    expect(annotations['runbook']).toBe(`docker/README.md#${alert.toLowerCase()}`);
    expect(readme).toContain(`\n### ${alert}\n`);
  });
});
