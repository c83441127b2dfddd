import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type {
  GraphQLEnumType,
  GraphQLInputField,
  GraphQLInputObjectType,
  GraphQLInputType,
  GraphQLNamedInputType,
  GraphQLScalarType,
} from 'graphql';
import type { AuditChange } from './audit-entry.js';
import { leadingText } from '../../runtime/text-part.js';

/** Changes that an entry shows. One more is read, which says that there are others. */
export const MOST_CHANGES = 20;

/** Parts of an input that are read. A large input is only named in part. */
const MOST_PARTS = 500;

const MOST_PATH_CHARACTERS = 200;
export const MOST_VALUE_CHARACTERS = 200;

/** Scalars whose values cannot be a name, an address or a secret. The values of all others are left out. */
const PLAIN_SCALARS: ReadonlySet<string> = new Set([
  'Boolean',
  'CountryCode',
  'CurrencyCode',
  'DateTime',
  'Decimal',
  'Duration',
  'Float',
  'Int',
  'LocalDate',
  'LocalTime',
  'TimeZone',
]);

/** Identifiers that Amazon chose, and that no person enters. */
const PLAIN_IDS: ReadonlySet<string> = new Set(['marketplaceId', 'supplySourceId']);

/** Fields of an input that say what it is about, or how it is repeated. */
const NO_CHANGE: ReadonlySet<string> = new Set(['key', 'sku', 'expectedVersion']);

/** Texts of an input type that name no person: the name of an access key, which the entries of the key show as the actor anyway. */
const PLAIN_TEXTS: Readonly<Record<string, readonly string[]>> = { CreateAccessKeyInput: ['name'] };

type Values = Readonly<Record<string, unknown>>;

/** A value before the mutation. Absent when it was not read. */
type Before = { readonly value: unknown } | undefined;

interface Place {
  readonly path: string;
  /** Channel code of the place around it. */
  readonly place: string | null;
  readonly before: Before;
}

interface Walk {
  readonly found: AuditChange[];
  /** Fields at the top of the input whose text is shown. */
  readonly plainTexts: readonly string[];
  partsLeft: number;
}

/**
 * Returns the changes that an input names: fields, and values of types that can be no text of a person. A field with the same value
 * before is no change.
 *
 * @param before has values as they were, at the places of the input. Fields that it lacks at the top were not read.
 * @param isBatch leaves out the lists of a batch, which is kept as a whole elsewhere.
 */
export function namedChanges(
  type: GraphQLInputObjectType,
  input: unknown,
  { before = {}, isBatch }: { readonly before?: object | undefined; readonly isBatch: boolean },
): readonly AuditChange[] {
  const plainTexts = PLAIN_TEXTS[type.name] ?? [];
  const walk: Walk = { found: [], plainTexts, partsLeft: MOST_PARTS };
  if (!isValues(input)) return [];
  for (const field of Object.values(type.getFields())) {
    const { name } = field;
    if (NO_CHANGE.has(name) || isId(field.type) || (isBatch && isList(field.type))) continue;
    const known = Object.hasOwn(before, name) ? { value: (before as Values)[name] } : undefined;
    addField(walk, field, input[name], { path: name, place: null, before: known });
  }
  return walk.found;
}

function addField(
  walk: Walk,
  { name, type, defaultValue }: GraphQLInputField,
  value: unknown,
  at: Place,
): void {
  if (value === undefined || walk.found.length > MOST_CHANGES) return;
  walk.partsLeft -= 1;
  if (walk.partsLeft < 0) return;
  if (defaultValue !== undefined && value === defaultValue && !at.before) return;
  const named = getNamedType(type);
  if (isInputObjectType(named) && value !== null && !isWindow(named))
    addObjects(walk, named, value, at);
  else
    addValue(walk, named, PLAIN_IDS.has(name) || walk.plainTexts.includes(at.path), { value, at });
}

