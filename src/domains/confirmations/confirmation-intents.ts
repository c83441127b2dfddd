import type { InputIssue } from '../../graph/user-error.type.js';
import type {
  ConfirmationIntent,
  PackageConfirmation,
} from '../../store/confirmations/confirmation.js';
import { inSlices } from '../../store/engine/slices.js';
import type { ConfirmedPackageInput } from './confirmed-package.input.js';
import { cancelledLabelIssue } from './known-order.rules.js';
import type { ConfirmationLookups } from './recorded-packages.js';

/** Packages whose labels are looked up in one turn: some 50 microseconds each right after the start. */
const LOOKED_UP_IN_ONE_TURN = 100;

/** What a batch records, and the packages whose label was cancelled. */
interface Intents {
  readonly intents: ConfirmationIntent[];
  readonly ofCancelled: InputIssue[];
}

/** Looks up the labels of packages, a part in each turn of the event loop, with one statement. `at` is the path of a package. */
export async function intentsOf(
  contents: readonly PackageConfirmation[],
  packages: readonly Pick<ConfirmedPackageInput, 'packageReferenceId'>[],
  { boughtLabel }: Pick<ConfirmationLookups, 'boughtLabel'>,
  at: (position: number) => readonly string[],
): Promise<Intents> {
  const found: Intents = { intents: [], ofCancelled: [] };
  await inSlices(contents, LOOKED_UP_IN_ONE_TURN, async (some, from) => {
    const labels = await Promise.all(some.map((content) => boughtLabel(content)));
    for (const [index, content] of some.entries()) {
      const bought = labels[index] ?? null;
      const isNumbered = Boolean(packages[from + index]?.packageReferenceId);
      found.intents.push({ content, purchaseKey: bought?.purchaseKey ?? null, isNumbered });
      if (bought?.isCancelled)
        found.ofCancelled.push(cancelledLabelIssue(bought, at(from + index)));
    }
  });
  return found;
}
