import { Registry } from 'prom-client';
import { registerStateGauges } from '../../../src/telemetry/state-gauges.js';
import { SellerLabels } from '../../../src/telemetry/seller-labels.js';
import { ManualClock } from '../sp-api/manual-clock.js';

const GAUGE = {
  name: 'rows',
  help: 'Rows.',
  read: (rows: number) => new Map([['', rows]]),
};

/** Starts a scrape, and shows its text once it is there. */
function scrapeOf(registry: Registry): { text: string | null } {
  const scrape: { text: string | null } = { text: null };
  void registry.metrics().then((text) => (scrape.text = text));
  return scrape;
}

describe('the gauges of a state', () => {
  it('are left out when the state takes longer than three seconds, and read only once meanwhile', async () => {
    const clock = new ManualClock();
    const registry = new Registry();
    const answers: ((rows: number) => void)[] = [];
    const read = () => new Promise<number>((resolve) => answers.push(resolve));
    const source = { gauges: [GAUGE], read, keepMs: 0, clock, onError: () => undefined };
    registerStateGauges(registry, source);
    const first = scrapeOf(registry);
    await clock.advance(2_999);
    expect(first.text).toBeNull();
    await clock.advance(1);
    expect(first.text).toContain('# TYPE rows gauge');
    expect(first.text).not.toMatch(/^rows /m);
    const second = scrapeOf(registry);
    await clock.advance(3_000);
    expect(second.text).not.toMatch(/^rows /m);
    expect(answers).toHaveLength(1);
    answers[0]?.(7);
    await clock.advance(0);
    const third = scrapeOf(registry);
    await clock.advance(0);
    answers[1]?.(8);
    await clock.advance(0);
    expect(third.text).toMatch(/^rows 8$/m);
  });
});

describe('labels of sellers', () => {
  it('show the largest value of each seller, and of all sellers beyond the limit together', () => {
    const labels = new SellerLabels(1);
    expect(labels.of('A1')).toBe('A1');
    const values = [
      ['A2', 5],
      ['A1', 3],
      ['A3', 9],
      ['A4', 1],
    ] as const;
    expect([...labels.largest(values)]).toEqual([
      ['other', 9],
      ['A1', 3],
    ]);
  });

  it('name no seller with the limit 0', () => {
    expect(new SellerLabels(0).of('A1')).toBe('other');
  });
});
