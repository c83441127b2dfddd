import type { FormEvent } from 'react';
import { ROLES } from '../../model/access-words.js';
import { clock } from '../../model/time.js';
import { Select } from '../../parts/select.js';
import { useNow } from '../../parts/use-connection.js';
import { ScopeChoice } from './scope-choice.js';
import { SellerChoice } from './seller-choice.js';
import { useKeyForm } from './use-key-form.js';

interface KeyFormProps {
  readonly isFirst: boolean;
  readonly ownEnd: string | null;
  readonly onMade: (name: string, secret: string) => Promise<void>;
  readonly onClose: () => void;
}

const LIVES = [
  { value: '', text: 'No end' },
  { value: '1', text: '1 day' },
  { value: '30', text: '30 days' },
  { value: '90', text: '90 days' },
  { value: '365', text: 'A year' },
] as const;

export function KeyForm({ isFirst, ownEnd, onMade, onClose }: KeyFormProps) {
  const form = useKeyForm({ isFirst, ownEnd, onMade });
  const { wish, change, grantable, isForAll, problem, isSending } = form;
  const now = useNow();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void form.send();
  };
  return (
    <form className="dialog-form" onSubmit={submit}>
      {isFirst && <FirstKey />}
      <label className="field">
        <span>
          Name <span className="second">who or what uses it, such as packing-station-2</span>
        </span>
        <input
          autoFocus
          required
          maxLength={100}
          autoComplete="off"
          value={wish.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </label>
      <ScopeChoice
        roles={ROLES.filter(({ scopes }) => scopes.every((scope) => grantable.includes(scope)))}
        scopes={grantable}
        chosen={wish.scopes}
        onChoose={(scopes) => change({ scopes })}
      />
      <SellerChoice
        isForAll={isForAll}
        chosen={wish.sellerIds}
        onChoose={(sellerIds) => change({ sellerIds })}
      />
      <Select
        label="Ends after"
        value={wish.days}
        options={LIVES}
        onChange={(days) => change({ days })}
      />
      {ownEnd !== null && (
        <p className="second">
          Your own key ends {clock(ownEnd, null, now)}. This one ends no later.
        </p>
      )}
      <p role="alert" className="form-problem">
        {problem}
      </p>
      <div className="dialog-actions">
        <button type="submit" className="primary" disabled={isSending}>
          Create
        </button>
        <button type="button" onClick={onClose}>
          Back
        </button>
      </div>
    </form>
  );
}

function FirstKey() {
  return (
    <p className="access-first">
      This is the first key. As soon as it exists, this server needs one from everyone, and from
      this page too. Let it manage, or no key can be created here.
    </p>
  );
}
