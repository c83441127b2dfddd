import type {
  PurchaseDetailsFragment,
  PurchaseSettlingErrorFragment,
} from '../../generated/purchases/graphql.js';
import type { SettlingDraft } from '../../model/settling.js';
import { SeenPackages } from './amazon-packages.js';
import type { Settling } from './use-settling.js';

interface SettlingWordsProps {
  readonly purchase: PurchaseDetailsFragment;
  readonly settling: Settling;
  readonly onDraft: (change: Partial<SettlingDraft>) => void;
  /** Whether the person says it in spite of what Amazon shows; null when that is no question. */
  readonly force?: boolean | null;
  /** Whether the person says that Amazon did not sell it. */
  readonly isNotSold?: boolean;
}

/** What came of writing it down, until it is written. */
export function SettlingWords(props: SettlingWordsProps) {
  const { purchase, settling, onDraft, force = null, isNotSold = false } = props;
  const canForce = force !== null && mayForce(settling, isNotSold);
  const packages = packagesOf(settling);
  const words = wordsOf(settling);
  return (
    <div className="settling-words">
      <p role="status" className={settling.kind === 'unclear' ? 'unknown-text' : 'trouble-text'}>
        {words}
      </p>
      {packages.length > 0 && (
        <SeenPackages
          packages={packages}
          purchase={purchase.id}
          onTake={(trackingNumber) =>
            onDraft({ choice: 'sold', trackingNumber, shipmentId: '', force: false })
          }
        />
      )}
      {canForce && (
        <label className="check">
          <input
            type="checkbox"
            checked={force ?? false}
            onChange={(event) => onDraft({ force: event.target.checked })}
          />
          I have seen this, and what I write down is right nevertheless
        </label>
      )}
    </div>
  );
}

function wordsOf(settling: Settling): string {
  switch (settling.kind) {
    case 'open':
    case 'done':
      return '';
    case 'sending':
      return 'It is compared with what Amazon shows, and written down.';
    case 'unclear':
      return 'It is not known whether this was written down. It is read again before the form opens.';
    case 'not-written':
      return 'No answer came. It was read again since: nothing is written down yet. You can write it down again; the same words twice change nothing.';
    case 'failed':
      return settling.isAmazon
        ? `Amazon could not be asked, so nothing was written down. ${settling.message}`
        : `Nothing was written down. ${settling.message}`;
    case 'refused':
      return refusalWords(settling.refusal);
  }
}

function refusalWords(refusal: PurchaseSettlingErrorFragment): string {
  switch (refusal.__typename) {
    case 'InvalidInput':
      return refusal.issues.map(({ message }) => message).join(' ');
    case 'EvidenceDisagrees':
      return disagreement(refusal);
    case 'PurchaseNotUnsettled':
      return 'It was settled in the meantime, so this was not written down. What is on record is shown above.';
    default:
      return refusal.message;
  }
}

type Disagreement = Extract<PurchaseSettlingErrorFragment, { __typename: 'EvidenceDisagrees' }>;

function disagreement({ holder, nextStep, packages, message }: Disagreement): string {
  if (holder)
    return `That is the label of another purchase, of the order ${holder.amazonOrderId}. Nothing was written down.`;
  if ((packages ?? []).length === 0 && nextStep !== 'OVERRIDE')
    return `${message} Nothing was written down.`;
  return (packages ?? []).length > 0
    ? 'Amazon shows something else, so nothing was written down. These are the packages of the order:'
    : 'Amazon does not show such a package yet, so nothing was written down.';
}

function packagesOf(settling: Settling) {
  if (settling.kind !== 'refused' || settling.refusal.__typename !== 'EvidenceDisagrees') return [];
  return settling.refusal.packages ?? [];
}

function mayForce(settling: Settling, isNotSold: boolean): boolean {
  if (settling.kind === 'failed') return settling.isAmazon;
  if (settling.kind !== 'refused') return false;
  const { refusal } = settling;
  // A package that may be the label may have another one, which only a person can see.
  const isDoubted = refusal.__typename === 'EvidenceDisagrees' && isNotSold;
  return isDoubted || refusal.nextStep === 'OVERRIDE';
}
