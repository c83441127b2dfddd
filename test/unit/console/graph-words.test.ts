import { plainAnswer, plainMessage } from '../../../src/console/model/graph-words.js';

const said = (message: string, code: string | null = null, path: string[] | null = null) =>
  plainMessage({ message, code, path });

it.each([
  [
    'a guard of a batch',
    'The label does less than the order asks of the carrier. Nothing was bought. Name CONSTRAINT_UNMET in `despite` when the label is meant.',
    'The label does less than the order asks of the carrier. Nothing was bought.',
  ],
  [
    'the part of a sentence before its advice',
    'The order asks for a check of the age, which the label does not include: ask for the delivery confirmation ADULT_SIGNATURE.',
    'The order asks for a check of the age, which the label does not include.',
  ],
  [
    'a field',
    'until must be a day from 2026-12-26 on.',
    'The last day must be a day from 2026-12-26 on.',
  ],
  ['a field in a list', 'boxes.3.emptyWeight must be above 0.', 'Empty weight must be above 0.'],
  ['a message that is advice alone', 'Use `first`.', 'Use first.'],
  ['a name of a person', 'The SKU "RED_TEA" has no size.', 'The SKU "RED_TEA" has no size.'],
  ['a plain sentence', 'Amazon does not answer.', 'Amazon does not answer.'],
])('says %s', (_what, message, words) => {
  expect(said(message)).toBe(words);
});

it('has sentences of its own for forms', () => {
  expect(
    said('scopes must be a list with MANAGE: this is the first key.', 'INVALID_INPUT'),
  ).toMatch(/^The first key must allow Manage/);
  expect(
    said('accessKeyId must be another key than the last valid one with the scope MANAGE.', null, [
      'input',
      'accessKeyId',
    ]),
  ).toMatch(/^This is the last valid key/);
  expect(
    said(
      'DEFAULT has a stock of 110, which belongs to no location; with stock by location Amazon asks for 0 there.',
      null,
      ['input', 'defaultToZero'],
    ),
  ).toBe(
    'The stock without a location still has 110. Amazon asks for 0 there when stock is kept by location.',
  );
  expect(
    said(
      '16 of the purchases cannot be made; none was put on record: see `error.refusals`.',
      'BATCH_REFUSED',
    ),
  ).toBe('The server refused 16 of the labels, and bought none.');
});

it('changes messages of an answer wherever they are, and nothing else', () => {
  const order = { __typename: 'Order', gift: { __typename: 'GiftOption', message: 'For `you`.' } };
  const answer = {
    order,
    error: {
      code: 'INVALID_INPUT',
      message: 'until must be a day. Set `until`.',
      issues: [{ path: ['input', 'until'], message: 'until must be a day. Set `until`.' }],
    },
  };
  const plain = plainAnswer(answer);
  expect(plain.error.message).toBe('The last day must be a day.');
  expect(plain.error.issues[0]!.message).toBe('The last day must be a day.');
  expect(plain.order).toBe(order);
  expect(plainAnswer(order)).toBe(order);
});
