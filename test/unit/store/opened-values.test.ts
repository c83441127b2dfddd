import { OpenedValues } from '../../../src/store/engine/opened-values.js';

const bytes = (text: string): Uint8Array => Buffer.from(text);

function opening(maxBytes = 1_000_000) {
  let opened = 0;
  const values = new OpenedValues<Uint8Array>(maxBytes, (a, b) => Buffer.compare(a, b) === 0);
  const open = (key: string, stored: string, json = '{"a":1}') =>
    values.open(key, bytes(stored), () => {
      opened += 1;
      return json;
    });
  return { open, opened: () => opened };
}

it('opens the same bytes once', () => {
  const { open, opened } = opening();
  const first = open('k', 'sealed');
  expect(first).toEqual({ a: 1 });
  expect(open('k', 'sealed')).toBe(first);
  expect(opened()).toBe(1);
});

it('opens other bytes of the same row again', () => {
  const { open, opened } = opening();
  open('k', 'sealed');
  expect(open('k', 'sealed again', '{"a":2}')).toEqual({ a: 2 });
  expect(open('k', 'sealed again')).toEqual({ a: 2 });
  expect(opened()).toBe(2);
});

it('keeps nothing of a value that does not open', () => {
  const { open } = opening();
  expect(() => open('k', 'sealed', '{')).toThrow(SyntaxError);
  expect(open('k', 'sealed')).toEqual({ a: 1 });
});

it('is limited in bytes', () => {
  const { open, opened } = opening(16_000);
  for (let n = 0; n < 100; n += 1) open(`k${n}`, 'sealed');
  open('k0', 'sealed');
  expect(opened()).toBe(101);
});
