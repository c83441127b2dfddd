import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp();
});
afterAll(() => running.close());

interface Failed {
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string };
  }[];
}

const QUOTE = (weight: string, length: string): string =>
  `shippingQuote(parcel: { package: {
    weight: { value: ${weight}, unit: OZ }
    size: { dimensions: { length: ${length}, width: 8, height: 4, unit: INCHES } }
  } }) { cheapestInTime { reason } }`;

/** Sends the same request three times, because the third one is executed by other code than the first. */
async function threeTimes(text: string, variables: object = {}): Promise<readonly Failed[]> {
  const answers: Failed[] = [];
  for (let n = 0; n < 3; n += 1)
    answers.push(await running.request<unknown, object>(text, variables));
  return answers.map(({ errors = [] }) => ({ errors }));
}

const order = (selection: string): string => {
  const { amazonOrderId } = running.emulator.showcase;
  return `{ seller { order(id: "${amazonOrderId}") { ${selection} } } }`;
};

describe('a number that is too large for a Float', () => {
  const digits = '9'.repeat(400);

  it.each([
    ['in the document', '1e999', '10', 'value', '1e999'],
    ['in the document, below zero', '20', '-1e999', 'length', '-1e999'],
    ['in the document, as a whole number', digits, '10', 'value', '9'.repeat(40)],
  ])('is refused %s, each time alike', async (_, weight, length, field, shown) => {
    running.callsSince();
    const answers = await threeTimes(order(QUOTE(weight, length)));
    for (const { errors } of answers) {
      expect(errors).toMatchObject([
        {
          message: `${field} must be a finite number, from -1.8e308 to 1.8e308; got ${shown}. Correct the number.`,
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ]);
    }
    expect(running.callsSince()).toEqual({});
  });

  it('is refused as the default of a variable', async () => {
    const text = `query ($w: Float! = 1e999) ${order(QUOTE('$w', '10'))}`;
    const [first] = await threeTimes(text);
    expect(first?.errors?.[0]?.message).toMatch(/^\$w must be a finite number/);
  });

  it('is refused in a variable, each time alike', async () => {
    const text = `query ($w: Float!) ${order(QUOTE('$w', '10'))}`;
    const ask = async (): Promise<Failed> => {
      const response = await fetch(`${running.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"query":${JSON.stringify(text)},"variables":{"w":1e999}}`,
      });
      return (await response.json()) as Failed;
    };
    running.callsSince();
    const answers = [await ask(), await ask(), await ask()];
    for (const { errors } of answers) {
      expect(errors).toMatchObject([
        {
          message: expect.stringMatching(/^Variable "\$w" got invalid value/),
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
    }
    expect(running.callsSince()).toEqual({});
  });
});

it('an id of 400 digits is no number', async () => {
  const text = `{ seller { order(id: ${'9'.repeat(400)}) { amazonOrderId } } }`;
  const [first] = await threeTimes(text);
  expect(first?.errors?.map(({ message }) => message).join()).not.toContain('finite');
});
