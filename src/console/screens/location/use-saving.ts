import { useState } from 'react';
import { useMutation } from 'urql';
import { LocationSaveDocument } from '../../generated/location/graphql.js';
import type { LocationFragment, LocationSaveMutation } from '../../generated/location/graphql.js';
import { mergedDraft } from '../../model/draft.js';
import type { Choices } from '../../model/draft.js';
import { useAccess } from '../../parts/access.js';
import { troubleOf } from '../../parts/trouble.js';
import { fieldOfPath } from './field-names.js';
import { canonical, draftOf } from './location-draft.js';
import { changesOf } from './location-input.js';
import { focusField } from './use-location-form.js';
import type { LocationForm } from './use-location-form.js';

/** What is on screen of a saving. */
export type SaveStep =
  | { readonly kind: 'changed'; readonly theirs: LocationFragment }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'in-force'; readonly message: string }
  | { readonly kind: 'none' };

export interface Saving {
  readonly step: SaveStep;
  readonly isSending: boolean;
  /** What happened, as a sentence. */
  readonly words: string;
  readonly isTrouble: boolean;
  readonly ask: () => void;
  readonly close: () => void;
  readonly send: (overrides?: boolean) => Promise<void>;
  readonly merge: (choices: Choices) => void;
}

const NONE: SaveStep = { kind: 'none' };
type Payload = NonNullable<LocationSaveMutation['updateSupplySource']>;
type Failure = NonNullable<Payload['error']>;

/** Saves the form: shows the difference, sends it for the version that was read, and takes what comes back. */
export function useSaving(form: LocationForm): Saving {
  const { seller } = useAccess();
  const [{ fetching }, save] = useMutation(LocationSaveDocument);
  const [step, setStep] = useState<SaveStep>(NONE);
  const { words, isTrouble, say } = useWords(form.edits);
  const { was, draft, problems, differences } = form;
  const ask = (): void => {
    const [wrong] = Object.entries(problems);
    if (wrong) {
      say(wrong[1], true);
      focusField(wrong[0]);
    } else if (differences.length === 0) say('Nothing is changed.');
    else {
      say('');
      setStep({ kind: 'confirm' });
    }
  };
  const fail = (error: Failure): void => {
    const [next, refused] = failureOf(error);
    setStep(next);
    form.setRefused(refused);
    say(next.kind === 'none' ? error.message : '', true);
    const [field] = Object.keys(refused);
    // The dialog gives the focus back first.
    if (field !== undefined) setTimeout(() => focusField(field));
  };
  const send = async (overrides = false): Promise<void> => {
    const input = { ...inputOf(form), sellerId: seller.sellerId };
    const { data, error } = await save({
      input: { ...input, overrideScheduledChanges: overrides },
    });
    const payload = data?.updateSupplySource;
    if (payload?.error) {
      fail(payload.error);
      return;
    }
    setStep(NONE);
    if (payload?.supplySource) {
      form.restart(payload.supplySource);
      say(['Saved.', ...(payload.warnings ?? []).map(({ message }) => message)].join(' '));
    } else say(unknownWords(error ? troubleOf(error).message : ''), true);
  };
  const merge = (choices: Choices): void => {
    if (step.kind !== 'changed') return;
    form.restart(step.theirs, mergedDraft(was, canonical(draft), draftOf(step.theirs), choices));
    setStep(NONE);
    say('The form has what you chose. Save it now.');
  };
  return {
    step,
    isSending: fetching,
    isTrouble,
    words,
    ask,
    close: () => setStep(NONE),
    send,
    merge,
  };
}

function inputOf({ base, was, draft }: LocationForm) {
  const changes = changesOf(was, canonical(draft));
  return { supplySourceId: base.supplySourceId, changes, expectedVersion: base.version };
}

/** Words that stay until the form is edited again. */
function useWords(edits: number) {
  const [said, setSaid] = useState({ words: '', isTrouble: false, edits: 0 });
  const say = (words: string, isTrouble = false): void => setSaid({ words, isTrouble, edits });
  return { words: said.edits === edits ? said.words : '', isTrouble: said.isTrouble, say };
}

function unknownWords(message: string): string {
  return `It is not known whether this was saved. ${message} Save again: what is saved already is not changed twice.`;
}

/** Returns what to show for a failure, and which fields it names. */
function failureOf(error: Failure): readonly [SaveStep, Readonly<Record<string, string>>] {
  switch (error.__typename) {
    case 'SupplySourceChanged':
      return [{ kind: 'changed', theirs: error.current }, {}];
    case 'ScheduledChangeInForce':
      return [{ kind: 'in-force', message: error.message }, {}];
    case 'InvalidInput': {
      const issues = error.issues.flatMap(({ path, message }) => {
        const field = fieldOfPath(path);
        return field === null ? [] : [[field, message] as const];
      });
      return [NONE, Object.fromEntries(issues)];
    }
    default:
      return [NONE, {}];
  }
}
