import { readFile, readPasted, writeCsv, writeTabs } from '../../../src/console/model/sheet.js';

describe('readPasted', () => {
  it.each([
    ['one cell', '12', [['12']]],
    [
      'a block with the line end of Windows',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'empty cells',
      '\t\n\t5',
      [
        ['', ''],
        ['', '5'],
      ],
    ],
    ['a quoted cell with a line end', '"a\nb"\t2', [['a\nb', '2']]],
    ['doubled quotation marks', '"6"" pan"\t2', [['6" pan', '2']]],
    ['a quotation mark without a second one', '"5\t2', [['"5', '2']]],
    ['a comma as a part of a cell', '1,5\n2', [['1,5'], ['2']]],
    [
      'the text of a file',
      'SKU,LO-1\nA,2\n',
      [
        ['SKU', 'LO-1'],
        ['A', '2'],
      ],
    ],
  ])('reads %s', (_, text, rows) => {
    expect(readPasted(text)).toEqual(rows);
  });
});

describe('readFile', () => {
  it.each([
    [
      'commas',
      'SKU,A\r\n"X,1",2\r\n',
      [
        ['SKU', 'A'],
        ['X,1', '2'],
      ],
    ],
    [
      'semicolons',
      '\uFEFFSKU;A\nX,1;2',
      [
        ['SKU', 'A'],
        ['X,1', '2'],
      ],
    ],
    [
      'tabs',
      'SKU\tA\nX\t2',
      [
        ['SKU', 'A'],
        ['X', '2'],
      ],
    ],
  ])('finds %s as the separator', (_, text, rows) => {
    expect(readFile(text)).toEqual(rows);
  });
});

describe('what is written', () => {
  it('is read back as it was', () => {
    const rows = [
      ['SKU', 'Title', 'A'],
      [' A"1', 'two\nlines; and, commas', '007'],
    ];
    expect(readFile(writeCsv(rows))).toEqual(rows);
    expect(
      writeTabs([
        ['1', '2'],
        ['3', '4'],
      ]),
    ).toBe('1\t2\n3\t4');
  });
});
