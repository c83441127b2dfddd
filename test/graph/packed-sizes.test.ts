import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import {
  addBox,
  aUnit,
  DeleteBox,
  inches,
  ounces,
  SaveBox,
  saveUnits,
  SetUnits,
} from './packing-fixture.js';

const Sizes = graphql(`
  query Sizes($first: Int!, $after: String) {
    seller {
      packedUnits(first: $first, after: $after) {
        nodes {
          sku
          source
          needsNoBox
          weight {
            value
            unit
          }
          dimensions {
            length
            width
            height
            unit
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
      boxes {
        id
        name
      }
    }
  }
`);

const OfListing = graphql(`
  query PackedUnitOfListing($sku: String!) {
    seller {
      listing(sku: $sku) {
        packedUnit {
          sku
          source
          weight {
            value
            unit
          }
          dimensions {
            length
            width
            height
            unit
          }
        }
      }
    }
  }
`);

const BoxById = graphql(`
  query BoxById($id: ID!) {
    node(id: $id) {
      id
      ... on Box {
        name
      }
    }
  }
`);

const Audit = graphql(`
  query PackingAudit {
    seller {
      auditLog(first: 10) {
        nodes {
          action
          outcome
          errorCode
          subject {
            id
          }
        }
      }
    }
  }
`);

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp();
});
afterAll(() => running.close());

const sizes = async (first = 20, after: string | null = null) =>
  (await running.query(Sizes, { first, after })).seller!;
const setUnits = async (...units: object[]) =>
  (await running.query(SetUnits, { input: { units: units as never } })).setPackedUnits!;
const unitOfListing = async (sku: string) =>
  (await running.query(OfListing, { sku })).seller!.listing!.packedUnit;

describe('sizes of SKUs', () => {
  it('are saved, listed page by page, and removed, for no call', async () => {
    const lamp = aUnit('LAMP-DESK-BRS', inches(20, 10.1, 8), ounces(99.9), true);
    expect(await setUnits(aUnit('TEA-1'), lamp)).toEqual({ count: 2, error: null });
    const first = await sizes(1);
    expect(first.packedUnits).toMatchObject({
      nodes: [{ ...lamp, source: 'SAVED' }],
      pageInfo: { hasNextPage: true },
      totalCount: 2,
    });
    const rest = await sizes(5, first.packedUnits!.pageInfo.endCursor);
    expect(rest.packedUnits!.nodes.map(({ sku }) => sku)).toEqual(['TEA-1']);
    expect(await setUnits({ sku: 'TEA-1' }, { sku: 'NEVER-SAVED' })).toMatchObject({ count: 2 });
    expect((await sizes()).packedUnits!.nodes.map(({ sku }) => sku)).toEqual(['LAMP-DESK-BRS']);
    expect(running.callsSince()).toEqual({});
  });

  it('are refused together, with the path of each wrong row', async () => {
    const before = (await sizes()).packedUnits!.totalCount;
    const { count, error } = await setUnits(
      aUnit('FINE'),
      { sku: ' ', weight: ounces(1), dimensions: inches(1, 1, 1) },
      { sku: 'A', weight: ounces(1) },
      { sku: 'B', dimensions: inches(1, 0, 1) },
      aUnit('FINE'),
      aUnit('C', inches(1, 1, 200_000)),
      { sku: 'D', needsNoBox: true },
    );
    expect(count).toBeNull();
    const issues = error && 'issues' in error ? error.issues : [];
    expect(issues.map(({ path }) => path.slice(2).join('.'))).toEqual([
      '1.sku',
      '2.dimensions',
      '3.dimensions.width',
      '3.weight',
      '4.sku',
      '5.dimensions.height',
      '6.needsNoBox',
    ]);
    expect((await sizes()).packedUnits!.totalCount).toBe(before);
    expect((await setUnits()).error).toMatchObject({ path: ['input', 'units'] });
  });

  it('are a thousand at once', async () => {
    const units = Array.from({ length: 1_000 }, (_, at) => aUnit(`SKU-${at}`));
    expect(await setUnits(...units)).toEqual({ count: 1_000, error: null });
    expect((await sizes(1)).packedUnits!.totalCount).toBeGreaterThanOrEqual(1_000);
    expect((await setUnits(...units, aUnit('ONE-MORE'))).error?.code).toBe('INVALID_INPUT');
  });

  it('of a listing are the saved ones, else those of its attributes', async () => {
    expect(await unitOfListing('PEN-FOUNTAIN')).toEqual({
      sku: 'PEN-FOUNTAIN',
      source: 'LISTING',
      weight: { value: 140, unit: 'G' },
      dimensions: { length: 18, width: 6, height: 4, unit: 'CENTIMETERS' },
    });
    // The listing has no attributes, or only one of the two.
    expect(await unitOfListing('BOOK-KNOTS')).toBeNull();
    expect(await unitOfListing('PLANTER-TERRA')).toBeNull();
    await saveUnits(running, [aUnit('PEN-FOUNTAIN'), aUnit('BOOK-KNOTS')]);
    // Read again with listings that are cached.
    expect((await unitOfListing('PEN-FOUNTAIN'))?.source).toBe('SAVED');
    expect((await unitOfListing('BOOK-KNOTS'))?.weight).toEqual(ounces(12));
    await setUnits({ sku: 'PEN-FOUNTAIN' });
    expect((await unitOfListing('PEN-FOUNTAIN'))?.source).toBe('LISTING');
  });
});

