import { graphql } from '../support/generated/gql.js';
import type { PackedUnitInput, SaveBoxInput } from '../support/generated/graphql.js';
import type { RunningApp } from '../support/running-app.js';

export const SetUnits = graphql(`
  mutation SetUnits($input: SetPackedUnitsInput!) {
    setPackedUnits(input: $input) {
      count
      error {
        code
        path
        ... on InvalidInput {
          issues {
            path
            message
          }
        }
      }
    }
  }
`);

export const SaveBox = graphql(`
  mutation SaveBox($input: SaveBoxInput!) {
    saveBox(input: $input) {
      box {
        id
        name
        dimensions {
          length
          width
          height
          unit
        }
        emptyWeight {
          value
          unit
        }
        maxWeight {
          value
        }
        seller {
          sellerId
        }
      }
      error {
        code
        path
        nextStep
        ... on NameTaken {
          existing {
            id
          }
        }
      }
    }
  }
`);

export const DeleteBox = graphql(`
  mutation DeleteBox($input: DeleteBoxInput!) {
    deleteBox(input: $input) {
      deletedId
      error {
        code
        path
      }
    }
  }
`);

export const inches = (length: number, width: number, height: number) =>
  ({ length, width, height, unit: 'INCHES' }) as const;
export const ounces = (value: number) => ({ value, unit: 'OZ' }) as const;

export function aUnit(
  sku: string,
  size = inches(5, 4, 3),
  weight = ounces(12),
  needsNoBox = false,
): PackedUnitInput {
  return { sku, dimensions: size, weight, needsNoBox };
}

export async function saveUnits(running: RunningApp, units: PackedUnitInput[]): Promise<void> {
  const { setPackedUnits } = await running.query(SetUnits, { input: { units } });
  if (setPackedUnits?.count !== units.length) throw new Error(JSON.stringify(setPackedUnits));
}

/** Returns the id of the box. */
export async function addBox(
  running: RunningApp,
  name: string,
  size = inches(10, 8, 6),
  over: Partial<SaveBoxInput> = {},
): Promise<string> {
  const input = { name, dimensions: size, ...over };
  const { saveBox } = await running.query(SaveBox, { input });
  if (!saveBox?.box) throw new Error(JSON.stringify(saveBox?.error));
  return saveBox.box.id;
}
