import { issuesOf } from '../../graph/input-issues.js';
import { isHeavier } from '../../graph/measures/exact-measures.js';
import type { PackageDimensionsInput, WeightInput } from '../../graph/measures/measures.input.js';
import { InputIssue } from '../../graph/user-error.type.js';
import { WorkInTurns } from '../../runtime/background/turns.js';
import { MOST_UNITS } from './packing.input.js';
import type { PackedUnitInput, SaveBoxInput, SetPackedUnitsInput } from './packing.input.js';

type Path = readonly string[];

/** Larger numbers are typing errors, and their sums would exceed what JSON numbers hold exactly. */
const MOST = 100_000;
const IN_RANGE = `a number above zero, up to ${MOST}`;

/** Rows that are checked in one turn of the event loop: some 30 microseconds each. */
const CHECKED_IN_ONE_TURN = 100;

/** Returns every problem of an input, each with the path of its row. */
export async function packedUnitsIssues({ units }: SetPackedUnitsInput): Promise<InputIssue[]> {
  const path = ['input', 'units'];
  if (units.length < 1 || units.length > MOST_UNITS)
    return [new InputIssue(path, `a list of 1 to ${MOST_UNITS} units`)];
  const issues: InputIssue[] = [];
  const seen = new Set<string>();
  const work = new WorkInTurns(CHECKED_IN_ONE_TURN);
  for (const [position, unit] of units.entries()) {
    await work.begin();
    const at = [...path, String(position)];
    issues.push(...skuIssues(unit, seen, at), ...unitIssues(unit, at));
    seen.add(unit.sku);
  }
  return issues;
}

function skuIssues({ sku }: PackedUnitInput, seen: ReadonlySet<string>, at: Path): InputIssue[] {
  if (sku.trim() === '') return [new InputIssue([...at, 'sku'], 'a SKU that is not blank')];
  if (!seen.has(sku)) return [];
  return [new InputIssue([...at, 'sku'], 'a SKU that no row before has')];
}

function unitIssues(unit: PackedUnitInput, at: Path): InputIssue[] {
  const { weight, dimensions, needsNoBox } = unit;
  const issues = [...issuesOf(unit, at), ...measuresIssues({ weight, dimensions }, at)];
  const together = 'given together with the other, or both left out to remove the saved size';
  if (weight && !dimensions)
    issues.push(new InputIssue([...at, 'dimensions'], `${together} (\`weight\` is given)`));
  if (dimensions && !weight)
    issues.push(new InputIssue([...at, 'weight'], `${together} (\`dimensions\` is given)`));
  if (!weight && !dimensions && needsNoBox)
    issues.push(new InputIssue([...at, 'needsNoBox'], 'false where no size is given'));
  return issues;
}

/** Returns every problem of a box. */
export function boxIssues(input: SaveBoxInput): InputIssue[] {
  const { dimensions, emptyWeight, maxWeight } = input;
  const issues = [
    ...issuesOf(input),
    ...measuresIssues({ dimensions, emptyWeight, maxWeight }, ['input']),
  ];
  // A box that is as heavy as it may be holds nothing, so that no suggestion would name it.
  if (issues.length === 0 && emptyWeight && maxWeight && !isHeavier(maxWeight, emptyWeight)) {
    const most = `${maxWeight.value} ${maxWeight.unit}`;
    issues.push(new InputIssue(['input', 'emptyWeight'], `less than \`maxWeight\` (${most})`));
  }
  return issues;
}

type Measures = Readonly<Record<string, WeightInput | PackageDimensionsInput | null | undefined>>;

/** The inputs of sizes and weights refuse what is not above zero. */
function measuresIssues(measures: Measures, at: Path): InputIssue[] {
  return Object.entries(measures).flatMap(([name, measure]) =>
    Object.entries(measure ?? {}).flatMap(([part, value]) =>
      typeof value === 'number' && value > MOST
        ? [new InputIssue([...at, name, part], IN_RANGE)]
        : [],
    ),
  );
}
