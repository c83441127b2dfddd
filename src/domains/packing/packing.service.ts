import { randomBytes } from 'node:crypto';
import type { UnitMeasures } from '../../graph/measures/exact-measures.js';
import { globalId } from '../../graph/global-id.js';
import { NameTaken } from '../../graph/name-taken.type.js';
import { RowLoader } from '../../graph/row-loader.js';
import { storedPage } from '../../graph/stored-page.js';
import type { PageArguments } from '../../graph/stored-page.js';
import { InputIssue, InvalidInput, NotFound } from '../../graph/user-error.type.js';
import { requestTurns } from '../../runtime/background/turns.js';
import type { RowCounter } from '../../sp-api/calls/caller.js';
import { MOST_BOXES } from '../../store/packing/box.js';
import type { PackedUnitRecord } from '../../store/packing/packed-unit.js';
import type { LabelledSku, PurchasePackage } from '../../store/purchases/purchase-package.js';
import type { Store } from '../../store/store.js';
import type { Box } from './box.type.js';
import { PackedUnitConnection, PackedUnitEdge } from './packed-unit.type.js';
import type { PackedUnit } from './packed-unit.type.js';
import type { DeleteBoxInput, SaveBoxInput, SetPackedUnitsInput } from './packing.input.js';
import { packedUnit, readBox, readLastPackage, readPackedUnit } from './packing.mapper.js';
import type { DeleteBoxResult, SaveBoxResult, SetPackedUnitsResult } from './packing.payload.js';
import { boxIssues, packedUnitsIssues } from './packing.rules.js';

const RANDOM_BYTES = 12;
/** SKUs of one statement. */
const MOST_TOGETHER = 500;
/** Name of the only list of boxes. */
const ALL = '';

const TAKEN = 'the name of another box. Choose another name, or change that box by its `boxId`.';

export interface PackingDependencies {
  readonly sellerId: string;
  readonly store: {
    readonly packing: Store['packing'];
    readonly purchases: Pick<Store['purchases'], 'lastPackages'>;
  };
  readonly rows: RowCounter | undefined;
}

/** Sizes of SKUs, and boxes, of one seller within one request. Costs no call to Amazon. */
export class SellerPacking {
  readonly #sellerId: string;
  readonly #packing: Store['packing'];
  readonly #rows: RowCounter | undefined;
  readonly #saved: RowLoader<PackedUnitRecord>;
  readonly #lastPackages: RowLoader<PurchasePackage>;
  readonly #boxes: RowLoader<Box[]>;

