import { KeyStream } from '../../../src/console/model/key-stream.js';

/** Presses keys with a pause between them, the first one at `from`. */
function type(stream: KeyStream, text: string, pause: number, from = 0): number {
  let at = from;
  for (const key of text) {
    stream.press(key, at);
    at += pause;
  }
  return at - pause;
}

it('takes a fast burst with Enter as a scan, shortcut letters included', () => {
  const stream = new KeyStream();
  const last = type(stream, 'BPR-12', 5);
  expect(stream.end(last + 5)).toEqual({ kind: 'scan', code: 'BPR-12' });
  expect(stream.isEmpty).toBe(true);
});

it('takes a key that stays alone as a key', () => {
  const stream = new KeyStream();
  stream.press('b', 0);
  expect(stream.settle()).toEqual({ kind: 'key', key: 'b' });
  expect(stream.settle()).toBeNull();
});

it('takes a short burst as its first key, so that a fast bb buys once', () => {
  const stream = new KeyStream();
  type(stream, 'bb', 10);
  expect(stream.settle()).toEqual({ kind: 'key', key: 'b' });
});

it('drops half a scan', () => {
  const stream = new KeyStream();
  type(stream, 'BPRX', 5);
  expect(stream.settle()).toBeNull();
});

it('leaves Enter to the page when no scan is before it, or when it comes late', () => {
  const stream = new KeyStream();
  expect(stream.end(0)).toBeNull();
  const last = type(stream, 'ABCD', 5, 100);
  expect(stream.end(last + 200)).toBeNull();
});

it('begins again after a pause', () => {
  const stream = new KeyStream();
  stream.press('p', 0);
  expect(stream.press('M', 500)).toEqual({ kind: 'key', key: 'p' });
  type(stream, 'UG-1', 5, 505);
  expect(stream.end(525)).toEqual({ kind: 'scan', code: 'MUG-1' });
});
