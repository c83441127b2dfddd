import { moduleCount } from './barcodes.js';
import { dotsPerModule, LABEL_HEIGHT, LABEL_WIDTH } from './drawing.js';
import type { Mark, TextMark } from './drawing.js';

/** Prints marks as ZPL for a printer of 203 or 300 dpi. The printer draws the barcodes itself. */
export function zplFile(marks: readonly Mark[], dotsPerInch: 203 | 300): Buffer {
  const dots = (points: number): number => Math.round((points * dotsPerInch) / 72);
  const lines = [
    '^XA',
    // UTF-8, 4 x 6 inches, origin in the corner.
    '^CI28',
    `^PW${String(dots(LABEL_WIDTH))}`,
    `^LL${String(dots(LABEL_HEIGHT))}`,
    '^LH0,0',
    ...marks.map((mark) => command(mark, dots, dotsPerInch)),
    '^PQ1',
    '^XZ',
    '',
  ];
  return Buffer.from(lines.join('\n'), 'utf8');
}

type ToDots = (points: number) => number;

function command(mark: Mark, dots: ToDots, dotsPerInch: number): string {
  switch (mark.kind) {
    case 'text':
      return textCommand(mark, dots);
    case 'box': {
      const [width, height] = [Math.max(1, dots(mark.width)), Math.max(1, dots(mark.height))];
      // A border as thick as the shorter side fills the box.
      const border = Math.min(width, height);
      return `^FO${String(dots(mark.x))},${String(dots(mark.y))}^GB${String(width)},${String(height)},${String(border)}^FS`;
    }
    case 'bars': {
      const modules = moduleCount(mark.widths);
      const module = dotsPerModule(modules, dotsPerInch);
      const left = Math.floor((dots(LABEL_WIDTH) - modules * module) / 2);
      // Mode A lets the printer choose the Code 128 subsets, as the layout assumes.
      return `^FO${String(left)},${String(dots(mark.y))}^BY${String(module)}^BCN,${String(dots(mark.height))},N,N,N,A^FD${field(mark.text)}^FS`;
    }
    case 'symbol': {
      const cell = Math.max(1, Math.floor(dots(mark.size) / mark.rows.length));
      return `^FO${String(dots(mark.x))},${String(dots(mark.y))}^BXN,${String(cell)},200^FD${field(mark.text)}^FS`;
    }
    default:
      return mark satisfies never;
  }
}

/** Font 0 is scalable and condensed, like the typeface of the other formats. */
function textCommand(mark: TextMark, dots: ToDots): string {
  const height = dots(mark.size);
  const width = Math.round(height * (mark.isBold ? 0.95 : 0.85));
  const font = `^A0N,${String(height)},${String(width)}`;
  const inverted = mark.isInverted ? '^FR' : '';
  const data = `^FH^FD${field(mark.text)}^FS`;
  if (mark.align === 'center') {
    const half = Math.min(mark.x, LABEL_WIDTH - mark.x);
    const top = dots(mark.baseline - mark.size * 0.77);
    const block = `^FB${String(dots(2 * half))},1,0,C`;
    return `^FO${String(dots(mark.x - half))},${String(top)}${font}${block}${inverted}${data}`;
  }
  const justification = mark.align === 'right' ? 1 : 0;
  return `^FT${String(dots(mark.x))},${String(dots(mark.baseline))},${String(justification)}${font}${inverted}${data}`;
}

/** Escapes a field: a caret or tilde would be a command, and an underscore starts a hexadecimal escape. */
function field(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\^~_\\]/g, (character) => `_${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
