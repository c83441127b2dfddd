import { SheetFonts } from '../../../../src/domains/shipping/labels/print/sheet-fonts.js';
import { linesOf, runsOf } from '../../../../src/domains/shipping/labels/print/sheet-text.js';

let fonts: SheetFonts;
beforeAll(async () => {
  fonts = await SheetFonts.load();
});
const runs = (line: string) => runsOf(line, fonts).map(({ text, font }) => [font, text]);

describe('the runs of a line', () => {
  it.each([
    ['plain text', 'Jane Doe, 12 oz', [['latin', 'Jane Doe, 12 oz']]],
    ['accents, Greek and Cyrillic', 'Élodie Ελένη Жанна ế', [['latin', 'Élodie Ελένη Жанна ế']]],
    ['Japanese', '山田 太郎', [['japanese', '山田 太郎']]],
    [
      'two scripts',
      'Sencha 煎茶 100 g',
      [
        ['latin', 'Sencha '],
        ['japanese', '煎茶 '],
        ['latin', '100 g'],
      ],
    ],
    ['Arabic, whose words stay in one run', 'محمد علي', [['arabic', 'محمد علي']]],
    ['letters with combining marks as one character', 'e\u0301', [['latin', 'é']]],
  ])('have a font that has each character: %s', (_what, line, expected) => {
    expect(runs(line)).toEqual(expected);
  });

  it('have one box for each character that no font has, so that no other letter is read', () => {
    expect(runs('Hi \u{1f600}!')).toEqual([
      ['latin', 'Hi '],
      ['japanese', '\u25a1!'],
    ]);
    // A family of four is one character of seven code points; Hangul and Hebrew have no font.
    expect(runs('\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}')).toEqual([
      ['japanese', '\u25a1'],
    ]);
    expect(runs('한국')).toEqual([['japanese', '\u25a1\u25a1']]);
  });

  it('go from left to right as they are printed, also with numbers in Arabic', () => {
    expect(runs('شارع 12 محمد')).toEqual([
      ['arabic', 'محمد'],
      ['latin', ' '],
      ['latin', '12'],
      ['arabic', 'شارع '],
    ]);
    expect(runs('Flat 4, شارع')).toEqual([
      ['latin', 'Flat 4, '],
      ['arabic', 'شارع'],
    ]);
  });

  it('have no control characters and no marks of direction', () => {
    expect(runs('a\u0000\u202eb\u2066c')).toEqual([['latin', 'abc']]);
    expect(runs('')).toEqual([]);
  });
});

describe('the lines of a text', () => {
  const width = (part: string) => part.length;

  it('break at spaces, and at each line break of the text', () => {
    expect(linesOf('one two three', 7, width)).toEqual(['one two', 'three']);
    expect(linesOf('one\n\ntwo', 7, width)).toEqual(['one', '', 'two']);
  });

  it('break a word that is wider than a line between characters', () => {
    expect(linesOf('abcdefgh ij', 4, width)).toEqual(['abcd', 'efgh', 'ij']);
    expect(linesOf('山田太郎様', 2, width)).toEqual(['山田', '太郎', '様']);
  });
});
