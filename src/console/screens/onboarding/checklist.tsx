import { fieldsOf } from '../../model/onboarding-form.js';
import { Mark } from '../../parts/marks.js';
import type { Tone } from '../../parts/marks.js';
import { StepForm } from './step-form.js';
import { STEPS } from './steps.js';
import type { Step } from './steps.js';

interface ChecklistProps {
  readonly steps: readonly Step[];
  readonly open: Step | undefined;
  /** Steps that Amazon has accepted and does not show yet. */
  readonly accepted: ReadonlySet<Step['step']>;
  readonly isConnected: boolean;
  readonly onDone: (step: Step) => void;
  readonly onAgain: () => void;
}

const STATES: Readonly<Record<Step['state'], { readonly text: string; readonly tone: Tone }>> = {
  DONE: { text: 'Done', tone: 'done' },
  TODO: { text: 'To do', tone: 'plain' },
  BLOCKED: { text: 'Waits', tone: 'plain' },
  UNKNOWN: { text: 'Not known', tone: 'plain' },
};

/** All steps; the next one is open. */
export function Checklist({ steps, open, accepted, isConnected, ...props }: ChecklistProps) {
  return (
    <ol className="steps">
      {steps.map((step) => {
        const isOpen = step.step === open?.step;
        const isAccepted = accepted.has(step.step) && step.state !== 'DONE';
        const { text, tone } = STATES[step.state];
        return (
          <li
            key={step.step}
            className={isOpen ? 'step step-open' : 'step'}
            {...(isOpen && { 'aria-current': 'step' as const })}
          >
            <div className="step-head">
              <h2>{STEPS[step.step].title}</h2>
              <Mark tone={isAccepted ? 'working' : tone}>
                {isAccepted ? 'Accepted, not shown yet' : text}
              </Mark>
            </div>
            <p className="second">
              {evidenceOf(step)}
              {step.blockedBy.length > 0 && ` First: ${titles(step.blockedBy)}.`}
            </p>
            {isOpen && step.next && (
              <StepForm
                step={step}
                action={step.next}
                isConnected={isConnected}
                onDone={() => props.onDone(step)}
                onAgain={props.onAgain}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Several values that lack are named as the fields of the form are. */
function evidenceOf({ evidence, next }: Step): string {
  const labels = fieldsOf(next?.fillIn ?? []).map(({ label }) => label.toLowerCase());
  return labels.length > 1 ? `Missing: ${labels.join(', ')}.` : evidence;
}

function titles(names: readonly Step['step'][]): string {
  return names.map((name) => STEPS[name].title.toLowerCase()).join(', ');
}
