import { InputIssue, InvalidInput } from '../../graph/user-error.type.js';
import type { ConfirmationRefusal } from '../../store/confirmations/confirmation.js';
import { boughtUnitsIssues, heldUnitsIssues } from './known-order.rules.js';
import { LabelBeingBought } from './label-being-bought.type.js';

const CARRIED =
  'AUTO or FEED: a feed carries an earlier confirmation of the package, and would undo this one';

/** Returns what the client gets when nothing was recorded. `at` is the path of a confirmation by its position. */
export function refusedConfirmation(
  refusal: ConfirmationRefusal,
  sellerId: string,
  at: (position: number) => readonly string[],
): InvalidInput | LabelBeingBought {
  switch (refusal.outcome) {
    case 'units-held':
      return new InvalidInput(heldUnitsIssues(refusal.held, at));
    case 'bought':
      return new InvalidInput(boughtUnitsIssues(refusal.items, at));
    case 'carried':
      return new InvalidInput([new InputIssue(['input', 'via'], CARRIED)]);
    case 'being-bought': {
      const [{ position, itemPosition } = { position: 0, itemPosition: 0 }] = refusal.items;
      const path = [...at(position), 'items', String(itemPosition)];
      return new LabelBeingBought(sellerId, refusal.items, path);
    }
  }
}
