import type { ReactNode } from 'react';
import { failureWords } from './failures.js';

interface FailureBoxProps {
  readonly failure: {
    readonly __typename: string;
    readonly message: string;
    readonly issues?: readonly { readonly path: readonly string[]; readonly message: string }[];
  };
  /** What can be done here: buttons. */
  readonly children?: ReactNode;
}

/** Says what failed, in one sentence, and the one next step. The server's message has the values. */
export function FailureBox({ failure, children }: FailureBoxProps) {
  const { what, next } = failureWords(failure.__typename);
  const isUnknown = failure.__typename.endsWith('OutcomeUnknown');
  return (
    <div
      className={isUnknown ? 'order-box order-box-unknown' : 'order-box order-box-trouble'}
      role="status"
    >
      <p>
        <strong>{what}</strong>
      </p>
      <p>{failure.message}</p>
      {failure.issues && failure.issues.length > 0 && (
        <ul className="order-issue-list">
          {failure.issues.map(({ path, message }) => (
            <li key={`${path.join('.')} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      <p className="order-next-step">{next}</p>
      {children && <div className="order-box-actions">{children}</div>}
    </div>
  );
}