  constructor({ sellerId, store, rows }: PackingDependencies) {
    const { packing, purchases } = store;
    this.#sellerId = sellerId;
    this.#packing = packing;
    this.#rows = rows;
    this.#saved = new RowLoader('packedUnit', rows, MOST_TOGETHER, (skus) =>
      packing.findUnits(sellerId, skus),
    );
    this.#lastPackages = new RowLoader('packedUnit', rows, MOST_TOGETHER, async (names) => {
      const found = await purchases.lastPackages(sellerId, names.map(labelledSku));
      return new Map(
        names.flatMap((name, place) => {
          const one = found[place];
          return one ? [[name, one] as const] : [];
        }),
      );
    });
    this.#boxes = new RowLoader('boxes', rows, 1, async () => {
      const boxes = await packing.boxes(sellerId);
      return new Map([[ALL, boxes.map((box) => readBox(sellerId, box))]]);
    });
  }

  /**
   * Returns size and weight of one unit of a SKU from the most trusted source that knows both. Null when none does.
   * @param listed reads them from the listing. It is not called for a SKU with a saved size.
   * @param before labels recorded from this moment on do not count, in epoch milliseconds.
   */
  async packedUnit(
    sku: string,
    listed: () => Promise<UnitMeasures | null>,
    before: number | null = null,
  ): Promise<PackedUnit | null> {
    const saved = await this.#saved.load(sku);
    if (saved) return readPackedUnit(saved);
    const ofListing = await listed();
    if (ofListing) return packedUnit(sku, ofListing, 'LISTING', false);
    const last = await this.#lastPackages.load(nameOf({ sku, before }));
    return last && readLastPackage(sku, last);
  }

  /** Returns a page of the saved sizes. Throws GraphQLError BAD_USER_INPUT for a cursor of another list. */
  async units(page: PageArguments): Promise<PackedUnitConnection> {
    const { edges, pageInfo } = await storedPage(
      {
        scope: { field: 'packedUnits', sellerId: this.#sellerId },
        rows: this.#rows,
        counted: 'packedUnits',
        read: (request) => this.#packing.listUnits(this.#sellerId, request),
      },
      page,
      readPackedUnit,
    );
    const shown = edges.map((edge) => new PackedUnitEdge(edge));
    const count = () => this.#packing.countUnits(this.#sellerId);
    return new PackedUnitConnection(shown, pageInfo, count);
  }

  /** Saves and removes sizes of SKUs, all or none. */
  async setUnits(input: SetPackedUnitsInput): Promise<SetPackedUnitsResult> {
    const issues = await packedUnitsIssues(input);
    if (issues.length > 0) return new InvalidInput(issues);
    const { units } = input;
    const saved = units.flatMap(({ sku, weight, dimensions, needsNoBox }) =>
      weight && dimensions ? [{ sku, size: dimensions, weight, leavesAsItIs: needsNoBox }] : [],
    );
    await this.#packing.changeUnits(this.#sellerId, {
      saved,
      removed: units.flatMap(({ sku, weight }) => (weight ? [] : [sku])),
    });
    const skus = saved.map(({ sku }) => sku);
    return { count: units.length, saved: { sellerId: this.#sellerId, skus } };
  }

  /** Resolves in a separate turn of the event loop, for work that takes milliseconds. */
  turn(): Promise<void> {
    return requestTurns.next();
  }

  /** Returns the boxes by name: the same list to all callers of one turn. */
  async boxes(): Promise<Box[]> {
    return (await this.#boxes.load(ALL)) ?? [];
  }

  /** Returns a box. Null when there is none. */
  async box(boxId: string): Promise<Box | null> {
    return (await this.boxes()).find((box) => box.boxId === boxId) ?? null;
  }

  /** Saves a new box, or replaces one as a whole. */
  async saveBox(input: SaveBoxInput): Promise<SaveBoxResult> {
    const issues = boxIssues(input);
    if (issues.length > 0) return new InvalidInput(issues);
    const { boxId, name, dimensions, emptyWeight, maxWeight } = input;
    const box = {
      boxId: boxId ?? randomBytes(RANDOM_BYTES).toString('base64url'),
      name,
      size: dimensions,
      emptyWeight: emptyWeight ?? null,
      maxWeight: maxWeight ?? null,
    };
    const saved = await this.#packing.saveBox(this.#sellerId, { box, isNew: !boxId });
    switch (saved.outcome) {
      case 'saved':
        return readBox(this.#sellerId, box);
      case 'unknown':
        return unknownBox();
      case 'taken':
        return new NameTaken(name, TAKEN, readBox(this.#sellerId, saved.holder));
      case 'full': {
        const accepted = `the id of a box to replace: a seller has at most ${MOST_BOXES} boxes. Delete one first`;
        return new InvalidInput([new InputIssue(['input', 'boxId'], accepted)]);
      }
    }
  }

  /** Deletes a box. Purchases keep the size that it had. */
  async deleteBox({ boxId }: DeleteBoxInput): Promise<DeleteBoxResult> {
    const isDeleted = await this.#packing.deleteBox(this.#sellerId, boxId);
    return isDeleted ? { deletedId: globalId('Box', this.#sellerId, boxId) } : unknownBox();
  }
}

/** Returns a text for the loader. */
function nameOf({ sku, before }: LabelledSku): string {
  return `${before ?? ''}/${sku}`;
}

function labelledSku(name: string): LabelledSku {
  const end = name.indexOf('/');
  return { sku: name.slice(end + 1), before: end === 0 ? null : Number(name.slice(0, end)) };
}

function unknownBox(): NotFound {
  return new NotFound('The seller has no such box. `Seller.boxes` lists them.', ['input', 'boxId']);
}
