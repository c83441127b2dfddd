import type { Sheet } from './sheet.js';
import { cellOf, readQuantity } from './stock.js';
import type { CellPlace, Drafts, Edit, Place, StockRow } from './stock.js';

/** What became of a pasted block or a file. */
export interface Taken {
  readonly edits: readonly Edit[];
  /** Sentences for what was left out. */
  readonly notes: readonly string[];
}

/** A rectangle of cells, by rows and columns of the grid. Both ends are in it. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Returns whether a sheet names its rows and columns: its first cell says `SKU`. */
export function isNamed(sheet: Sheet): boolean {
  return sheet[0]?.[0]?.trim().toLowerCase() === 'sku' && (sheet[0]?.length ?? 0) > 1;
}

/** Lays a pasted block over the grid. One value fills all selected cells; a larger block starts at their corner. */
export function takeBlock(
  sheet: Sheet,
  block: Block,
  rows: readonly StockRow[],
  places: readonly Place[],
): Taken {
  const [one] = sheet[0] ?? [];
  const isOne = sheet.length === 1 && sheet[0]?.length === 1;
  const area = isOne
    ? Array.from({ length: block.bottom - block.top + 1 }, () =>
        Array.from({ length: block.right - block.left + 1 }, () => one ?? ''),
      )
    : sheet;
  const edits: Edit[] = [];
  let outside = 0;
  for (const [down, line] of area.entries())
    for (const [across, text] of line.entries()) {
      const row = rows[block.top + down];
      const place = places[block.left + across];
      if (readQuantity(text).kind === 'nothing') continue;
      if (row?.isKnown && place) edits.push({ sku: row.sku, channel: place.channel, text });
      else outside += 1;
    }
  return {
    edits,
    notes:
      outside === 0
        ? []
        : [`${cells(outside)} did not fit into the grid and ${were(outside)} left out.`],
  };
}

/** Takes a table with the head `SKU`: its columns are found by code, name or id of the location, its rows by SKU. */
export function takeTable(
  sheet: Sheet,
  rows: readonly StockRow[],
  places: readonly Place[],
): Taken {
  const [head = [], ...lines] = sheet;
  const columns = head.slice(1).map((name) => placeOf(name.trim(), places));
  const strange = head.slice(1).filter((name, at) => !columns[at] && !isIgnored(name));
  const bySku = new Map(rows.filter(({ isKnown }) => isKnown).map(({ sku }) => [sku, sku]));
  const edits: Edit[] = [];
  const missing: string[] = [];
  for (const [name = '', ...texts] of lines) {
    // Identifiers are compared byte by byte; blanks around one are of the file.
    const sku = bySku.get(name) ?? bySku.get(name.trim());
    if (sku === undefined) {
      if (name.trim() !== '') missing.push(name.trim());
      continue;
    }
    for (const [at, text] of texts.entries()) {
      const place = columns[at];
      if (place && readQuantity(text).kind !== 'nothing')
        edits.push({ sku, channel: place.channel, text });
    }
  }
  return {
    edits,
    notes: [
      ...(strange.length > 0 ? [`No location is called ${listed(strange)}.`] : []),
      ...(missing.length > 0 ? [`Not in the grid: ${listed(missing)}.`] : []),
    ],
  };
}

function placeOf(name: string, places: readonly Place[]): Place | undefined {
  const wanted = name.toLowerCase();
  return (
    places.find(({ channel, code }) => channel === name || code === name) ??
    places.find(({ title, name: full }) =>
      [title, full].some((one) => one.toLowerCase() === wanted),
    )
  );
}

/** The title of the listing is in the file for people. */
function isIgnored(name: string): boolean {
  return ['', 'title'].includes(name.trim().toLowerCase());
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}

export function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}

/** Returns the texts of a block as it is on screen. */
export function textsOf(
  block: Block,
  rows: readonly StockRow[],
  places: readonly Place[],
  drafts: Drafts,
): Sheet {
  return rows
    .slice(block.top, block.bottom + 1)
    .map((row) =>
      places.slice(block.left, block.right + 1).map(({ channel }) => textAt(row, channel, drafts)),
    );
}

function textAt(row: StockRow, channel: string, drafts: Drafts): string {
  if (!row.levels) return '';
  const draft = drafts.get(row.sku)?.get(channel);
  const level = row.levels.get(channel);
  return cellOf({ level, draft, change: undefined, refusal: undefined }).text;
}

/** Returns the file: a line for each SKU and a column for each place, named by the code of the location. Nothing set is empty. */
export function fileOf(rows: readonly StockRow[], places: readonly Place[], drafts: Drafts): Sheet {
  const quantityAt = (row: StockRow, { channel }: CellPlace): string => {
    const text = textAt(row, channel, drafts);
    return readQuantity(text).kind === 'nothing' ? '' : text;
  };
  return [
    ['SKU', 'Title', ...places.map(({ code, channel }) => code ?? channel)],
    ...rows.map((row) => [
      row.sku,
      row.title ?? '',
      ...places.map(({ channel }) => quantityAt(row, { sku: row.sku, channel })),
    ]),
  ];
}
