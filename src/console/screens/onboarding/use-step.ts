import { useState } from 'react';
import { useClient } from 'urql';
import type { Client, CombinedError } from 'urql';
import {
  OnboardingStatusDocument,
  OnboardingStockDocument,
  OnboardingTemplateDocument,
  OnboardingUpdateDocument,
} from '../../generated/onboarding/graphql.js';
import type {
  AssignShippingTemplateInput,
  OnboardingUpdateMutation,
  SetInventoryInput,
  UpdateSupplySourceInput,
  UpdateSupplySourceStatusInput,
} from '../../generated/onboarding/graphql.js';
import { fieldsOf, partOf, readField, withValues } from '../../model/onboarding-form.js';
import type { Texts } from '../../model/onboarding-form.js';
import type { Access } from '../../parts/access.js';
import { troubleOf } from '../../parts/trouble.js';
import type { Action } from './steps.js';

type Problem = NonNullable<NonNullable<OnboardingUpdateMutation['updateSupplySource']>['error']>;

interface Answer {
  readonly payload: { readonly error: Problem | null; readonly notes: readonly string[] } | null;
  readonly error: CombinedError | undefined;
}

type Send = (client: Client, input: unknown) => Promise<Answer>;

interface Doing {
  readonly needs: Access['scopes'][number];
  readonly send: Send;
}

const wordsOf = (list: readonly { readonly message: string }[] | null | undefined): string[] =>
  (list ?? []).map(({ message }) => message);

/** The mutations that a step may ask for. */
export const DOINGS: Readonly<Record<string, Doing>> = {
  updateSupplySource: {
    needs: 'WRITE_SUPPLY_SOURCES',
    send: async (client, input) => {
      const variables = { input: input as UpdateSupplySourceInput };
      const { data, error } = await client.mutation(OnboardingUpdateDocument, variables);
      const payload = data?.updateSupplySource;
      return {
        payload: payload ? { error: payload.error, notes: wordsOf(payload.warnings) } : null,
        error,
      };
    },
  },
  updateSupplySourceStatus: {
    needs: 'WRITE_SUPPLY_SOURCES',
    send: async (client, input) => {
      const variables = { input: input as UpdateSupplySourceStatusInput };
      const { data, error } = await client.mutation(OnboardingStatusDocument, variables);
      const payload = data?.updateSupplySourceStatus;
      return {
        payload: payload ? { error: payload.error, notes: wordsOf(payload.warnings) } : null,
        error,
      };
    },
  },
  assignShippingTemplate: {
    needs: 'WRITE_INVENTORY',
    send: async (client, input) => {
      const variables = { input: input as AssignShippingTemplateInput };
      const { data, error } = await client.mutation(OnboardingTemplateDocument, variables);
      const payload = data?.assignShippingTemplate;
      return {
        payload: payload ? { error: payload.error, notes: wordsOf(payload.issues) } : null,
        error,
      };
    },
  },
  setInventory: {
    needs: 'WRITE_INVENTORY',
    send: async (client, input) => {
      const variables = { input: input as SetInventoryInput };
      const { data, error } = await client.mutation(OnboardingStockDocument, variables);
      const payload = data?.setInventory;
      return {
        payload: payload ? { error: payload.error, notes: wordsOf(payload.warnings) } : null,
        error,
      };
    },
  },
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

/** Sends the mutation of a step with what a person filled in. */
export function useStep(
  action: Action,
  onDone: (notes: readonly string[]) => void,
  onUnclear: () => void,
): Doer {
  const client = useClient();
  const [isSending, setIsSending] = useState(false);
  const [problems, setProblems] = useState(NONE);
  const fields = fieldsOf(action.fillIn);
  const submit = async (texts: Texts): Promise<void> => {
    const doing = DOINGS[action.mutation ?? ''];
    if (isSending || !doing) return;
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
    const { input } = withValues(action.variables, values);
    const { payload, error } = await doing.send(client, input);
    setIsSending(false);
    if (payload?.error) setProblems(problemsOf(payload.error, fields));
    else if (payload) onDone(payload.notes);
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

interface Issue {
  readonly message: string;
  readonly path?: readonly string[];
}

function problemsOf(error: Problem, fields: ReturnType<typeof fieldsOf>): Problems {
  const issues: readonly Issue[] = 'issues' in error ? error.issues : [];
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
