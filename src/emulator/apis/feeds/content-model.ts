import type { XmlElement } from './xml.js';

/** The content of an element: text in some form, or elements in a fixed order. */
export type ContentModel =
  | { readonly kind: 'text'; readonly accepts: string; readonly matches: (text: string) => boolean }
  | { readonly kind: 'sequence'; readonly steps: readonly Step[] };

/** One step of a sequence: one of some elements, with a number of occurrences. */
export interface Step {
  readonly oneOf: Readonly<Record<string, ContentModel>>;
  readonly least: number;
  readonly most: number;
}

/** Text in some form. `accepts` describes it. */
export function text(accepts: string, form: RegExp | ((text: string) => boolean)): ContentModel {
  const matches = form instanceof RegExp ? (value: string) => form.test(value) : form;
  return { kind: 'text', accepts, matches };
}

/** Elements in exactly this order. */
export function sequence(...steps: readonly Step[]): ContentModel {
  return { kind: 'sequence', steps };
}

/** An element that occurs once. */
export function one(name: string, model: ContentModel): Step {
  return { oneOf: { [name]: model }, least: 1, most: 1 };
}

/** An element that may occur, up to `most` times. */
export function optional(name: string, model: ContentModel, most = 1): Step {
  return { oneOf: { [name]: model }, least: 0, most };
}

/** Exactly one of several elements. */
export function choice(oneOf: Readonly<Record<string, ContentModel>>): Step {
  return { oneOf, least: 1, most: 1 };
}

/** Returns the mistakes in an element in document order. Empty for a valid element. */
export function violationsOf(element: XmlElement, model: ContentModel): readonly string[] {
  if (model.kind === 'text') return textViolations(element, model);
  const violations: string[] = [];
  let next = 0;
  for (const { oneOf, least, most } of model.steps) {
    let found = 0;
    for (
      let child = element.children[next];
      child && found < most;
      child = element.children[next]
    ) {
      const childModel = oneOf[child.name];
      if (childModel === undefined) break;
      violations.push(...violationsOf(child, childModel));
      found += 1;
      next += 1;
    }
    if (found < least) {
      // The rest of the sequence would be out of step, so it is not checked.
      return [
        ...violations,
        outOfPlace(element, next, `expected is ${Object.keys(oneOf).join(' or ')}`),
      ];
    }
  }
  if (next < element.children.length) {
    violations.push(outOfPlace(element, next, 'it is not expected here'));
  }
  return violations;
}

function textViolations(
  { name, text: value, children, position }: XmlElement,
  model: ContentModel & { readonly kind: 'text' },
): readonly string[] {
  const [inner] = children;
  if (inner) return [`${inner.position}: element '${inner.name}' is not expected in '${name}'.`];
  if (model.matches(value)) return [];
  return [`${position}: the value '${value}' of element '${name}' must be ${model.accepts}.`];
}

function outOfPlace(element: XmlElement, index: number, expected: string): string {
  const child = element.children[index];
  return child === undefined
    ? `${element.position}: the content of element '${element.name}' is not complete; ${expected}.`
    : `${child.position}: invalid content starting with element '${child.name}'; ${expected}.`;
}
