import { FairOrder } from '../../../src/sp-api/quota/fair-order.js';
import type { CallSource, OrderedCall } from '../../../src/sp-api/quota/fair-order.js';

interface Named extends OrderedCall {
  readonly name: string;
}

let turn = 0;
const request = (callerId: string): CallSource => ({ callerId });

function waitingFor(order: FairOrder<Named>) {
  return (source: CallSource, name: string, at = (turn += 1)): Named => {
    const call = { source, turn: at, name };
    order.add(call);
    return call;
  };
}

const namesIn = (order: FairOrder<Named>): string =>
  order
    .ordered()
    .map((one) => one.name)
    .join(' ');

function serve(order: FairOrder<Named>, times = 1): string {
  const served: string[] = [];
  for (let time = 0; time < times; time += 1) {
    const [first] = order.ordered();
    if (!first) break;
    order.serve(first);
    served.push(first.name);
  }
  return served.join(' ');
}

describe('the order of waiting calls', () => {
  it('is that of arrival within a request', () => {
    const order = new FairOrder<Named>();
    const add = waitingFor(order);
    const one = request('ada');
    for (const name of ['a1', 'a2', 'a3']) add(one, name);
    expect(namesIn(order)).toBe('a1 a2 a3');
    expect(serve(order, 5)).toBe('a1 a2 a3');
  });

  it('lets callers take turns, however many calls and requests one of them has', () => {
    const order = new FairOrder<Named>();
    const add = waitingFor(order);
    const requests = Array.from({ length: 100 }, () => request('ada'));
    for (const [n, one] of requests.entries()) for (const m of [1, 2]) add(one, `a${n}.${m}`);
    expect(serve(order)).toBe('a0.1');
    add(request('grace'), 'g1');
    const alan = request('alan');
    add(alan, 't1');
    add(alan, 't2');
    expect(serve(order, 6)).toBe('a1.1 g1 t1 a2.1 t2 a3.1');
  });

  it('lets the requests of a caller take turns', () => {
    const order = new FairOrder<Named>();
    const add = waitingFor(order);
    const page = request('ada');
    for (let n = 1; n <= 100; n += 1) add(page, `p${n}`);
    expect(serve(order, 10)).toBe('p1 p2 p3 p4 p5 p6 p7 p8 p9 p10');
    const scan = request('ada');
    add(scan, 's1');
    add(scan, 's2');
    add(scan, 's3');
    expect(serve(order, 8)).toBe('p11 s1 p12 s2 p13 s3 p14 p15');
  });

  it('gives a caller that waited for nothing no more than its turn', () => {
    const order = new FairOrder<Named>();
    const add = waitingFor(order);
    for (let n = 1; n <= 50; n += 1) add(request('ada'), `a${n}`);
    serve(order, 40);
    const late = request('grace');
    for (let n = 1; n <= 4; n += 1) add(late, `g${n}`);
    expect(serve(order, 8)).toBe('a41 g1 a42 g2 a43 g3 a44 g4');
  });

  it.each([
    ['caller', true],
    ['request of the same caller', false],
  ])('gives a %s that asks for call after call no turn of the others', (_, isAnother) => {
    const order = new FairOrder<Named>();
    const add = waitingFor(order);
    const page = request('ada');
    for (let n = 1; n <= 20; n += 1) add(page, 'p');
    const walk = request(isAnother ? 'grace' : 'ada');
    let served = '';
    add(walk, 'w');
    for (let round = 0; round < 12; round += 1) {
      const name = serve(order);
      served += name;
      if (name === 'w') add(walk, 'w');
    }
    expect(served.slice(1)).toMatch(/^(?:pw|wp){5}.$/);
  });

  it('puts a retry before the later calls of its request', () => {
    const order = new FairOrder<Named>();
    const add = waitingFor(order);
    const one = request('ada');
    const first = add(one, 'a1');
    for (const name of ['a2', 'a3', 'a4']) add(one, name);
    serve(order);
    add(one, 'a1 again', first.turn);
    expect(namesIn(order)).toBe('a1 again a2 a3 a4');
  });

  it('moves up the calls behind one that has left', () => {
    const order = new FairOrder<Named>();
    const add = waitingFor(order);
    const [one, other] = [request('ada'), request('grace')];
    const calls = ['a1', 'a2', 'a3'].map((name) => add(one, name));
    for (const name of ['g1', 'g2', 'g3']) add(other, name);
    order.remove(calls[0]!);
    order.remove(calls[0]!);
    expect(namesIn(order)).toBe('a2 g1 a3 g2 g3');
  });
});
