import bidiFactory from 'bidi-js';
import { MISSING } from './sheet-fonts.js';
import type { SheetFont, SheetFonts } from './sheet-fonts.js';

/** A part of a line in one font and one direction. */
export interface TextRun {
  readonly text: string;
  readonly font: SheetFont;
}

// The package's types describe its ES module, and Node loads the other one, which is the function itself.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();
const CHARACTERS = new Intl.Segmenter('und', { granularity: 'grapheme' });
// They could turn a name around.
const FORCED = /[\u202a-\u202e\u2066-\u2069]/g;
// Marks of direction, which the levels take into account, and control characters.
const UNPRINTED = /[\p{Cc}\u200e\u200f\ufeff]/gu;

// Most texts: they need no tables of Unicode.
const PLAIN = /^[\x20-\x7e]+$/;

interface LevelRun extends TextRun {
  /** Even from left to right, odd from right to left. */
  readonly level: number;
}

/** Returns the written characters of a text. */
function charactersOf(text: string): string[] {
  return Array.from(CHARACTERS.segment(text), ({ segment }) => segment);
}

/**
 * Returns the runs of a line from left to right, by the Unicode Bidirectional Algorithm. A character that no font has becomes
 * a box, so that it is missed and no other letter is read in its place.
 */
export function runsOf(line: string, fonts: SheetFonts): TextRun[] {
  if (line === '' || PLAIN.test(line)) return line === '' ? [] : [{ text: line, font: 'latin' }];
  const text = line.normalize('NFC').replaceAll(FORCED, '');
  const { levels } = bidi.getEmbeddingLevels(text);
  return inVisualOrder(levelRuns(text, levels, fonts));
}

function levelRuns(text: string, levels: ArrayLike<number>, fonts: SheetFonts): LevelRun[] {
  const runs: LevelRun[] = [];
  for (const { segment, index } of CHARACTERS.segment(text)) {
    const printed = segment.replaceAll(UNPRINTED, '');
    if (printed === '') continue;
    const last = runs.at(-1);
    const level = levels[index] ?? 0;
    const found = fonts.fontOf(printed, last?.font ?? null);
    const character = found === null ? MISSING.text : printed;
    const font = found ?? MISSING.font;
    if (last?.font === font && last.level === level)
      runs[runs.length - 1] = { ...last, text: last.text + character };
    else runs.push({ text: character, font, level });
  }
  return runs;
}

/** Reverses the runs of each level and above, from the highest odd level on (rule L2). Shaping reverses the letters of a run. */
function inVisualOrder(runs: readonly LevelRun[]): TextRun[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < ordered.length; from += 1) {
      let to = from;
      while ((ordered[to]?.level ?? -1) >= level) to += 1;
      ordered.splice(from, to - from, ...ordered.slice(from, to).toReversed());
      from = Math.max(from, to);
    }
  }
  return ordered;
}

/** Tells whether a line reads from right to left. */
export function readsFromRight(line: string): boolean {
  const { paragraphs } = bidi.getEmbeddingLevels(line);
  return (paragraphs[0]?.level ?? 0) % 2 === 1;
}

/**
 * Breaks a text into lines at spaces. A word that is wider than a line is broken between characters, as Japanese is.
 * @param widthOf measures a part of a line.
 */
export function linesOf(text: string, width: number, widthOf: (part: string) => number): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((paragraph) =>
      widthOf(paragraph) <= width ? [paragraph.trimEnd()] : broken(paragraph, width, widthOf),
    );
}

function broken(paragraph: string, width: number, widthOf: (part: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of paragraph.split(/(?<=\s)/)) {
    const parts = widthOf(word.trimEnd()) > width ? charactersOf(word) : [word];
    for (const part of parts) {
      if (line !== '' && used + widthOf(part.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
        used = 0;
      }
      line += part;
      used += widthOf(part);
    }
  }
  return [...lines, line.trimEnd()];
}
