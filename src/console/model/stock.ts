/** Stock that belongs to no location. */
export const NO_LOCATION = 'DEFAULT';

/** What Amazon shows of one SKU in one place. */
export interface Level {
  /** Null when Amazon does not say. */
  readonly quantity: number | null;
  /** A quantity that is on its way, or that Amazon accepted and does not show. */
  readonly pending: number | null;
}

/** A column: a location, or the stock that belongs to none. */
export interface Place {
  /** Amazon's code of the channel. */
  readonly channel: string;
  readonly title: string;
  /** The seller's code of the location. */
  readonly code: string | null;
  /** The name that buyers see, whole. */
  readonly name: string;
  readonly isActive: boolean;
}

/** A row: one SKU. */
export interface StockRow {
  readonly sku: string;
  readonly title: string | null;
  /** Null until it was read. Empty for a SKU of which Amazon knows no listing. */
  readonly levels: ReadonlyMap<string, Level> | null;
  readonly isKnown: boolean;
}

export interface CellPlace {
  readonly sku: string;
  readonly channel: string;
}

export interface Edit extends CellPlace {
  readonly text: string;
}

/** What was typed and is not applied, by SKU and channel. */
export type Drafts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A quantity of a batch, as the server has it. */
export interface Change extends CellPlace {
  readonly quantity: number;
  readonly state:
    'ACCEPTED' | 'APPLIED' | 'RECORDED' | 'REJECTED' | 'SUBMITTED' | 'SUPERSEDED' | 'UNKNOWN';
  /** Amazon's sentence, or that of the server. */
  readonly message: string | null;
}

/** A quantity that was refused, with the sentence that says why. */
export interface Refusal extends CellPlace {
  readonly quantity: number;
  readonly message: string;
}

