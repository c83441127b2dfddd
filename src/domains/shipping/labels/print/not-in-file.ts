import { PAPER, Sheet } from './sheet.js';
import type { LeftOutLabel } from './label-selection.js';

const TITLE = 'Not in this file';
/** About six pages. `PrintFile.missing` names all that are known before. */
const MOST_NAMED = 40;
const SIZE = 9;

/** Returns pages of the size of a label that name the labels which are not in a file. */
export async function notInFilePage(leftOut: readonly LeftOutLabel[]): Promise<Buffer> {
  const sheet = await Sheet.create(PAPER.LABEL, TITLE);
  sheet.newPage();
  await sheet.write(TITLE, { size: 16, isBold: true });
  sheet.space(4);
  if (leftOut.length === 0) await sheet.write('No label could be printed.', { size: SIZE });
  for (const { purchase, message } of leftOut.slice(0, MOST_NAMED)) {
    await sheet.write(`Order ${purchase.amazonOrderId}`, { size: SIZE, isBold: true });
    await sheet.write(`Purchase ${purchase.key}`, { size: SIZE });
    await sheet.write(message, { size: SIZE });
    sheet.space(6);
  }
  const rest = leftOut.length - MOST_NAMED;
  if (rest > 0) await sheet.write(`And ${rest} more.`, { size: SIZE });
  return sheet.finish();
}

/** Returns the same as a comment for a label printer, which prints nothing. */
export function notInFileComment(leftOut: readonly LeftOutLabel[]): string {
  return leftOut
    .map(({ purchase, message }) => comment(`${TITLE}: ${purchase.amazonOrderId}: ${message}`))
    .join('');
}

/** Outside of `^XA` and `^XZ`, so that no empty label comes out. Carets and tildes would begin a command. */
function comment(text: string): string {
  return `^FX ${text.replaceAll(/[\^~\p{Cc}]/gu, ' ')}^FS\n`;
}
