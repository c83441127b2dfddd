import {
  cellOf,
  countOf,
  newBatchKey,
  readQuantity,
  shortTitles,
  withEdits,
} from '../../../src/console/model/stock.js';
import type { CellFacts, Change, Place, StockRow } from '../../../src/console/model/stock.js';
import { fileOf, takeBlock, takeTable, textsOf } from '../../../src/console/model/stock-sheet.js';

const has = (quantity: number | null, pending: number | null = null) => ({ quantity, pending });
const asked = (state: Change['state'], quantity = 20): Change => ({
  sku: 'A',
  channel: 'x',
  quantity,
  state,
  message: 'Amazon says so.',
});

describe('readQuantity', () => {
  it.each([
    ['12', { kind: 'quantity', quantity: 12 }],
    [' 007 ', { kind: 'quantity', quantity: 7 }],
    ['', { kind: 'nothing' }],
    ['not entered', { kind: 'nothing' }],
    ['?', { kind: 'nothing' }],
  ])('reads %j', (text, typed) => {
    expect(readQuantity(text)).toEqual(typed);
  });

  it.each(['-1', '1.5', '1,200', 'abc', '2147483648', '1e3'])('refuses %j', (text) => {
    expect(readQuantity(text)).toMatchObject({ kind: 'wrong' });
  });
});

describe('withEdits', () => {
  const levels = new Map([
    ['known', has(12)],
    ['pending', has(12, 20)],
  ]);
  const after = (channel: string, text: string) =>
    withEdits(new Map([['A', new Map([[channel, '1']])]]), [{ sku: 'A', channel, text }], (place) =>
      levels.get(place.channel),
    )
      .get('A')
      ?.get(channel);

  it.each([
    ['what Amazon shows', 'known', '12', undefined],
    ['another quantity', 'known', ' 13', '13'],
    ['0 where nothing is set', 'none', '0', '0'],
    ['what is on its way', 'pending', '20', undefined],
    ['what Amazon still shows, when another is on its way', 'pending', '12', '12'],
    ['an empty text', 'known', '', undefined],
    ['a text that is no number', 'known', 'x', 'x'],
  ])('takes %s', (_, channel, text, draft) => {
    expect(after(channel, text)).toBe(draft);
  });

  it('divides quantities from what is no number', () => {
    const drafts = new Map([
      [
        'A',
        new Map([
          ['x', '1'],
          ['y', 'z'],
        ]),
      ],
    ]);
    expect(countOf(drafts)).toEqual({
      changes: [{ sku: 'A', channel: 'x', quantity: 1 }],
      wrong: [{ sku: 'A', channel: 'y', word: 'no number' }],
    });
  });
});

describe('cellOf', () => {
  const NONE: CellFacts = {
    level: undefined,
    draft: undefined,
    change: undefined,
    refusal: undefined,
  };
  const refusal = { sku: 'A', channel: 'x', quantity: 20, message: 'No such place.' };
  it.each<[string, Partial<CellFacts>, string, string, string]>([
    ['no entry', {}, 'plain', 'not entered', 'No stock of this SKU is entered here.'],
    ['an unknown quantity', { level: has(null) }, 'plain', '?', 'Amazon does not say how many'],
    ['a quantity', { level: has(0) }, 'plain', '0', 'Amazon shows 0.'],
    ['one on its way', { level: has(3, 20) }, 'pending', '20', '20 is on its way. Amazon shows 3.'],
    ['a draft', { level: has(3), draft: '4' }, 'changed', '4', 'Not applied yet. Amazon shows 3.'],
    ['no number', { draft: 'x' }, 'wrong', 'x', 'x is no quantity.'],
    ['below 0', { draft: '-5' }, 'wrong', '-5', 'It must be 0 or more.'],
    ['a refused draft', { draft: '20', refusal }, 'refused', '20', 'Refused: No such place.'],
    ['another draft after a refusal', { draft: '21', refusal }, 'changed', '21', 'Not applied'],
    ['a recorded change', { change: asked('RECORDED') }, 'pending', '20', '20 is on its way.'],
    [
      'an accepted change',
      { level: has(3), change: asked('ACCEPTED') },
      'pending',
      '20',
      'Amazon accepted 20',
    ],
    [
      'an accepted change that Amazon shows',
      { level: has(20), change: asked('ACCEPTED') },
      'plain',
      '20',
      'Amazon shows 20.',
    ],
    [
      'an unknown outcome',
      { level: has(3), change: asked('UNKNOWN') },
      'unknown',
      '20',
      'It is not known whether Amazon took 20. Amazon says so.',
    ],
    [
      'an applied change after a sale',
      { level: has(19), change: asked('APPLIED') },
      'plain',
      '19',
      'Amazon shows 19.',
    ],
  ])('shows %s', (_, facts, kind, text, note) => {
    const view = cellOf({ ...NONE, ...facts });
    expect(view).toMatchObject({ kind, text });
    expect(view.note).toContain(note);
  });
});

