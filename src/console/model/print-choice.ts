/** How this workstation wants its labels. */
export interface PrintChoice {
  readonly sortBy: 'ORDER' | 'PURCHASED_AT' | 'SHIP_BY' | 'SKU';
  /** Null for the format that most labels have. */
  readonly format: 'PDF' | 'PNG' | 'ZPL203' | 'ZPL300' | null;
  readonly hasSlips: boolean;
}

export const SORTS: Readonly<Record<PrintChoice['sortBy'], string>> = {
  SKU: 'SKU',
  ORDER: 'order id',
  SHIP_BY: 'ship-by time',
  PURCHASED_AT: 'time of purchase',
};

/** The key of no format is the value of a select without a choice. */
export const FORMATS: Readonly<Record<NonNullable<PrintChoice['format']> | '', string>> = {
  '': 'as bought',
  PDF: 'PDF only',
  PNG: 'PNG only',
  ZPL203: 'ZPL 203 dpi only',
  ZPL300: 'ZPL 300 dpi only',
};

const USUAL: PrintChoice = { sortBy: 'SKU', format: null, hasSlips: false };

export const isSort = (text: unknown): text is PrintChoice['sortBy'] =>
  typeof text === 'string' && Object.hasOwn(SORTS, text);

export const isFormat = (text: unknown): text is NonNullable<PrintChoice['format']> =>
  typeof text === 'string' && text !== '' && Object.hasOwn(FORMATS, text);

/** Reads a remembered choice. What it lacks, or is no choice any more, is as usual. */
export function readChoice(text: string | null): PrintChoice {
  try {
    const kept = JSON.parse(text ?? '{}') as Partial<Record<keyof PrintChoice, unknown>> | null;
    return {
      sortBy: isSort(kept?.sortBy) ? kept.sortBy : USUAL.sortBy,
      format: isFormat(kept?.format) ? kept.format : USUAL.format,
      hasSlips: kept?.hasSlips === true,
    };
  } catch {
    return USUAL;
  }
}

/** Returns the choice as the graph takes it. */
export const printOptions = ({ sortBy, format, hasSlips }: PrintChoice) => ({
  sortBy,
  format,
  includePackingSlips: hasSlips,
});

/** The graph makes one file of at most this many labels. */
const MOST_IN_FILE = 500;

export interface LabelPart {
  /** Counted from 1. */
  readonly from: number;
  readonly to: number;
}

/** Returns the files that a number of labels needs, each with its first and last label. */
export function partsOf(count: number): readonly LabelPart[] {
  return Array.from({ length: Math.ceil(count / MOST_IN_FILE) }, (_, part) => ({
    from: part * MOST_IN_FILE + 1,
    to: Math.min((part + 1) * MOST_IN_FILE, count),
  }));
}

export const countedLabels = (count: number): string =>
  count === 1 ? '1 label' : `${count} labels`;
