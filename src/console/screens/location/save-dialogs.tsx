import { useState } from 'react';
import { conflictsOf } from '../../model/draft.js';
import type { Choices, Conflict } from '../../model/draft.js';
import { Dialog } from '../../parts/dialog.js';
import { fieldName, valueName } from './field-names.js';
import { canonical, draftOf } from './location-draft.js';
import type { LocationForm } from './use-location-form.js';
import type { SaveStep, Saving } from './use-saving.js';
import { useReturnName } from './use-location-choices.js';

interface SaveDialogsProps {
  readonly form: LocationForm;
  readonly saving: Saving;
}

export function SaveDialogs({ form, saving }: SaveDialogsProps) {
  const { step } = saving;
  if (step.kind === 'confirm') return <DifferenceDialog form={form} saving={saving} />;
  if (step.kind === 'in-force') return <InForceDialog message={step.message} saving={saving} />;
  return step.kind === 'changed' ? (
    <ConflictDialog form={form} saving={saving} step={step} />
  ) : null;
}

/** Writes a value for people. Returns go to a location by its name. */
function useValueName(): (field: string, value: string) => string {
  const returnName = useReturnName();
  return (field, value) => (field === 'returns' && returnName(value)) || valueName(field, value);
}

function DifferenceDialog({ form, saving }: SaveDialogsProps) {
  const nameOf = useValueName();
  return (
    <Dialog
      title="Save these changes?"
      onClose={saving.close}
      actions={
        <>
          <button
            type="button"
            className="primary"
            autoFocus
            disabled={saving.isSending}
            onClick={() => void saving.send()}
          >
            {saving.isSending ? 'Saving' : 'Save'}
          </button>
          <button type="button" onClick={saving.close}>
            Not now
          </button>
        </>
      }
    >
      <div className="table-scroll">
        <table className="difference-table">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Was</th>
              <th scope="col">Becomes</th>
            </tr>
          </thead>
          <tbody>
            {form.differences.map(({ field, was, becomes }) => (
              <tr key={field}>
                <th scope="row">{fieldName(field)}</th>
                <td>{nameOf(field, was)}</td>
                <td>
                  <b>{nameOf(field, becomes)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}

interface InForceDialogProps {
  readonly message: string;
  readonly saving: Saving;
}

function InForceDialog({ message, saving }: InForceDialogProps) {
  return (
    <Dialog
      title="Holiday hours are in force"
      onClose={saving.close}
      actions={
        <>
          <button type="button" className="primary" autoFocus onClick={saving.close}>
            Keep the holiday hours
          </button>
          <button type="button" disabled={saving.isSending} onClick={() => void saving.send(true)}>
            Change the hours now
          </button>
        </>
      }
    >
      <p>{message}</p>
      <p>
        When you change the hours now, your hours count at once and stay after the holiday. To
        change the regular hours only, cancel the holiday hours below first, or wait until they end.
      </p>
    </Dialog>
  );
}

interface ConflictDialogProps extends SaveDialogsProps {
  readonly step: Extract<SaveStep, { kind: 'changed' }>;
}

function ConflictDialog({ form, saving, step }: ConflictDialogProps) {
  const conflicts = conflictsOf(form.was, canonical(form.draft), draftOf(step.theirs));
  const [choices, setChoices] = useState<Choices>({});
  const open = conflicts.filter(({ field, isContested }) => isContested && !(field in choices));
  return (
    <Dialog
      title="Another person has changed this location"
      onClose={saving.close}
      actions={
        <>
          <button
            type="button"
            className="primary"
            disabled={open.length > 0}
            onClick={() => saving.merge(choices)}
          >
            {open.length > 0 ? `Choose ${open.length} more` : 'Take these into the form'}
          </button>
          <button type="button" onClick={saving.close}>
            Not now
          </button>
        </>
      }
    >
      <p>Nothing was saved. Where both of you changed the same, choose which one counts.</p>
      <div className="table-scroll">
        <table className="difference-table conflict-table">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Mine</th>
              <th scope="col">Theirs</th>
              <th scope="col">Was</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map((conflict) => (
              <ConflictRow
                key={conflict.field}
                conflict={conflict}
                choice={choices[conflict.field]}
                onChoose={(choice) => setChoices({ ...choices, [conflict.field]: choice })}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}

interface ConflictRowProps {
  readonly conflict: Conflict;
  readonly choice: 'mine' | 'theirs' | undefined;
  readonly onChoose: (choice: 'mine' | 'theirs') => void;
}

function ConflictRow({ conflict, choice, onChoose }: ConflictRowProps) {
  const nameOf = useValueName();
  const { field, was, isContested } = conflict;
  const name = fieldName(field);
  const counts = isContested ? choice : conflict.mine === was ? 'theirs' : 'mine';
  return (
    <tr>
      <th scope="row">{name}</th>
      {(['mine', 'theirs'] as const).map((whose) => (
        <td key={whose} className={counts === whose ? 'counts' : undefined}>
          {isContested ? (
            <label className="check">
              <input
                type="radio"
                name={field}
                checked={choice === whose}
                onChange={() => onChoose(whose)}
              />
              <span className="visually-hidden">{`${name}, ${whose}:`}</span>
              {nameOf(field, conflict[whose])}
            </label>
          ) : (
            nameOf(field, conflict[whose])
          )}
        </td>
      ))}
      <td>{nameOf(field, was)}</td>
    </tr>
  );
}