describe('pasting', () => {
  const place = (channel: string, code: string | null, title: string): Place => ({
    channel,
    code,
    title,
    name: `Store - ${title}`,
    isActive: true,
  });
  const places = [
    place('id-1', 'LO-1', 'Reno'),
    place('id-2', 'LO-2', 'Austin'),
    place('DEFAULT', null, 'No location'),
  ];
  const row = (sku: string, isKnown = true): StockRow => ({
    sku,
    title: `About ${sku}`,
    levels: new Map(isKnown ? [['id-1', has(5)]] : []),
    isKnown,
  });
  const rows = [row('A'), row('B,1'), row('C', false)];
  const at = (top: number, left: number, bottom = top, right = left) => ({
    top,
    left,
    bottom,
    right,
  });

  it('lays a block at the corner of the selection, and counts what is outside', () => {
    const { edits, notes } = takeBlock(
      [
        ['1', '', '3'],
        ['4', '5', '6'],
      ],
      at(1, 1),
      rows,
      places,
    );
    expect(edits).toEqual([{ sku: 'B,1', channel: 'id-2', text: '1' }]);
    expect(notes).toEqual(['4 cells did not fit into the grid and were left out.']);
  });

  it('fills the selection with one value', () => {
    expect(takeBlock([['7']], at(0, 0, 1, 1), rows, places).edits).toHaveLength(4);
  });

  it('finds rows and columns of a table by their names', () => {
    const sheet = [
      ['sku', 'Title', 'LO-2', 'reno', 'DEFAULT', 'Atlantis'],
      ['B,1 ', 'x', '2', '1', '0', '9'],
      ['b,1', 'x', '2', '1', '0', '9'],
    ];
    const { edits, notes } = takeTable(sheet, rows, places);
    expect(edits).toEqual([
      { sku: 'B,1', channel: 'id-2', text: '2' },
      { sku: 'B,1', channel: 'id-1', text: '1' },
      { sku: 'B,1', channel: 'DEFAULT', text: '0' },
    ]);
    expect(notes).toEqual(['No location is called Atlantis.', 'Not in the grid: b,1.']);
  });

  it('writes what it can read', () => {
    const drafts = new Map([['A', new Map([['id-2', '8']])]]);
    const file = fileOf(rows, places, drafts);
    expect(file).toEqual([
      ['SKU', 'Title', 'LO-1', 'LO-2', 'DEFAULT'],
      ['A', 'About A', '5', '8', ''],
      ['B,1', 'About B,1', '5', '', ''],
      ['C', 'About C', '', '', ''],
    ]);
    expect(takeTable(file, rows, places).notes).toEqual(['Not in the grid: C.']);
    expect(textsOf(at(0, 0, 0, 2), rows, places, drafts)).toEqual([['5', '8', 'not entered']]);
  });
});

describe('names', () => {
  it('leaves out the store when all locations have the same', () => {
    expect(shortTitles(['Fig & Co - Reno', 'Fig & Co - Austin'])).toEqual(['Reno', 'Austin']);
    expect(shortTitles(['Fig & Co - Reno', 'Depot'])).toEqual(['Fig & Co - Reno', 'Depot']);
    expect(shortTitles(['Fig & Co - Reno'])).toEqual(['Fig & Co - Reno']);
  });

  it('makes keys that people can read', () => {
    expect(newBatchKey(Date.UTC(2026, 10, 30, 4, 57), () => 0)).toBe('stock-20261130-0457-aaaa');
  });
});