describe('boxes', () => {
  it('are saved, found by id, changed and deleted, for no call', async () => {
    running.callsSince();
    const input = { name: 'Small', dimensions: inches(10, 8, 6), emptyWeight: ounces(4.5) };
    const { box } = (await running.query(SaveBox, { input })).saveBox!;
    expect(box).toMatchObject({ ...input, maxWeight: null });
    expect((await running.query(BoxById, { id: box!.id })).node).toMatchObject({ name: 'Small' });
    const changed = { boxId: box!.id, name: 'small', dimensions: inches(9, 8, 6) };
    const again = (await running.query(SaveBox, { input: changed })).saveBox!;
    expect(again.box).toMatchObject({ id: box!.id, name: 'small', emptyWeight: null });
    expect((await sizes()).boxes).toEqual([{ id: box!.id, name: 'small' }]);
    const gone = { input: { boxId: box!.id } };
    expect((await running.query(DeleteBox, gone)).deleteBox).toEqual({
      deletedId: box!.id,
      error: null,
    });
    expect((await running.query(DeleteBox, gone)).deleteBox?.error).toEqual({
      code: 'NOT_FOUND',
      path: ['input', 'boxId'],
    });
    expect((await running.query(SaveBox, { input: changed })).saveBox?.error?.code).toBe(
      'NOT_FOUND',
    );
    expect((await running.query(BoxById, { id: box!.id })).node).toBeNull();
    expect(running.callsSince()).toEqual({});
  });

  it('are lighter than what they may weigh', async () => {
    const input = (empty: number) => ({
      name: 'Crate',
      dimensions: inches(10, 8, 6),
      emptyWeight: ounces(empty),
      maxWeight: { value: 1000, unit: 'G' as const },
    });
    for (const empty of [35.28, 40]) {
      const { data } = await running.request<{ readonly saveBox: object }, object>(
        'mutation ($input: SaveBoxInput!) { saveBox(input: $input) { box { id } error { code message path } } }',
        { input: input(empty) },
      );
      expect(data.saveBox).toMatchObject({
        box: null,
        error: {
          code: 'INVALID_INPUT',
          message: 'emptyWeight must be less than `maxWeight` (1000 g).',
        },
      });
    }
    const { box } = (await running.query(SaveBox, { input: input(35) })).saveBox!;
    await running.query(DeleteBox, { input: { boxId: box!.id } });
  });

  it('share no name, and name the box that has it', async () => {
    const id = await addBox(running, 'Mailer');
    const input = { name: 'MAILER', dimensions: inches(1, 1, 1) };
    const { box, error } = (await running.query(SaveBox, { input })).saveBox!;
    expect(box).toBeNull();
    expect(error).toEqual({
      code: 'NAME_TAKEN',
      path: ['input', 'name'],
      nextStep: 'FIX_INPUT',
      existing: { id },
    });
  });

  it.each([
    ['a blank name', { name: ' ' }, 'name'],
    ['a name of two lines', { name: 'a\nb' }, 'name'],
    ['a side of zero', { dimensions: inches(1, 1, 0) }, 'dimensions'],
    ['a weight below zero', { maxWeight: ounces(-1) }, 'maxWeight'],
  ])('are refused with %s', async (_, part, field) => {
    const input = { name: 'Box', dimensions: inches(1, 1, 1), ...part };
    const { error } = (await running.query(SaveBox, { input })).saveBox!;
    expect(error).toMatchObject({ code: 'INVALID_INPUT' });
    expect(error?.path?.[1]).toBe(field);
  });

  it('are on record with who changed them', async () => {
    const id = await addBox(running, 'Box');
    await running.query(DeleteBox, { input: { boxId: id } });
    await running.query(DeleteBox, { input: { boxId: id } });
    await saveUnits(running, [aUnit('SKU-1')]);
    const { nodes } = (await running.query(Audit)).seller!.auditLog!;
    expect(nodes.slice(0, 4)).toEqual([
      { action: 'setPackedUnits', outcome: 'SUCCEEDED', errorCode: null, subject: null },
      { action: 'deleteBox', outcome: 'REFUSED', errorCode: 'NOT_FOUND', subject: null },
      { action: 'deleteBox', outcome: 'SUCCEEDED', errorCode: null, subject: null },
      { action: 'saveBox', outcome: 'SUCCEEDED', errorCode: null, subject: null },
    ]);
  });
});
