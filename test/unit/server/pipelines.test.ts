import type { Exchange } from '../../../src/server/http/exchange.js';
import { TimedTurns } from '../../../src/runtime/background/timed-turns.js';
import { Pipelines } from '../../../src/server/http/pipelines.js';

/** A connection with open requests. */
function connection(pipelines: Pipelines, requests: number): Exchange[] {
  const request = { socket: {} };
  const exchanges = Array.from(
    { length: requests },
    () => ({ request, onClose: () => undefined }) as unknown as Exchange,
  );
  for (const exchange of exchanges) pipelines.enter(exchange);
  return exchanges;
}

describe('the requests of pipelines', () => {
  it('start in turns of their connections', async () => {
    const pipelines = new Pipelines(new TimedTurns(1_000));
    const connections = { a: connection(pipelines, 3), b: connection(pipelines, 3) };
    const order: string[] = [];
    const started = Object.entries(connections).flatMap(([name, exchanges]) =>
      exchanges.map(async (exchange) => {
        await pipelines.startOf(exchange);
        order.push(name);
      }),
    );
    await Promise.all(started);
    expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  });

  it('do not delay a probe on another connection', async () => {
    const pipelines = new Pipelines(new TimedTurns(1_000));
    for (const exchange of connection(pipelines, 3)) void pipelines.startOf(exchange);
    // The first of them enters the queue in a microtask.
    await Promise.resolve();
    const [probe] = connection(pipelines, 1);
    expect(pipelines.startOf(probe!, true)).toBeNull();
    expect(pipelines.startOf(probe!)).toBeInstanceOf(Promise);
  });
});