function addObjects(
  walk: Walk,
  type: GraphQLInputObjectType,
  value: unknown,
  { path, place, before }: Place,
): void {
  if (!Array.isArray(value)) {
    addObject(walk, type, value, { path, place, before });
    return;
  }
  for (const [index, entry] of value.entries()) {
    if (walk.partsLeft <= 0 || walk.found.length > MOST_CHANGES) return;
    const inside = before && { value: (before.value as readonly unknown[] | null)?.[index] };
    const named = placeOf(entry);
    const at = named === null ? `${path}.${index}` : path;
    addObject(walk, type, entry, { path: at, place: named ?? place, before: inside });
  }
}

function addObject(walk: Walk, type: GraphQLInputObjectType, value: unknown, at: Place): void {
  if (!isValues(value)) return;
  walk.partsLeft -= 1;
  for (const field of Object.values(type.getFields())) {
    if (field.name === 'place' && at.place !== null) continue;
    const present = at.before && { value: (at.before.value as Values | null)?.[field.name] };
    const path = `${at.path}.${field.name}`;
    addField(walk, field, value[field.name], { path, place: at.place, before: present });
  }
}

/** Returns the channel code of the place that an entry is about. Null for another entry. */
function placeOf(entry: unknown): string | null {
  const place = isValues(entry) ? entry['place'] : null;
  if (!isValues(place)) return null;
  const { supplySourceId } = place;
  return typeof supplySourceId === 'string' ? bounded(supplySourceId) : 'DEFAULT';
}

function addValue(
  { found }: Walk,
  type: GraphQLNamedInputType,
  isPlainText: boolean,
  { value, at }: { readonly value: unknown; readonly at: Place },
): void {
  const { path, place, before } = at;
  const to = textOf(type, value);
  const from = before ? textOf(type, before.value) : null;
  if (before && from === to) return;
  const isHidden = !(isPlainText || isPlain(type));
  const field = leadingText(path, MOST_PATH_CHARACTERS);
  found.push({
    field,
    place,
    from: isHidden || from === null ? null : bounded(from),
    to: isHidden || to === null ? null : bounded(to),
    isHidden,
  });
}

function isPlain(type: GraphQLNamedInputType): boolean {
  // Of an object, only windows of time and the removal of one are values.
  return isEnumType(type) || isInputObjectType(type) || PLAIN_SCALARS.has(type.name);
}

/** Returns the whole value as text. Null for none. */
function textOf(type: GraphQLNamedInputType, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (isInputObjectType(type)) return windowsOf(value);
  if (!Array.isArray(value)) return wordOf(type, value);
  return value
    .slice(0, MOST_PARTS)
    .map((entry) => wordOf(type, entry))
    .join(', ');
}

function wordOf(type: GraphQLEnumType | GraphQLScalarType, value: unknown): string {
  try {
    const shown: unknown = type.serialize(value);
    return shown instanceof Date ? shown.toISOString() : String(shown);
  } catch {
    return 'another value';
  }
}

/** Tells whether the objects of a type are windows of time, such as those of a day. */
function isWindow(type: GraphQLInputObjectType): boolean {
  const names = Object.keys(type.getFields());
  return names.length === 2 && names.includes('startTime') && names.includes('endTime');
}

function windowsOf(value: unknown): string {
  const windows = (Array.isArray(value) ? value : [value]).filter(isValues);
  const texts = windows
    .map(({ startTime, endTime }) => `${String(startTime)}-${String(endTime)}`)
    // Amazon writes a closed day so.
    .filter((text) => text !== '00:00-00:00');
  return texts.length === 0 ? 'closed' : texts.join(', ');
}

function bounded(text: string): string {
  return text.length <= MOST_VALUE_CHARACTERS
    ? text
    : `${leadingText(text, MOST_VALUE_CHARACTERS - 1)}…`;
}

function isId(type: GraphQLInputType): boolean {
  return getNamedType(type).name === 'ID';
}

function isList(type: GraphQLInputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}
