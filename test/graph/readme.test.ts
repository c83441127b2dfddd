import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { createSchema } from '../../src/app/create-schema.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing } from './orders-fixture.js';
import { PLACEHOLDER, shipmentIdIn, tourSteps } from '../tour/tour-steps.js';

const readme = readFileSync('README.md', 'utf8');
const steps = tourSteps(readme);
const besideTheCode = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('README.md'))
  .map((path) => join('src', path));

const documentsOf = (text: string): string[] =>
  [...text.matchAll(/```graphql\n([^`]+)```/g)].map(([, document = '']) => document);

// What is new with every run; the page shows one of them.
const VOLATILE = /"(?:shipmentId|url)": ?"[^"]*"/g;
// The first digits tell the carrier.
const TRACKING = /("trackingNumber": ?"\w{4})\w+"/g;
const steady = (text: string): unknown =>
  JSON.parse(
    text
      .replaceAll(VOLATILE, (field) => `${field.split(':')[0]}: "new every time"`)
      .replaceAll(TRACKING, '$1…"'),
  );

describe('the README', () => {
  let running: RunningApp;
  let shipmentId: string | null = null;
  beforeAll(async () => {
    // A Monday morning, so that no date changes a price.
    const now = Date.UTC(2026, 5, 1, 15);
    running = await startRunningApp({
      ...syncing(),
      emulator: { now: () => now },
    });
  });
  afterAll(() => running.close());

  it('has queries of this schema, like the READMEs of the folders', () => {
    const schema = createSchema();
    const documents = [readme, ...besideTheCode.map((path) => readFileSync(path, 'utf8'))].flatMap(
      documentsOf,
    );
    expect(documents.length).toBeGreaterThanOrEqual(9);
    expect(documents.flatMap((text) => validate(schema, parse(text))).map(String)).toEqual([]);
  });

  it('has a tour of six steps', () => {
    expect(steps.map(({ title }) => title.split('.')[0])).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it.each(steps.map((step) => [step.title, step] as const))(
    'shows the answer of %s',
    async (_, { document, answer }) => {
      const ready = document.replace(PLACEHOLDER, shipmentId ?? PLACEHOLDER);
      const { data, errors } = await running.request<Record<string, unknown>, object>(ready);
      expect(errors).toBeUndefined();
      const shown = JSON.stringify(data);
      shipmentId = shipmentIdIn(shown) ?? shipmentId;
      expect(steady(shown)).toEqual(steady(answer));
    },
  );

  it('has further queries that run unchanged, without variables', async () => {
    const inTour = new Set(steps.map(({ document }) => document));
    const others = documentsOf(readme).filter((document) => !inTour.has(document));
    expect(others).toHaveLength(3);
    for (const document of others) {
      const { data, errors } = await running.request<Record<string, object | null>, object>(
        document,
      );
      expect([errors, Object.values(data).includes(null)]).toEqual([undefined, false]);
      expect(JSON.stringify(data)).not.toMatch(/"(?:suggestions|steps)":\[\]/);
    }
  });
});
