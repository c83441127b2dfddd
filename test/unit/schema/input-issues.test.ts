import { ValidateBy } from 'class-validator';
import { issuesOf, refuseInput } from '../../../src/graph/input-issues.js';
import { InputIssue, InvalidInput } from '../../../src/graph/user-error.type.js';

describe('an input with many issues', () => {
  const issues = Array.from(
    { length: 5_000 },
    (_, index) => new InputIssue(['input', 'items', String(index)], 'an item'),
  );

  it('returns the first 100 as InvalidInput, with the total number', () => {
    const result = new InvalidInput(issues);
    expect(result.issues).toEqual(issues.slice(0, 100));
    expect(result.message).toBe('items.0 must be an item. (and 4999 more)');
  });

  it('throws the first 10 as an error, with the number of the others', () => {
    const { message, extensions } = refuseInput(issues);
    expect(extensions['issues']).toHaveLength(10);
    expect(message).toMatch(/items\.9 must be an item\. There are 4990 more\.$/);
  });
});

describe('an input that comes again', () => {
  let checks = 0;
  const IsSmall = () =>
    ValidateBy({
      name: 'isSmall',
      validator: {
        validate: (value: number) => {
          checks += 1;
          return value < 10;
        },
        defaultMessage: () => 'below 10',
      },
    });

  class Parcel {
    @IsSmall()
    weight!: number;
    names?: string[];
  }
  class Letter {
    @IsSmall()
    weight!: number;
  }

  const aParcel = (weight: number, names?: string[]) =>
    Object.assign(new Parcel(), { weight, ...(names && { names }) });

  beforeEach(() => (checks = 0));

  it('is checked once when it has no issue', () => {
    for (const _ of [1, 2, 3]) expect(issuesOf(aParcel(1))).toEqual([]);
    expect(checks).toBe(1);
    issuesOf(aParcel(2));
    expect(checks).toBe(2);
  });

  it('has its issues each time, at the path of each field', () => {
    expect(issuesOf(aParcel(10))).toEqual([new InputIssue(['input', 'weight'], 'below 10')]);
    expect(issuesOf(aParcel(10), ['quote', 'parcel'])).toEqual([
      new InputIssue(['quote', 'parcel', 'weight'], 'below 10'),
    ]);
  });

  it('is checked by the rules of its class', () => {
    issuesOf(aParcel(3));
    expect(issuesOf(Object.assign(new Letter(), { weight: 3 }))).toEqual([]);
    expect(checks).toBe(2);
  });

  it('is checked each time when it is long', () => {
    const names = Array.from({ length: 200 }, (_, index) => String(index));
    for (const _ of [1, 2]) issuesOf(aParcel(4, names));
    expect(checks).toBe(2);
  });
});
