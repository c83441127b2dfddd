import {
  getNamedType,
  getNullableType,
  GraphQLID,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type {
  GraphQLArgument,
  GraphQLInputField,
  GraphQLInputObjectType,
  GraphQLInputType,
} from 'graphql';
import type { ArgumentCheck, ArgumentRule } from './argument-guard.js';
import type { IssueCollector } from './issue-collector.js';

/** Longest id, in characters. Ids that Amazon is known to issue have a few hundred at most. */
const MAX_ID = 2048;

/** Amazon documents 40 characters. Longer SKUs that it has issued stay usable. */
const MAX_SKU = 256;

/** Longest cursor, in characters. A cursor may hold a page token of Amazon. */
const MAX_CURSOR = 16_384;

/** Most ids in one list. */
const MAX_IDS = 500;

/** Most entries of any other list. Inputs may declare less. */
const MAX_ENTRIES = 1000;

/** Longest text without a limit of its own: names, parts of addresses, phone numbers. Inputs may declare less. */
const MAX_TEXT = 1000;

/** Longest text that Amazon has issued: codes, names of services, tracking numbers. None is known to come near it. */
const MAX_ISSUED = 2048;

/** Limits of texts of type String, by the name of the argument or input field. `MAX_TEXT` for all others. */
const TEXTS: Readonly<Record<string, number>> = {
  sku: MAX_SKU,
  skus: MAX_SKU,
  after: MAX_CURSOR,
  supplySourceCode: MAX_SKU,
  // A person's words, which the ledger keeps for good.
  why: 2000,
  itemDescription: 2000,
  valueAsString: 10_000,
  additionalInputFieldName: MAX_ISSUED,
  asins: MAX_ISSUED,
  carrierCode: MAX_ISSUED,
  carrierNames: MAX_ISSUED,
  dataType: MAX_ISSUED,
  extras: MAX_ISSUED,
  programs: MAX_ISSUED,
  requiredBenefits: MAX_ISSUED,
  shippingServiceId: MAX_ISSUED,
  templateId: MAX_ISSUED,
  trackingNumber: MAX_ISSUED,
  transparencyCodes: MAX_ISSUED,
};

/** Names of the SKU fields. A blank text is not a SKU. */
const SKUS: ReadonlySet<string> = new Set(['sku', 'skus']);

const BLANK_ID = 'an id that is not blank';
const BLANK_SKU = 'a SKU that is not blank';

type Input = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>;

/**
 * Refuses lists and texts that are too long. Refuses ids, SKUs, codes and cursors that cannot have been issued, because they
 * are too long or blank. Each domain checks its further rules and reports all issues of an input together.
 */
export const identifierLimits: ArgumentRule = {
  checkOf: (argument) => new Checks(argument.name === 'input').of(argument),
};

/** Makes the check of an argument, once for each input type. It visits only the fields that have limits. */
class Checks {
  readonly #known = new Map<GraphQLInputObjectType, ArgumentCheck>();
  readonly #isOfInput: boolean;

  constructor(isOfInput: boolean) {
    this.#isOfInput = isOfInput;
  }

  of({ name, type: given }: Input): ArgumentCheck | null {
    const type = getNullableType(given);
    if (isListType(type)) return this.#ofList(name, type.ofType);
    if (isInputObjectType(type)) return this.#known.get(type) ?? this.#ofObject(type);
    // The domain of an input reports required ids with its other issues. A blank optional one must not count as absent.
    const isLeft = this.#isOfInput && isNonNullType(given);
    if (type === GraphQLID) return lengthCheck(MAX_ID, isLeft ? null : BLANK_ID);
    if (type !== GraphQLString) return null;
    return lengthCheck(TEXTS[name] ?? MAX_TEXT, SKUS.has(name) && !isLeft ? BLANK_SKU : null);
  }

  #ofObject(type: GraphQLInputObjectType): ArgumentCheck | null {
    const checks: { readonly name: string; readonly check: ArgumentCheck }[] = [];
    const checkFields: ArgumentCheck = (value, issues) => {
      if (typeof value !== 'object' || value === null) return;
      for (const { name, check } of checks) {
        issues.enter(name);
        check((value as Readonly<Record<string, unknown>>)[name], issues);
        issues.leave();
      }
    };
    // Before its fields: an input type may contain itself.
    this.#known.set(type, checkFields);
    for (const field of Object.values(type.getFields())) {
      const check = this.of(field);
      if (check) checks.push({ name: field.name, check });
    }
    return checks.length === 0 ? null : checkFields;
  }

  #ofList(name: string, type: GraphQLInputType): ArgumentCheck {
    const isOfIds = getNamedType(type) === GraphQLID;
    const most = isOfIds ? MAX_IDS : MAX_ENTRIES;
    const accepted = `at most ${most} ${isOfIds ? 'ids' : 'entries'}, or fewer where the description of the field says so; send the others in another request`;
    const check = this.of({ name, type });
    return (value, issues) => {
      if (value === null || value === undefined) return;
      const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
      if (entries.length > most) issues.add(accepted);
      else if (check) checkEntries(entries, check, issues);
    };
  }
}

function checkEntries(
  entries: readonly unknown[],
  check: ArgumentCheck,
  issues: IssueCollector,
): void {
  for (let position = 0; position < entries.length; position += 1) {
    issues.enter(position);
    check(entries[position], issues);
    issues.leave();
  }
}

/** @param orBlank what is accepted in place of a blank text; null when a blank text is accepted. */
function lengthCheck(most: number, orBlank: string | null): ArgumentCheck {
  return (value, issues) => {
    if (typeof value !== 'string') return;
    if (value.length > most) issues.add(`at most ${most} characters long`);
    else if (orBlank !== null && value.trim() === '') issues.add(orBlank);
  };
}
