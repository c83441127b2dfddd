import { issuesOf } from '../../../graph/input-issues.js';
import { isIssuedId } from '../../../graph/issued-id.js';
import { isMarkName, markName, MARK_NAME_ACCEPTED } from '../../../graph/mark-name.js';
import { InputIssue } from '../../../graph/user-error.type.js';
import { MOST_MARKED_ORDERS, MOST_TAGS_OF_ORDER } from '../../../store/order-marks/order-mark.js';
import type { HoldOrdersInput, TagOrdersInput } from './mark-orders.input.js';

const ORDERS = ['input', 'orderIds'];

/** Returns the ids of orders as Amazon writes them, each once. People copy ids with the blanks around them. */
export function orderIdsIn({ orderIds }: { readonly orderIds: readonly string[] }): string[] {
  return [...new Set(orderIds.map((id) => id.trim()))];
}

/** Every order id that Amazon has issued so far has digits. A text without any is a word. */
const DIGIT = /\p{Nd}/u;

/** Returns the problems that every input with orders may have. Any id that Amazon can have issued is accepted. */
export function ordersIssues(input: { readonly orderIds: readonly string[] }): InputIssue[] {
  const { orderIds } = input;
  if (orderIds.length < 1 || orderIds.length > MOST_MARKED_ORDERS)
    return [new InputIssue(ORDERS, `a list of 1 to ${MOST_MARKED_ORDERS} orders`)];
  return [
    ...orderIds.flatMap((id, position) =>
      isIssuedId(id.trim()) && DIGIT.test(id)
        ? []
        : [
            new InputIssue(
              [...ORDERS, String(position)],
              "Amazon's id of an order, such as 123-1234567-1234567: 1 to 200 characters on one line with a digit",
            ),
          ],
    ),
    ...issuesOf(input),
  ];
}

export function holdIssues(input: HoldOrdersInput, now: number): InputIssue[] {
  const isOver = input.until ? input.until.getTime() <= now : false;
  return [
    ...ordersIssues(input),
    ...(isOver ? [new InputIssue(['input', 'until'], 'a moment in the future, or absent')] : []),
  ];
}

export function tagIssues(input: TagOrdersInput): InputIssue[] {
  const { add, remove } = input;
  const removed = new Set(remove.map(markName));
  const issues = [
    ...ordersIssues(input),
    ...namesIssues('add', add),
    ...namesIssues('remove', remove),
  ];
  for (const [position, tag] of add.entries())
    if (removed.has(markName(tag)))
      issues.push(
        new InputIssue(['input', 'add', String(position)], 'a tag that `remove` does not have'),
      );
  if (add.length === 0 && remove.length === 0)
    issues.push(new InputIssue(['input', 'add'], 'a list with a tag, or `remove` must have one'));
  return issues;
}

function namesIssues(field: 'add' | 'remove', tags: readonly string[]): InputIssue[] {
  const path = ['input', field];
  if (tags.length > MOST_TAGS_OF_ORDER)
    return [new InputIssue(path, `a list of at most ${MOST_TAGS_OF_ORDER} tags`)];
  return tags.flatMap((tag, position) =>
    isMarkName(tag)
      ? []
      : [new InputIssue([...path, String(position)], `a tag ${MARK_NAME_ACCEPTED}`)],
  );
}
