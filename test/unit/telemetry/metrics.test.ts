import { Metrics } from '../../../src/telemetry/metrics.js';

describe('metrics', () => {
  it('count calls to Amazon by operation and status', async () => {
    const metrics = new Metrics();
    const call = { operation: 'getShipment', attempts: 2, waitedMs: 500, totalMs: 900 };
    metrics.countUpstreamCall({ ...call, httpStatus: 200 });
    metrics.countUpstreamCall({ ...call, attempts: 0, httpStatus: null });
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
  });
});
