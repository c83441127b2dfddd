import { useState } from 'react';
import { useClient } from 'urql';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import {
  OrderClaimDocument,
  OrderHoldDocument,
  OrderReleaseClaimDocument,
  OrderReleaseDocument,
  OrderTagDocument,
} from '../../generated/order/graphql.js';
import { troubleOf } from '../../parts/trouble.js';

interface Failure {
  readonly __typename: string;
  readonly message: string;
}

export interface Marking {
  readonly isSending: boolean;
  readonly failure: Failure | null;
  /** What followed, for people. */
  readonly words: string;
  readonly isTrouble: boolean;
  readonly hold: (reason: string) => void;
  readonly release: () => void;
  readonly claim: (by: string) => void;
  readonly unclaim: () => void;
  readonly tag: (add: readonly string[], remove: readonly string[]) => void;
}

interface Answer {
  readonly error: Failure | null;
  readonly labelsUnderWay?: readonly string[] | null;
}

const QUIET = { failure: null, words: '', isTrouble: false };

/** Changes the marks of an order. Each change can be repeated without harm. */
export function useMarking(seller: string, order: string, onChanged: () => void): Marking {
  const client = useClient();
  const [isSending, setIsSending] = useState(false);
  const [result, setResult] = useState<Pick<Marking, 'failure' | 'isTrouble' | 'words'>>(QUIET);
  const send = async <Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    answerOf: (data: Data) => Answer | null,
  ): Promise<void> => {
    setIsSending(true);
    const { data, error } = await client.mutation(document, variables).toPromise();
    setIsSending(false);
    const answer = data ? answerOf(data) : null;
    setResult(resultOf(answer, error ? troubleOf(error).message : null));
    onChanged();
  };
  const one = { orderIds: [order], sellerId: seller };
  return {
    ...result,
    isSending,
    hold: (reason) =>
      void send(OrderHoldDocument, { input: { ...one, reason } }, (data) => data.holdOrders),
    release: () => void send(OrderReleaseDocument, { input: one }, (data) => data.releaseOrders),
    claim: (by) =>
      void send(OrderClaimDocument, { input: { ...one, by } }, (data) => data.claimOrders),
    unclaim: () =>
      void send(OrderReleaseClaimDocument, { input: one }, (data) => data.releaseClaims),
    tag: (add, remove) =>
      void send(
        OrderTagDocument,
        { input: { ...one, add: [...add], remove: [...remove] } },
        (data) => data.tagOrders,
      ),
  };
}

function resultOf(
  answer: Answer | null,
  lost: string | null,
): Pick<Marking, 'failure' | 'isTrouble' | 'words'> {
  if (lost !== null || answer === null)
    return {
      ...QUIET,
      isTrouble: true,
      words: `${lost ?? ''} Do it again: that does no harm.`.trim(),
    };
  const isTooLate = (answer.labelsUnderWay ?? []).length > 0;
  return {
    failure: answer.error,
    isTrouble: isTooLate,
    words: isTooLate
      ? 'A label was on its way to Amazon when the hold came. Look at the parcels.'
      : '',
  };
}
