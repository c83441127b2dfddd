import { codeOf, rowsOfCode } from '../../../src/console/model/scan.js';

const ROWS = [
  { amazonOrderId: '112-1000001-1000001', skus: ['MUG-1', 'BOX'], trackingNumbers: ['1Z999AA10'] },
  { amazonOrderId: '112-1000002-1000002', skus: ['MUG-1'], trackingNumbers: [] },
  { amazonOrderId: '112-1000003-2000002', skus: ['mug-1'], trackingNumbers: [] },
];
const found = (code: string) =>
  rowsOfCode(code, ROWS).map(({ row, by }) => `${row.amazonOrderId.slice(-7)} ${by}`);

it.each([
  [']C1112-1000001-1000001', '112-1000001-1000001'],
  ['*MUG-1*', 'MUG-1'],
  ['  BOX \n', 'BOX'],
  ['', ''],
])('takes off what scanners add: %j', (typed, code) => {
  expect(codeOf(typed)).toBe(code);
});

it('finds an order by its id and by its end', () => {
  expect(found('112-1000002-1000002')).toEqual(['1000002 order']);
  expect(found('000001')).toEqual(['1000001 order']);
  expect(found('0002')).toEqual(['1000002 order', '2000002 order']);
  expect(found('002')).toEqual([]);
});

it('finds a tracking number in either case', () => {
  expect(found('1z999aa10')).toEqual(['1000001 tracking number']);
});

it('finds a SKU byte by byte, and in another case only when none is equal', () => {
  expect(found('MUG-1')).toEqual(['1000001 SKU', '1000002 SKU']);
  expect(found('mug-1')).toEqual(['2000002 SKU']);
  expect(found('box')).toEqual(['1000001 SKU']);
});

it('finds nothing for nothing', () => {
  expect(found('')).toEqual([]);
  expect(found('TEAPOT')).toEqual([]);
});
