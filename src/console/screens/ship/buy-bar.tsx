import { useState, useSyncExternalStore } from 'react';
import { shownSums, sumOf } from '../../model/money.js';
import { countedReasons } from '../../model/ship-row.js';
import { Dialog } from '../../parts/dialog.js';
import { Select } from '../../parts/select.js';
import type { BoxOption } from './cells.js';
import type { OfferBoard } from './offer-board.js';
import { LastRun } from './last-run.js';
import { buyableOf } from './rows.js';
import type { Buyable, Row } from './rows.js';

export interface Pick {
  readonly row: Row;
  readonly offerId: string;
  readonly price: { readonly amount: string; readonly currencyCode: string };
  readonly isLate: boolean;
}

/** Follows the offers of the picked rows. Returns those that can be bought, and why the others can not. */
export function usePicks(board: OfferBoard, picked: readonly Row[]) {
  useSyncExternalStore(board.subscribe, board.version);
  const all = picked.map((row): readonly [Row, Buyable] => [
    row,
    buyableOf(row, board.entry(row.id)),
  ]);
  const picks = all.flatMap(([row, buyable]): Pick[] =>
    buyable.leftOut === null ? [{ row, ...buyable }] : [],
  );
  return { picks, leftOut: all.flatMap(([, { leftOut }]) => (leftOut === null ? [] : [leftOut])) };
}

interface BuyBarProps {
  readonly picked: readonly Row[];
  readonly picks: readonly Pick[];
  readonly leftOut: ReturnType<typeof usePicks>['leftOut'];
  readonly boxes: readonly BoxOption[];
  readonly canBuy: boolean;
  readonly isConnected: boolean;
  readonly isConfirming: boolean;
  readonly onBuy: () => void;
  readonly onConfirm: (isSure: boolean) => void;
  readonly onBox: (ids: readonly string[], value: string) => void;
  readonly onPickList: () => Promise<string | null>;
}

export function BuyBar(props: BuyBarProps) {
  const { picked, picks, canBuy, isConnected, onBuy } = props;
  const sums = shownSums(sumOf(picks.map(({ price }) => price)));
  const count = picks.length === 1 ? '1 label' : `${picks.length} labels`;
  const title = `Buy ${count}${sums && ` for ${sums}`}`;
  return (
    <footer className="buy-bar">
      <BuyWords {...props} />
      {picked.length === 0 ? <LastRun /> : <BoxOfAll {...props} />}
      <PickListButton onPickList={props.onPickList} count={picked.length} />
      {canBuy && picked.length > 0 && (
        <button
          type="button"
          className="primary buy"
          disabled={picks.length === 0 || !isConnected}
          onClick={onBuy}
        >
          {title}
        </button>
      )}
      {props.isConfirming && <BuyDialog title={title} onConfirm={props.onConfirm} />}
    </footer>
  );
}

function BuyWords({ picked, picks, leftOut, canBuy }: BuyBarProps) {
  const late = picks.filter(({ isLate }) => isLate).length;
  return (
    <p role="status" className="buy-words">
      {picked.length === 0 ? (
        <BuyHint canBuy={canBuy} />
      ) : (
        <>
          <b>{picked.length}</b> selected
          {leftOut.length > 0 && (
            <span className="trouble-text">
              , {leftOut.length} left out: {countedReasons(leftOut)}
            </span>
          )}
          {late > 0 && <span className="trouble-text">, {late} will arrive late</span>}
        </>
      )}
    </p>
  );
}

/** Chooses a box for all selected orders. */
function BoxOfAll({ picked, boxes, onBox }: BuyBarProps) {
  const whose = picked.length === 1 ? 'of the selected order' : `of ${picked.length} orders`;
  return (
    <Select
      className="buy-box"
      label="Box"
      value=""
      options={[
        { value: '', text: whose },
        { value: 'suggested', text: 'Suggested' },
        ...boxes,
        { value: 'other', text: 'Other size' },
      ]}
      onChange={(value) => {
        if (value !== '')
          onBox(
            picked.map(({ id }) => id),
            value,
          );
      }}
    />
  );
}

interface BuyDialogProps {
  readonly title: string;
  readonly onConfirm: (isSure: boolean) => void;
}

function BuyDialog({ title, onConfirm }: BuyDialogProps) {
  return (
    <Dialog
      title={title}
      onClose={() => onConfirm(false)}
      actions={
        <>
          <button type="button" className="primary" autoFocus onClick={() => onConfirm(true)}>
            {title}
          </button>
          <button type="button" onClick={() => onConfirm(false)}>
            Not now
          </button>
        </>
      }
    >
      <p>No label costs more than the price that its row shows.</p>
    </Dialog>
  );
}

function BuyHint({ canBuy }: { readonly canBuy: boolean }) {
  return (
    <span className="buy-hint">
      Select orders with <kbd>Space</kbd>, or scan them.{' '}
      {canBuy && (
        <>
          <kbd>B</kbd> buys,{' '}
        </>
      )}
      <kbd>?</kbd> lists all keys.
    </span>
  );
}

interface PickListButtonProps {
  readonly count: number;
  /** Opens the list. Returns why it could not. */
  readonly onPickList: () => Promise<string | null>;
}

function PickListButton({ count, onPickList }: PickListButtonProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (): Promise<void> => setProblem(await onPickList());
  return (
    <span className="pick-list">
      <button type="button" onClick={() => void open()}>
        {count === 0 ? 'Pick list' : `Pick list of ${count}`}
      </button>
      {problem !== null && (
        <span role="status" className="trouble-text">
          {problem}
        </span>
      )}
    </span>
  );
}
