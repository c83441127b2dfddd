import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The fonts of printed sheets, in the order in which they are tried. */
export type SheetFont = 'latin' | 'japanese' | 'arabic';

/** One font file. Packages provide them, because a server may have no fonts. */
interface LoadedFont {
  readonly bytes: Buffer;
  /** Code points that the font has. */
  readonly characters: ReadonlySet<number>;
}

// Latin has Greek and Cyrillic too. The Japanese one has 6,300 kanji, which Chinese names share in part.
const FILES: Readonly<Record<SheetFont | 'bold', string>> = {
  latin: '@expo-google-fonts/roboto-condensed/400Regular/RobotoCondensed_400Regular.ttf',
  bold: '@expo-google-fonts/roboto-condensed/700Bold/RobotoCondensed_700Bold.ttf',
  japanese: '@expo-google-fonts/kosugi/Kosugi_400Regular.ttf',
  arabic: '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
};
const ORDER: readonly SheetFont[] = ['latin', 'japanese', 'arabic'];

/** Printed in place of a character that no font has. The Japanese font has it. */
export const MISSING = { text: '\u25a1', font: 'japanese' } as const;

// They shape or join other characters, and have no glyph.
const INVISIBLE = /^[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]$|^\p{Variation_Selector}$/u;

const LETTER = /[\p{L}\p{N}]/u;

/** The fonts of a process. Loaded with the first sheet: 2 MB. */
export class SheetFonts {
  static #loaded: Promise<SheetFonts> | undefined;
  readonly #fonts: Readonly<Record<SheetFont | 'bold', LoadedFont>>;

  private constructor(fonts: Readonly<Record<SheetFont | 'bold', LoadedFont>>) {
    this.#fonts = fonts;
  }

  static load(): Promise<SheetFonts> {
    return (this.#loaded ??= loadFonts().then((fonts) => new SheetFonts(fonts)));
  }

  bytesOf(font: SheetFont | 'bold'): Buffer {
    return this.#fonts[font].bytes;
  }

  /**
   * Returns the font of one written character, which may have several code points. Null for none.
   * @param preferred the font before it, which spaces and punctuation keep.
   */
  fontOf(character: string, preferred: SheetFont | null): SheetFont | null {
    const points = Array.from(character).filter((part) => !INVISIBLE.test(part));
    const order = preferred === null || LETTER.test(character) ? ORDER : [preferred, ...ORDER];
    const fits = (font: SheetFont) =>
      points.every((part) => this.#fonts[font].characters.has(part.codePointAt(0) ?? 0));
    return order.find(fits) ?? null;
  }
}

async function loadFonts(): Promise<Readonly<Record<SheetFont | 'bold', LoadedFont>>> {
  const { create } = await import('fontkit');
  const require = createRequire(import.meta.url);
  const load = (path: string): LoadedFont => {
    const bytes = readFileSync(require.resolve(path));
    const font = create(bytes);
    const characters = 'characterSet' in font ? font.characterSet : [];
    return { bytes, characters: new Set(characters) };
  };
  return {
    latin: load(FILES.latin),
    bold: load(FILES.bold),
    japanese: load(FILES.japanese),
    arabic: load(FILES.arabic),
  };
}
