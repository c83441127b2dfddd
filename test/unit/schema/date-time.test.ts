import { parseValue } from 'graphql';
import { DateTime } from '../../../src/graph/scalars.js';

const inDocument = (text: string) => DateTime.parseLiteral(parseValue(JSON.stringify(text)));
const inVariables = (text: string) => DateTime.parseValue(text);

describe.each([
  ['a document', inDocument],
  ['variables', inVariables],
])('a moment in %s', (_, read) => {
  it.each([
    ['2026-11-28T15:04:05Z', 0],
    ['2026-11-28T15:04:05.1Z', 100],
    ['2026-11-28T15:04:05.157Z', 157],
    ['2026-11-28T15:04:05.157000Z', 157],
    ['2026-11-28T16:04:05.157+01:00', 157],
  ])('is read exactly: %s', (text, milliseconds) => {
    expect(read(text)).toEqual(new Date(Date.UTC(2026, 10, 28, 15, 4, 5, milliseconds)));
  });

  it.each([
    '2026-11-28T15:04:05.157001Z',
    '2026-11-28T15:04:05.1569Z',
    '2026-11-28T15:04:05.000000001+01:00',
  ])('is refused when it cannot be kept exactly: %s', (text) => {
    expect(() => read(text)).toThrow(/DateTime must be a moment with at most 3 digits of a second/);
  });
});
