import { InputIssue } from '../../../graph/user-error.type.js';
import { mismatches } from './amazon-patterns.js';
import type { PatternCheck } from './amazon-patterns.js';
import { KIND_RULES } from './seller-input-kinds.js';
import { LONGEST_VALUE } from './seller-input.input.js';
import type { SellerInputAnswerInput } from './seller-input.input.js';
import type { NamedSellerInput, SellerInputs, SellerInputValue } from './seller-input-value.js';
import type { SellerInputField, SellerInputForm } from './seller-input.type.js';

type Path = readonly string[];

/** Choices that an issue lists. */
const SHOWN_CHOICES = 20;

/** Returns the problems of answers that are found without the form. */
export function answerIssues(
  answers: readonly SellerInputAnswerInput[] | null | undefined,
  path: Path,
): InputIssue[] {
  const seen = new Set<string>();
  return (answers ?? []).flatMap(({ fieldId, value }, index) => {
    const at = [...path, String(index)];
    const isTwice = seen.has(fieldId);
    seen.add(fieldId);
    return [
      ...(isTwice ? [new InputIssue([...at, 'fieldId'], 'a field that is not answered yet')] : []),
      ...(JSON.stringify(value).length > LONGEST_VALUE + 2
        ? [new InputIssue([...at, 'value'], `at most ${LONGEST_VALUE} characters as JSON`)]
        : []),
    ];
  });
}

/** An answer that has the form of its kind. */
interface ReadAnswer {
  readonly field: SellerInputField;
  readonly at: Path;
  readonly value: SellerInputValue;
}

/** Checks answers against the form. Returns them as they go to Amazon, or every problem. */
export function checkedAnswers(
  form: SellerInputForm,
  answers: readonly SellerInputAnswerInput[],
  path: Path,
): SellerInputs | InputIssue[] {
  const fields = new Map(form.fields.map((field) => [field.fieldId, field]));
  const read: ReadAnswer[] = [];
  const issues: InputIssue[] = [];
  for (const [index, { fieldId, value }] of answers.entries()) {
    const at = [...path, String(index)];
    const field = fields.get(fieldId);
    if (field) {
      const found = readValue(field, value);
      if (typeof found === 'string') issues.push(new InputIssue([...at, 'value'], found));
      else read.push({ field, at, value: found });
    } else {
      const accepted = '`fieldId` of a field of `sellerInputForm` of the offer';
      issues.push(new InputIssue([...at, 'fieldId'], accepted));
    }
  }
  issues.push(...patternIssues(read), ...missingIssues(form, answers, path));
  return issues.length > 0 ? issues : sellerInputsOf(read);
}

/** Returns the value, or what is accepted. */
function readValue(field: SellerInputField, json: unknown): SellerInputValue | string {
  const { kind, choices, hint } = field;
  const { read, accepted } = KIND_RULES[kind];
  const value = read(json);
  if (value === null) return hint === null ? accepted : `${accepted} (${hint})`;
  if (typeof value === 'string') return value;
  const plain = value.valueAsString ?? value.valueAsInteger ?? value.valueAsBoolean ?? null;
  if (choices.length === 0 || plain === null || choices.includes(String(plain))) return value;
  const more = choices.length > SHOWN_CHOICES ? ', … (see `choices`)' : '';
  return `one of ${choices.slice(0, SHOWN_CHOICES).join(', ')}${more}`;
}

function patternIssues(read: readonly ReadAnswer[]): InputIssue[] {
  const checks = read.flatMap((answer) => {
    const text = answer.value.valueAsString;
    if (text === null || text === undefined) return [];
    return answer.field.definition.patterns.map((pattern) => ({ answer, pattern, text }));
  });
  const missed = mismatches(checks satisfies readonly PatternCheck[]);
  const wrong = new Set(checks.filter((_, index) => missed.has(index)).map(({ answer }) => answer));
  return [...wrong].map(({ at, field: { hint, definition } }) => {
    const rule = `text that matches ${definition.patterns.join(' and ')}`;
    return new InputIssue([...at, 'value'], hint === null ? rule : `${rule} (${hint})`);
  });
}

function missingIssues(
  { fields }: SellerInputForm,
  answers: readonly SellerInputAnswerInput[],
  path: Path,
): InputIssue[] {
  const given = new Set(answers.map(({ fieldId }) => fieldId));
  return fields
    .filter(({ isRequired, fieldId }) => isRequired && !given.has(fieldId))
    .map(({ fieldId }) => new InputIssue([...path], answerTo(fieldId)));
}

/** Returns what is accepted where the answer to a field is missing. */
export function answerTo(fieldId: string): string {
  return `a list with an answer to ${fieldId}`;
}

function sellerInputsOf(read: readonly ReadAnswer[]): SellerInputs {
  const ofParcel: NamedSellerInput[] = [];
  const ofItems = new Map<string, NamedSellerInput[]>();
  for (const { field, value } of read) {
    const { name, dataType } = field.definition;
    const named = {
      additionalInputFieldName: name,
      additionalSellerInput: { dataType, ...value },
    };
    if (field.orderItemId === null) {
      ofParcel.push(named);
    } else {
      const of = ofItems.get(field.orderItemId) ?? [];
      of.push(named);
      ofItems.set(field.orderItemId, of);
    }
  }
  return { ofParcel, ofItems };
}
