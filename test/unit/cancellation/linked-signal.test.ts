import { getEventListeners } from 'node:events';
import { LinkedSignal } from '../../../src/runtime/cancellation/linked-signal.js';

function setUp() {
  const controller = new AbortController();
  const linked = new LinkedSignal(controller.signal);
  const onSource = () => getEventListeners(controller.signal, 'abort').length;
  return { controller, linked, onSource };
}

describe('a linked signal', () => {
  it('is one listener of its source for any number of its own, and none without them', () => {
    const { linked, onSource } = setUp();
    expect(onSource()).toBe(0);
    const listeners = Array.from({ length: 51 }, () => () => undefined);
    for (const listener of listeners) linked.addEventListener('abort', listener);
    expect(onSource()).toBe(1);
    for (const listener of listeners) linked.removeEventListener('abort', listener);
    linked.removeEventListener('abort', listeners[0]!);
    expect(onSource()).toBe(0);
    linked.addEventListener('abort', listeners[0]!);
    expect(onSource()).toBe(1);
  });

  it('fires with its source, for the same reason', () => {
    const { controller, linked, onSource } = setUp();
    const told: string[] = [];
    const [stays, goes] = [() => void told.push('stays'), () => void told.push('goes')];
    linked.addEventListener('abort', stays);
    linked.addEventListener('abort', goes);
    linked.removeEventListener('abort', goes);
    expect([linked.aborted, linked.reason]).toEqual([false, undefined]);
    controller.abort('gone');
    expect([linked.aborted, linked.reason]).toEqual([true, 'gone']);
    expect([told, onSource()]).toEqual([['stays'], 0]);
  });

  it('has fired when its source had before, and then accepts no listener', () => {
    const linked = new LinkedSignal(AbortSignal.abort('gone'));
    let calls = 0;
    const listener = () => (calls += 1);
    linked.addEventListener('abort', listener);
    linked.removeEventListener('abort', listener);
    expect([linked.aborted, linked.reason, calls]).toEqual([true, 'gone', 0]);
  });
});
