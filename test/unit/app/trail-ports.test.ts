import { pino } from 'pino';
import { trailPorts } from '../../../src/app/trail-ports.js';

type Lost = Parameters<ReturnType<typeof trailPorts>['onLost']>[0];

describe('an entry of the audit trail that could not be recorded', () => {
  it('is logged without the name of its actor, and counts its changes', () => {
    const lines: string[] = [];
    const logger = pino({ base: null }, { write: (line: string) => lines.push(line) });
    let lost = 0;
    const ports = trailPorts({ logger, metrics: { countLostAuditEntry: () => void lost++ } });
    const change = { field: 'quantity', place: null, from: '1', to: '2', isHidden: false };
    const changes = Array.from({ length: 10_000 }, () => change);
    const facts = { id: 'event-1', action: 'setInventories', actor: 'Pat Example', changes };
    ports.onLost({ ...facts, end: { outcome: 'DONE' } } as unknown as Lost, 'disk full');
    expect(lost).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]!.length).toBeLessThan(500);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      err: 'disk full',
      entry: { id: 'event-1', action: 'setInventories', changeCount: 10_000 },
    });
    expect(lines[0]).not.toContain('Pat');
  });
});
