import { enumType } from '../../../../graph/enum-type.js';
import { UnitOfLength } from '../../../../graph/measures/measures.type.js';
import type { LabelDimensions } from '../label.type.js';
import { PAPER, pointsOf } from './sheet.js';
import type { Paper } from './sheet.js';

export const PackingSlipSize = enumType(
  'PackingSlipSize',
  'The size of the pages of a packing slip.',
  {
    LIKE_LABEL:
      'That of its label, when that is the size of a label printer: up to 5 inches wide. PAGE for the slip of a larger label, and for one whose size is not known; the slip of an order is like the last label that was bought here, and PAGE without one.',
    LABEL: '4 x 6 inches, for a label printer.',
    PAGE: 'US Letter in North America, else A4.',
  },
);
export type PackingSlipSize = keyof typeof PackingSlipSize;

/** Widest and longest page of a label printer, and the narrowest one that a slip fits, in points. */
const WIDEST = 5 * 72;
const LONGEST = 9 * 72;
const NARROWEST = 3.5 * 72;

/**
 * Returns the paper of a packing slip.
 * @param page the paper of its marketplace.
 */
export function slipPaper(
  size: PackingSlipSize,
  label: LabelDimensions | null,
  page: Paper,
): Paper {
  if (size === PackingSlipSize.LABEL) return PAPER.LABEL;
  if (size === PackingSlipSize.PAGE) return page;
  return likeLabel(label) ?? page;
}

function likeLabel(label: LabelDimensions | null): Paper | null {
  const { length, width, unit } = label ?? { length: 0, width: 0, unit: null };
  if (unit === null) return null;
  const name = unit === UnitOfLength.INCHES ? 'inches' : 'centimeters';
  const [short, long] = [Math.min(length, width), Math.max(length, width)];
  const size = { width: pointsOf(short, name), height: pointsOf(long, name) };
  if (size.width < NARROWEST || size.width > WIDEST || size.height > LONGEST) return null;
  return { ...size, margin: PAPER.LABEL.margin };
}
