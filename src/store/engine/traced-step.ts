import { SELLER_FIELD } from '../../telemetry/traces/fields.js';
import { failureCode, spanRecorder } from '../../telemetry/traces/spans.js';
import type { OpenSpan } from '../../telemetry/traces/spans.js';

type Step = (...input: never[]) => unknown;

/** A step that is quicker has hardly waited for the database. */
const FROM_MS = 1;

/** Returns a step that runs in a span while tracing is on. Its input and its result hold personal data, so the span has neither. */
export function tracedStep(name: string, isAlwaysShown: boolean, run: Step): Step {
  return (...input) => {
    const recorder = spanRecorder();
    // Outside of requests and rounds, nothing would connect the steps.
    if (!recorder?.current()) return run(...input);
    const span = recorder.start({
      name,
      fields: { [SELLER_FIELD]: sellerIn(input[0]) },
      ...(!isAlwaysShown && { fromMs: FROM_MS }),
    });
    let result: unknown;
    try {
      result = span.run(() => run(...input));
    } catch (error) {
      span.fail(failureCode(error));
      span.end();
      throw error;
    }
    if (result instanceof Promise) return shown(result, span);
    span.end();
    return result;
  };
}

async function shown(result: Promise<unknown>, span: OpenSpan): Promise<unknown> {
  try {
    const settled = await result;
    span.set({ 'fulfilment.outcome': outcomeOf(settled) });
    return settled;
  } catch (error) {
    span.fail(failureCode(error));
    throw error;
  } finally {
    span.end();
  }
}

function sellerIn(input: unknown): string | null {
  return textOf(input, 'sellerId');
}

/** One of few words, such as `recorded` or `refused`. */
function outcomeOf(result: unknown): string | null {
  return textOf(result, 'outcome');
}

function textOf(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const text: unknown = Reflect.get(value, name);
  return typeof text === 'string' ? text : null;
}
