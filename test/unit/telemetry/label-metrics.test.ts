import { Counter, Histogram, Registry } from 'prom-client';
import { LabelCounter } from '../../../src/telemetry/label-counter.js';
import { LabelHistogram } from '../../../src/telemetry/label-histogram.js';

const [name, help] = ['what_is_counted_total', 'What is counted, "quoted" \\ and all.'];

describe('a counter with one label', () => {
  function setUp() {
    const [own, theirs] = [new Registry(), new Registry()];
    const counter = new LabelCounter(own, name, help, 'kind');
    const model = new Counter({ name, help, labelNames: ['kind'], registers: [theirs] });
    const count = (kind: string, by?: number): void => {
      counter.add(kind, by);
      model.inc({ kind }, by);
    };
    const bothRendered = async () => [await own.metrics(), await theirs.metrics()] as const;
    return { count, bothRendered };
  }

  it('is rendered as prom-client renders its own, before and after it counts', async () => {
    const { count, bothRendered } = setUp();
    const [atFirst, model] = await bothRendered();
    expect(atFirst).toBe(model);
    count('b');
    count('a', 0.1);
    count('a', 0.2);
    count('c', 0);
    count('with "quotes"\n');
    const [later, laterModel] = await bothRendered();
    expect(later).toBe(laterModel);
    expect(later).toContain('what_is_counted_total{kind="b"} 1\n');
  });

  it('counts nothing twice when it is rendered twice', async () => {
    const { count, bothRendered } = setUp();
    count('a', 2);
    await Promise.all([bothRendered(), bothRendered()]);
    count('a');
    const [text, model] = await bothRendered();
    expect(text).toBe(model);
    expect(text).toContain('{kind="a"} 3');
  });
});

describe('a histogram', () => {
  const setting = {
    name: 'duration_seconds',
    help,
    labelNames: ['route', 'status'] as const,
    buckets: [0.005, 0.1, 1],
  };

  function setUp() {
    const [own, theirs] = [new Registry(), new Registry()];
    const histogram = new LabelHistogram(own, setting);
    const model = new Histogram({ ...setting, registers: [theirs] });
    const observe = (route: string, status: number | string, seconds: number): void => {
      histogram.observe({ route, status }, seconds);
      model.observe({ route, status }, seconds);
    };
    const bothRendered = async () => [await own.metrics(), await theirs.metrics()] as const;
    return { observe, bothRendered };
  }

  it('is rendered as prom-client renders its own, before and after it observes', async () => {
    const { observe, bothRendered } = setUp();
    const [atFirst, model] = await bothRendered();
    expect(atFirst).toBe(model);
    // Below, on and above the bounds.
    for (const seconds of [0, 0.005, 0.0051, 0.1, 0.2, 1, 1.1, 60]) observe('b', 200, seconds);
    observe('a', 'none', 0.3);
    observe('b', 404, 0.3);
    const [later, laterModel] = await bothRendered();
    expect(later).toBe(laterModel);
    expect(later).toContain('duration_seconds_bucket{le="0.005",route="b",status="200"} 2\n');
    expect(later).toContain('duration_seconds_count{route="b",status="200"} 8\n');
  });

  it('counts nothing twice when it is rendered twice', async () => {
    const { observe, bothRendered } = setUp();
    observe('a', 200, 0.3);
    await Promise.all([bothRendered(), bothRendered()]);
    observe('a', 200, 0.3);
    const [text, model] = await bothRendered();
    expect(text).toBe(model);
    expect(text).toContain('duration_seconds_count{route="a",status="200"} 2\n');
  });
});
