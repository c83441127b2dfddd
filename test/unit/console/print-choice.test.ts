import { partsOf, printOptions, readChoice } from '../../../src/console/model/print-choice.js';

describe('how labels are printed', () => {
  it.each([[null], ['{'], ['null'], ['7'], ['{"sortBy":"toString","format":"","hasSlips":1}']])(
    'is as usual when %j is remembered',
    (text) => {
      expect(readChoice(text)).toEqual({ sortBy: 'SKU', format: null, hasSlips: false });
    },
  );

  it('is read as it was remembered, and sent as the graph takes it', () => {
    const choice = { sortBy: 'SHIP_BY', format: 'ZPL203', hasSlips: true } as const;
    expect(readChoice(JSON.stringify(choice))).toEqual(choice);
    expect(printOptions(choice)).toEqual({
      sortBy: 'SHIP_BY',
      format: 'ZPL203',
      includePackingSlips: true,
    });
  });
});

describe('labels of several runs', () => {
  it.each([
    [0, []],
    [1, [{ from: 1, to: 1 }]],
    [500, [{ from: 1, to: 500 }]],
    [
      1001,
      [
        { from: 1, to: 500 },
        { from: 501, to: 1000 },
        { from: 1001, to: 1001 },
      ],
    ],
  ])('are %i in files of at most 500', (count, parts) => {
    expect(partsOf(count)).toEqual(parts);
  });
});
