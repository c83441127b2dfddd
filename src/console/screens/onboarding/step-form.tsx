import { useEffect, useRef, useState } from 'react';
import { fieldsOf } from '../../model/onboarding-form.js';
import type { Texts } from '../../model/onboarding-form.js';
import { useAccess } from '../../parts/access.js';
import { FieldOf } from './form-fields.js';
import { STEPS } from './steps.js';
import type { Action, Step } from './steps.js';
import { NEEDS, useStep } from './use-step.js';

interface StepFormProps {
  readonly step: Step;
  readonly action: Action;
  readonly isConnected: boolean;
  readonly onDone: () => void;
  readonly onAgain: () => void;
}

/** What is to be done for a step: here with a form, or in Seller Central. */
export function StepForm(props: StepFormProps) {
  const { action, onAgain } = props;
  const { can } = useAccess();
  const needs = NEEDS[action.mutation ?? ''];
  if (action.place === 'SELLER_CENTRAL' || !needs)
    return (
      <div className="step-form">
        <p>
          <b>{action.place === 'SELLER_CENTRAL' ? 'In Seller Central.' : 'In the explorer.'}</b>{' '}
          {action.message}
        </p>
        <button type="button" autoFocus onClick={onAgain}>
          Read again when it is done
        </button>
      </div>
    );
  if (!can(needs))
    return (
      <p className="step-form">
        {action.message} Your access key may not do this: it needs the scope {needs}.
      </p>
    );
  return <FilledForm {...props} />;
}

function FilledForm({ step, action, isConnected, onDone, onAgain }: StepFormProps) {
  const [texts, setTexts] = useState<Texts>({});
  const { isSending, problems, submit } = useStep(action, onDone, onAgain);
  const fields = fieldsOf(action.fillIn);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  return (
    <form
      ref={form}
      className="step-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isConnected) void submit(texts);
      }}
    >
      <p>{action.message}</p>
      {fields.map((field, place) => (
        <FieldOf
          key={field.path}
          field={field}
          texts={texts}
          problems={problems.byPart}
          onTexts={setTexts}
          isFirst={place === 0}
        />
      ))}
      <p role="status" className="step-problem">
        {problems.whole}
      </p>
      <button
        type="submit"
        className="primary"
        autoFocus={fields.length === 0}
        disabled={isSending || !isConnected}
      >
        {isSending ? 'Sending' : STEPS[step.step].act}
      </button>
      {!isConnected && <p className="second">Not connected: nothing can be sent now.</p>}
    </form>
  );
}
