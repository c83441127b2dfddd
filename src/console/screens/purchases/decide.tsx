import { useId } from 'react';
import type { PurchaseDetailsFragment } from '../../generated/purchases/graphql.js';
import { missingOf, NOT_SOLD_WORDS } from '../../model/settling.js';
import type { SettlingDraft } from '../../model/settling.js';
import { SettlingWords } from './settling-words.js';
import type { Settling } from './use-settling.js';

interface DecideProps {
  readonly purchase: PurchaseDetailsFragment;
  readonly draft: SettlingDraft;
  readonly onDraft: (change: Partial<SettlingDraft>) => void;
  readonly settling: Settling;
  readonly isConnected: boolean;
  readonly onSettle: () => void;
}

/** What a person writes down. Neither answer is chosen before, and no key sends it: only a press of the button does. */
export function Decide(props: DecideProps) {
  const { purchase, draft, onDraft, settling, isConnected, onSettle } = props;
  const { choice } = draft;
  const missing = missingOf(draft);
  const isBusy = settling.kind === 'sending' || settling.kind === 'unclear';
  if (isBusy) return <SettlingWords purchase={purchase} settling={settling} onDraft={onDraft} />;
  return (
    <div className="decide">
      <Choice draft={draft} onDraft={onDraft} />
      {choice === 'sold' && <SoldFields draft={draft} onDraft={onDraft} />}
      {choice === 'not-sold' && <NotSoldFields draft={draft} onDraft={onDraft} />}
      {choice !== null && (
        <label className="field">
          How you found out: what you looked at, and what was there
          <textarea
            rows={2}
            maxLength={2000}
            value={draft.why}
            onChange={(event) => onDraft({ why: event.target.value })}
          />
        </label>
      )}
      <SettlingWords
        purchase={purchase}
        settling={settling}
        onDraft={onDraft}
        force={choice === null ? null : draft.force}
        isNotSold={choice === 'not-sold'}
      />
      {choice !== null && (
        <div className="decide-end">
          <button type="button" disabled={missing.length > 0 || !isConnected} onClick={onSettle}>
            {choice === 'sold' ? 'Write down: sold' : 'Write down: not sold'}
          </button>
          <p className="second" role="status">
            {missing.length > 0 && `Missing: ${missing.join(', and ')}.`}
            {!isConnected && ' The server is not connected.'}
          </p>
        </div>
      )}
    </div>
  );
}

type FieldsProps = Pick<DecideProps, 'draft' | 'onDraft'>;

const ANSWERS = [
  { choice: 'sold', text: 'Amazon sold it' },
  { choice: 'not-sold', text: 'Amazon did not sell it' },
] as const;

function Choice({ draft, onDraft }: FieldsProps) {
  const name = useId();
  return (
    <fieldset className="decide-choice">
      <legend className="visually-hidden">What became of it</legend>
      {ANSWERS.map(({ choice, text }) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            checked={draft.choice === choice}
            onChange={() => onDraft({ choice, force: false })}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function SoldFields({ draft, onDraft }: FieldsProps) {
  return (
    <>
      <label className="field">
        Shipment id
        <input
          value={draft.shipmentId}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onDraft({ shipmentId: event.target.value })}
        />
        <span className="second">With it, the label can be printed here.</span>
      </label>
      <label className="field">
        or, when you do not have it, the tracking number
        <input
          value={draft.trackingNumber}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onDraft({ trackingNumber: event.target.value, force: false })}
        />
        <span className="second">Both are compared with what Amazon shows.</span>
      </label>
    </>
  );
}

function NotSoldFields({ draft, onDraft }: FieldsProps) {
  return (
    <label className="field">
      <span>
        Type <b>{NOT_SOLD_WORDS}</b>
      </span>
      <input
        value={draft.typed}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onDraft({ typed: event.target.value })}
      />
      <span className="second">
        If Amazon did sell it, a second label is bought and paid. Amazon is asked once more first.
      </span>
    </label>
  );
}
