import { useCallback, useMemo, useState } from 'react';
import { useMutation } from 'urql';
import { ShipSaveBoxDocument } from '../../generated/ship/graphql.js';
import type { PackageDimensionsInput } from '../../generated/ship/graphql.js';
import { useAccess } from '../../parts/access.js';
import { whyNot } from '../../parts/answer.js';
import type { BoxOption } from './cells.js';
import type { OfferBoard } from './offer-board.js';
import { inBox, knownWeight } from './packages.js';
import type { SavedBox } from './packages.js';
import { SizeDialog } from './size-dialog.js';
import type { SaveBox } from './size-dialog.js';

interface Asked {
  readonly orders: readonly string[];
  readonly box: SavedBox | null;
}

/** The choice of a parcel for one row or many. A box alone is enough where the weight of what is inside is known. */
export function useBoxes(board: OfferBoard, boxes: readonly SavedBox[]) {
  const save = useSavingBox();
  const [asked, setAsked] = useState<Asked | null>(null);
  const options = useMemo<readonly BoxOption[]>(
    () => boxes.map(({ id, name }) => ({ value: id, text: name })),
    [boxes],
  );
  const choose = useCallback(
    (orders: readonly string[], value: string) => {
      if (value === 'suggested') board.choosePackage(orders, null);
      if (value === 'other') setAsked({ orders, box: null });
      const box = boxes.find(({ id }) => id === value);
      if (!box) return;
      const heavy = orders.filter((id) => {
        const weight = knownWeight(board.entry(id), box);
        if (weight) board.choosePackage([id], inBox(box, weight));
        return weight === null;
      });
      if (heavy.length > 0) setAsked({ orders: heavy, box });
    },
    [board, boxes],
  );
  const dialog = asked && (
    <SizeDialog
      {...asked}
      onSave={save}
      onClose={() => setAsked(null)}
      onChoose={(chosen) => {
        board.choosePackage(asked.orders, chosen);
        setAsked(null);
      }}
    />
  );
  return { options, choose, dialog };
}

/** Returns a way to save a box, which resolves with it or with why it was not saved. Null for a viewer who may not. */
function useSavingBox(): SaveBox | null {
  const { seller, can } = useAccess();
  const [, save] = useMutation(ShipSaveBoxDocument);
  if (!can('WRITE_INVENTORY')) return null;
  return async (name: string, dimensions: PackageDimensionsInput) => {
    const { data, error } = await save({ input: { sellerId: seller.sellerId, name, dimensions } });
    const payload = data?.saveBox;
    return payload?.box ?? whyNot({ payload, error }) ?? 'The box was not saved.';
  };
}
