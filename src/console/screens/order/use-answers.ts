import { useEffect, useMemo, useState } from 'react';
import { OrderOfferFormDocument } from '../../generated/order/graphql.js';
import type { SellerInputAnswerInput } from '../../generated/order/graphql.js';
import { troubleOf } from '../../parts/trouble.js';
import type { Trouble } from '../../parts/trouble.js';
import { useExactQuery } from '../../parts/use-exact-query.js';
import { answersOf, typedFrom } from './answers.js';
import type { FormField, Typed } from './answers.js';

export interface AnswersState {
  readonly fields: readonly FormField[];
  readonly typed: Typed;
  readonly problems: Readonly<Record<string, string>>;
  readonly isReading: boolean;
  readonly trouble: Trouble | null;
  readonly again: () => void;
  readonly type: (name: string, value: string) => void;
  /** Returns the answers; null when one is missing or wrong, which the fields show then. */
  readonly read: () => readonly SellerInputAnswerInput[] | null;
}

/** Reads the questions of an offer and keeps what a person answers. */
export function useAnswers(offer: string | null): AnswersState {
  const [{ data, error, fetching }, again] = useExactQuery({
    query: OrderOfferFormDocument,
    variables: { offer: offer ?? '' },
    pause: offer === null,
  });
  const node = offer === null ? null : data?.node;
  const form = node?.__typename === 'ShippingService' ? node.sellerInputForm : null;
  const fields = useMemo(() => form?.fields ?? [], [form]);
  const [typed, setTyped] = useState<Typed>({});
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    // What was typed already wins over what Amazon has stored.
    setTyped((before) => ({ ...typedFrom(fields), ...before }));
    setProblems({});
  }, [fields]);
  return {
    fields,
    typed,
    problems,
    isReading: offer !== null && fetching && !form,
    trouble: error && offer !== null ? troubleOf(error) : null,
    again: () => again({ requestPolicy: 'network-only' }),
    type: (name, value) => setTyped((before) => ({ ...before, [name]: value })),
    read: () => {
      const result = answersOf(fields, typed);
      setProblems(result.problems);
      return Object.keys(result.problems).length > 0 ? null : result.answers;
    },
  };
}
