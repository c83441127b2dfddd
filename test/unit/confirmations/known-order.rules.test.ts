import { heldUnitsIssues } from '../../../src/domains/confirmations/known-order.rules.js';

const at = (position: number) => ['input', 'packages', String(position)];
const recorded = (packageReferenceId: string) =>
  ({ packageReferenceId, state: 'RECORDED' }) as const;

describe('units that other packages hold', () => {
  it('are one issue for all items of a package that have none left', () => {
    const held = [0, 1].map((itemPosition) => ({
      position: 2,
      itemPosition,
      ordered: itemPosition + 1,
      left: 0,
      holders: [recorded('364146715')],
    }));
    expect(heldUnitsIssues(held, at)).toEqual([
      {
        path: ['input', 'packages', '2', 'packageReferenceId'],
        accepted:
          '364146715, to correct that package, which covers all 1 ordered unit(s) of items.0 and all 2 ordered unit(s) of items.1; or another number without them',
        message:
          'packages.2.packageReferenceId must be 364146715, to correct that package, which covers all 1 ordered unit(s) of items.0 and all 2 ordered unit(s) of items.1; or another number without them.',
      },
    ]);
  });

  it('name each package that holds them, and one of the same batch as such', () => {
    const holders = [recorded('1'), { packageReferenceId: '2', state: null }];
    const held = [0, 1].map((position) => ({
      position,
      itemPosition: 0,
      ordered: 3,
      left: 0,
      holders,
    }));
    const issues = heldUnitsIssues(held, at);
    expect(issues.map(({ path }) => path[2])).toEqual(['0', '1']);
    expect(issues[0]?.accepted).toBe(
      '1 or 2 (in this batch), to correct one of these packages, which cover all 3 ordered unit(s) of items.0; or another number without them',
    );
  });

  it('that are left are the most that the item may have', () => {
    const held = [{ position: 0, itemPosition: 1, ordered: 3, left: 1, holders: [recorded('1')] }];
    expect(heldUnitsIssues(held, at)).toMatchObject([
      {
        path: ['input', 'packages', '0', 'items', '1', 'quantity'],
        accepted: expect.stringMatching(
          /^at most 1: 3 unit\(s\) are ordered, and .* package 1 \(RECORDED\) covers 2\./,
        ),
      },
    ]);
  });
});
