import { Metrics } from '../../../src/telemetry/metrics.js';

const CALL = {
  operation: 'getShipment',
  sellerId: 'A1',
  priority: 'query',
  attempts: 2,
  waitedMs: 500,
  quotaWaitedMs: 400,
  totalMs: 900,
  httpStatus: 200,
  errorCode: null,
} as const;

describe('metrics', () => {
  it('count calls to Amazon by operation and status', async () => {
    const metrics = new Metrics();
    metrics.countUpstreamCall(CALL);
    metrics.countUpstreamCall({ ...CALL, attempts: 0, httpStatus: null });
    const text = await metrics.render();
    expect(text).toContain(
      'upstream_call_duration_seconds_count{operation="getShipment",status="200"} 1',
    );
    expect(text).toContain(
      'upstream_call_duration_seconds_count{operation="getShipment",status="none"} 1',
    );
    expect(text).toContain('upstream_requests_total{operation="getShipment"} 2');
    expect(text).toContain('upstream_wait_seconds_total{operation="getShipment"} 1');
  });

  it('show how long calls waited for quota, by priority, and without the pauses between retries', async () => {
    const metrics = new Metrics();
    metrics.countUpstreamCall(CALL);
    metrics.countUpstreamCall({ ...CALL, priority: 'bulk', quotaWaitedMs: 200_000 });
    const text = await metrics.render();
    const waits = 'upstream_quota_wait_seconds';
    const labels = (priority: string) => `operation="getShipment",priority="${priority}"`;
    expect(text).toContain(`${waits}_sum{${labels('query')}} 0.4`);
    expect(text).toContain(`${waits}_bucket{le="0.25",${labels('query')}} 0`);
    expect(text).toContain(`${waits}_bucket{le="0.5",${labels('query')}} 1`);
    expect(text).toContain(`${waits}_bucket{le="60",${labels('bulk')}} 0`);
    expect(text).toContain(`${waits}_bucket{le="300",${labels('bulk')}} 1`);
  });

  it('count failed calls by code, and calls without quota by seller, up to a number of sellers', async () => {
    const metrics = new Metrics({ maxSellers: 2 });
    const throttled = { ...CALL, errorCode: 'UPSTREAM_THROTTLED' };
    for (const sellerId of ['A1', 'A2', 'A3', 'A4', 'A1'])
      metrics.countUpstreamCall({ ...throttled, sellerId });
    metrics.countUpstreamCall({ ...CALL, errorCode: 'UPSTREAM_TIMEOUT' });
    const text = await metrics.render();
    const failures = 'upstream_failures_total{operation="getShipment",priority="query"';
    expect(text).toContain(`${failures},code="UPSTREAM_THROTTLED"} 5`);
    expect(text).toContain(`${failures},code="UPSTREAM_TIMEOUT"} 1`);
    expect(
      [...text.matchAll(/^upstream_throttled_calls_total.*$/gm)].map(([line]) => line),
    ).toEqual([
      'upstream_throttled_calls_total{seller="A1"} 2',
      'upstream_throttled_calls_total{seller="A2"} 1',
      'upstream_throttled_calls_total{seller="other"} 2',
    ]);
  });

  it('count rounds of background work, and failed ones a second time', async () => {
    const metrics = new Metrics();
    metrics.showLoop('webhooks');
    expect(await metrics.render()).toContain('background_failed_rounds_total{loop="webhooks"} 0');
    metrics.countRound('webhooks', 'worked');
    metrics.countRound('webhooks', 'failed');
    const text = await metrics.render();
    expect(text).toContain('background_rounds_total{loop="webhooks"} 2');
    expect(text).toContain('background_failed_rounds_total{loop="webhooks"} 1');
  });

  it('count unknown enum values by value, up to a number', async () => {
    const metrics = new Metrics();
    for (let n = 0; n < 60; n += 1) metrics.countUnknownEnumValue('Status', `NEW_${n}`);
    metrics.countUnknownEnumValue('Status', 'NEW_0');
    metrics.countUnknownEnumValue('Carrier', 'x'.repeat(500));
    const text = await metrics.render();
    expect(text).toContain('unknown_enum_values_total{enum="Status",value="NEW_0"} 2');
    expect(text).toContain('unknown_enum_values_total{enum="Status",value="other"} 10');
    expect(text).toContain(`{enum="Carrier",value="${'x'.repeat(64)}"} 1`);
  });

  it('show when the newest order change was sent, in whatever order they arrive', async () => {
    const metrics = new Metrics();
    expect(await metrics.render()).toContain('order_changes_newest_timestamp_seconds 0');
    for (const sentMs of [5_000, 9_500, 7_000]) metrics.noteNewestOrderChange(sentMs);
    expect(await metrics.render()).toContain('order_changes_newest_timestamp_seconds 9.5');
  });

  it('of two servers in one process are separate', async () => {
    const [a, b] = [new Metrics(), new Metrics({ processMetrics: true })];
    a.countGraphqlError('X');
    expect(await b.render()).not.toContain('code="X"');
    expect(await b.render()).toContain('process_resident_memory_bytes');
    expect(await a.render()).not.toContain('process_resident_memory_bytes');
    // promtool refuses gauges with the suffix of counters.
    expect(await b.render()).not.toMatch(/^# TYPE \S+_total gauge$/m);
  });
});
