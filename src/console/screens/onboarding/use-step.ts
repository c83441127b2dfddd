import { useState } from 'react';
import { useClient } from 'urql';
import { fieldsOf, partOf, readField, withValues } from '../../model/onboarding-form.js';
import type { Texts } from '../../model/onboarding-form.js';
import type { Access } from '../../parts/access.js';
import { troubleOf } from '../../parts/trouble.js';
import type { Action } from './steps.js';

/** The error of a payload, as the documents of the server select it. */
interface Problem {
  readonly message: string;
  readonly path?: readonly string[] | null;
  readonly issues?: readonly Issue[];
}

interface Issue {
  readonly message: string;
  readonly path?: readonly string[];
}

type Payloads = Readonly<Record<string, { readonly error: Problem | null } | null>>;

/** The scopes of the mutations that a step may ask for. */
export const NEEDS: Readonly<Record<string, Access['scopes'][number]>> = {
  updateSupplySource: 'WRITE_SUPPLY_SOURCES',
  updateSupplySourceStatus: 'WRITE_SUPPLY_SOURCES',
  assignShippingTemplate: 'WRITE_INVENTORY',
  setInventory: 'WRITE_INVENTORY',
};

/** What is wrong with a form: sentences by the key of the text, and one for the whole. */
export interface Problems {
  readonly byPart: Readonly<Record<string, string>>;
  readonly whole: string;
}

const NONE: Problems = { byPart: {}, whole: '' };

export interface Doer {
  readonly isSending: boolean;
  readonly problems: Problems;
  readonly submit: (texts: Texts) => Promise<void>;
}

/** Sends the document of a step, as the server has written it, with what a person filled in. */
export function useStep(
  { document, fillIn, mutation, variables }: Action,
  onDone: () => void,
  onUnclear: () => void,
): Doer {
  const client = useClient();
  const [isSending, setIsSending] = useState(false);
  const [problems, setProblems] = useState(NONE);
  const fields = fieldsOf(fillIn);
  const submit = async (texts: Texts): Promise<void> => {
    if (isSending || document === null || mutation === null) return;
    const values = new Map<string, unknown>();
    const byPart: Record<string, string> = {};
    for (const field of fields) {
      const read = readField(field, texts);
      if (read.problem === null) values.set(field.path, read.value);
      else byPart[read.part] = read.problem;
    }
    setProblems({ byPart, whole: '' });
    if (Object.keys(byPart).length > 0) return;
    setIsSending(true);
    const { data, error } = await client
      .mutation<Payloads>(document, withValues(variables, values))
      .toPromise();
    setIsSending(false);
    const payload = data?.[mutation];
    if (payload?.error) setProblems(problemsOf(payload.error, fields));
    else if (payload) onDone();
    else {
      const why = error ? ` ${troubleOf(error).message}` : '';
      setProblems({
        byPart: {},
        whole: `It is not known whether this was saved.${why} The list is read again. The same may be sent again.`,
      });
      onUnclear();
    }
  };
  return { isSending, problems, submit };
}

function problemsOf(error: Problem, fields: ReturnType<typeof fieldsOf>): Problems {
  const issues = error.issues ?? [];
  const all: readonly Issue[] =
    issues.length > 0 ? issues : [{ message: error.message, path: error.path ?? [] }];
  const byPart: Record<string, string> = {};
  const rest: string[] = [];
  for (const { message, path } of all) {
    const part = partOf(path ?? error.path ?? null, fields);
    if (part === null) rest.push(message);
    else byPart[part] = message;
  }
  return { byPart, whole: rest.join(' ') };
}
