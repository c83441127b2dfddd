import { InputIssue, MAX_ISSUES } from './user-error.type.js';

/**
 * Collects the issues of an argument while a check walks through its values. Large arguments have tens of thousands of
 * values: only a reported issue costs a path and a message, and the others are counted.
 */
export class IssueCollector {
  readonly #reported: InputIssue[] = [];
  readonly #path: (string | number)[] = [];
  #count = 0;

  /** The issues to report. */
  get reported(): readonly InputIssue[] {
    return this.#reported;
  }

  /** Number of all issues. */
  get count(): number {
    return this.#count;
  }

  /** Leads to the current value. */
  get path(): readonly string[] {
    return this.#path.map(String);
  }

  /** Moves to a value inside the current one: a field or a position. */
  enter(name: string | number): void {
    this.#path.push(name);
  }

  /** Moves back to the value around the current one. */
  leave(): void {
    this.#path.pop();
  }

  /** Adds an issue of the current value. */
  add(accepted: string): void {
    this.#count += 1;
    if (this.#count <= MAX_ISSUES) {
      this.#reported.push(new InputIssue(this.#path.map(String), accepted));
    }
  }
}