export type Typed =
  | { readonly kind: 'quantity'; readonly quantity: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong'; readonly word: string; readonly message: string };

/** The graph takes whole numbers up to this one. */
const MOST = 2_147_483_647;
const NOT_ENTERED = 'not entered';
const NOT_KNOWN = '?';

/** Reads what was typed or pasted. Words that the grid itself shows change nothing. */
export function readQuantity(text: string): Typed {
  const plain = text.trim();
  if (plain === '' || plain === NOT_ENTERED || plain === NOT_KNOWN) return { kind: 'nothing' };
  if (/^-\d+$/.test(plain))
    return { kind: 'wrong', word: 'must be 0 or more', message: 'It must be 0 or more.' };
  if (!/^\d+$/.test(plain))
    return {
      kind: 'wrong',
      word: 'no number',
      message: 'Write a whole number from 0, such as 12.',
    };
  const quantity = Number(plain);
  return quantity <= MOST
    ? { kind: 'quantity', quantity }
    : { kind: 'wrong', word: 'too large', message: `Write a number up to ${MOST}.` };
}

/** Returns the drafts after some edits. A text that asks for what Amazon has, or is going to have, is no change. */
export function withEdits(
  drafts: Drafts,
  edits: readonly Edit[],
  levelOf: (place: CellPlace) => Level | undefined,
): Drafts {
  const next = new Map(drafts);
  for (const { sku, channel, text } of edits) {
    const row = new Map(next.get(sku));
    const typed = readQuantity(text);
    const level = levelOf({ sku, channel });
    const isSame = typed.kind === 'quantity' && typed.quantity === shownQuantity(level);
    if (typed.kind === 'nothing' || isSame) row.delete(channel);
    else row.set(channel, text.trim());
    if (row.size > 0) next.set(sku, row);
    else next.delete(sku);
  }
  return next;
}

function shownQuantity(level: Level | undefined): number | null {
  return level?.pending ?? level?.quantity ?? null;
}

export interface Count {
  readonly changes: readonly (CellPlace & { readonly quantity: number })[];
  /** Each with the word for what is wrong. */
  readonly wrong: readonly (CellPlace & { readonly word: string })[];
}

/** Divides the drafts into quantities that can be sent and texts that cannot. */
export function countOf(drafts: Drafts): Count {
  const changes: (CellPlace & { readonly quantity: number })[] = [];
  const wrong: (CellPlace & { word: string })[] = [];
  for (const [sku, row] of drafts)
    for (const [channel, text] of row) {
      const typed = readQuantity(text);
      if (typed.kind === 'quantity') changes.push({ sku, channel, quantity: typed.quantity });
      else if (typed.kind === 'wrong') wrong.push({ sku, channel, word: typed.word });
    }
  return { changes, wrong };
}

/** Returns what is wrong with texts, with counts: `1 must be 0 or more, 2 no number`. */
export function wrongWords(wrong: Count['wrong']): string {
  const counts = new Map<string, number>();
  for (const { word } of wrong) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
}

export type CellKind =
  'changed' | 'pending' | 'plain' | 'reading' | 'refused' | 'unknown' | 'wrong';

/** What one cell shows. */
export interface CellView {
  readonly kind: CellKind;
  readonly text: string;
  /** A word for the kind, so that colour is not needed. Empty for what Amazon shows. */
  readonly word: string;
  /** For a person who looks at this cell: what is, then what to do. */
  readonly note: string;
}

export interface CellFacts {
  readonly level: Level | undefined;
  readonly draft: string | undefined;
  readonly change: Change | undefined;
  readonly refusal: Refusal | undefined;
}

/** Returns what a cell shows: first what was typed, then what is on its way, then what Amazon has. */
export function cellOf({ level, draft, change, refusal }: CellFacts): CellView {
  if (draft !== undefined) return draftView(draft, level, refusal);
  const asked = change ? changeView(change, level) : null;
  if (asked) return asked;
  if (level && level.pending !== null && level.pending !== level.quantity)
    return {
      kind: 'pending',
      text: String(level.pending),
      word: shows(level),
      note: `${level.pending} is on its way. ${amazonHas(level)}`,
    };
  return { kind: 'plain', text: levelText(level), word: '', note: amazonHas(level) };
}

function draftView(
  draft: string,
  level: Level | undefined,
  refusal: Refusal | undefined,
): CellView {
  const typed = readQuantity(draft);
  if (typed.kind === 'wrong')
    return {
      kind: 'wrong',
      text: draft,
      word: typed.word,
      note: `${draft} is no quantity. ${typed.message}`,
    };
  const isRefused = typed.kind === 'quantity' && refusal?.quantity === typed.quantity;
  return isRefused
    ? { kind: 'refused', text: draft, word: 'refused', note: `Refused: ${refusal.message}` }
    : {
        kind: 'changed',
        text: draft,
        word: was(level),
        note: `Not applied yet. ${amazonHas(level)}`,
      };
}

function changeView(change: Change, level: Level | undefined): CellView | null {
  const { state, quantity, message } = change;
  if (level?.quantity === quantity) return null;
  const text = String(quantity);
  const word = shows(level);
  switch (state) {
    case 'RECORDED':
    case 'SUBMITTED':
      return {
        kind: 'pending',
        text,
        word,
        note: `${quantity} is on its way. ${amazonHas(level)}`,
      };
    case 'ACCEPTED':
      return {
        kind: 'pending',
        text,
        word,
        note: `Amazon accepted ${quantity} and does not show it yet. ${amazonHas(level)}`,
      };
    case 'UNKNOWN':
      return {
        kind: 'unknown',
        text,
        word: 'not known',
        note: `It is not known whether Amazon took ${quantity}. ${message ?? ''}`.trim(),
      };
    default:
      return null;
  }
}

function was(level: Level | undefined): string {
  return level ? `was ${levelText(level)}` : 'was none';
}

function shows(level: Level | undefined): string {
  return level ? `shows ${levelText(level)}` : 'not shown';
}

function levelText(level: Level | undefined): string {
  if (!level) return NOT_ENTERED;
  return level.quantity === null ? NOT_KNOWN : String(level.quantity);
}

function amazonHas(level: Level | undefined): string {
  if (!level) return 'No stock of this SKU is entered here. Type how many there are.';
  return level.quantity === null
    ? 'Amazon does not say how many are here.'
    : `Amazon shows ${level.quantity}.`;
}

/** Returns short titles of locations: what all names begin with, such as the name of the store, is left out. */
export function shortTitles(names: readonly string[]): string[] {
  const starts = names.map((name) => /^.+? [-–—] /.exec(name)?.[0] ?? '');
  const [first = ''] = starts;
  const isShared = names.length > 1 && first !== '' && starts.every((start) => start === first);
  return names.map((name) => (isShared ? name.slice(first.length) : name));
}

/** Returns the key of a new batch: readable, and not used by any other station. */
export function newBatchKey(now: number, random: () => number): string {
  const time = new Date(now).toISOString().slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-');
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const end = Array.from({ length: 4 }, () => letters[Math.floor(random() * letters.length)]);
  return `stock-${time}-${end.join('')}`;
}
