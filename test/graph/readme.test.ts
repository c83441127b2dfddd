import { readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { createSchema } from '../../src/app.js';
import { variables } from '../../src/config/variables.js';
import { startRunningApp, type RunningApp } from '../support/running-app.js';

const readme = readFileSync('README.md', 'utf8');
const tour = readme.slice(readme.indexOf('## Five minutes'), readme.indexOf('## Answers that'));
const answers = readme.slice(readme.indexOf('## Answers that'), readme.indexOf('## Amazon itself'));
const steps = [...tour.matchAll(/```graphql\n([^`]+)```\n+```json\n([^`]+)```/g)].map(
  ([, query = '', answer = '']) => ({ query, answer }),
);

// What is new with every run; the page shows one of them.
const VOLATILE = /"(?:id|url|trackingId)": ?"[^"]*"/g;
const steady = (text: string): unknown =>
  JSON.parse(text.replaceAll(VOLATILE, (field) => `${field.split(':')[0]}: "new every time"`));

describe('the README', () => {
  let running: RunningApp;
  let shipmentId = '';
  beforeAll(async () => {
    // A Monday morning, so that no date changes a price.
    const now = Date.UTC(2026, 5, 1, 15);
    running = await startRunningApp({ emulator: { now: () => now } });
  });
  afterAll(() => running.close());

  it('has queries of this schema', () => {
    const schema = createSchema();
    const queries = [...readme.matchAll(/```graphql\n([^`]+)```/g)].map(([, query = '']) => query);
    expect(queries).toHaveLength(10);
    expect(queries.flatMap((query) => validate(schema, parse(query))).map(String)).toEqual([]);
  });

  it('has a tour', () => {
    expect(steps).toHaveLength(6);
  });

  it.each(steps.map((step, index) => [index + 1, step] as const))(
    'shows the answer of step %i',
    async (_, step) => {
      const { data, errors } = await running.request<Record<string, unknown>, object>(
        step.query.replace('SHIPMENT_ID', shipmentId),
      );
      expect(errors).toBeUndefined();
      const shown = JSON.stringify(data);
      shipmentId = /"shipment":\{"id":"([^"]+)"/.exec(shown)?.[1] ?? shipmentId;
      expect(steady(shown)).toEqual(steady(step.answer));
    },
  );

  it('has answers, each of which is there', async () => {
    const queries = [...answers.matchAll(/```graphql\n([^`]+)```/g)].map(([, query = '']) => query);
    expect(queries).toHaveLength(2);
    for (const query of queries) {
      const { data, errors } = await running.request<Record<string, object | null>, object>(query);
      expect([errors, Object.values(data).includes(null)]).toEqual([undefined, false]);
    }
  });

  it('lists every variable of the environment', () => {
    const rows = variables.map(
      ({ name, default: preset, accepted, meaning }) =>
        `| \`${name}\` | ${preset ? `\`${preset}\`` : ''} | ${accepted.replaceAll('|', '\\|')} | ${meaning.replaceAll('|', '\\|')} |`,
    );
    const text = readme.replaceAll(/ +/g, ' ');
    expect(rows.filter((row) => !text.includes(row.replaceAll(/ +/g, ' ')))).toEqual([]);
  });
});
