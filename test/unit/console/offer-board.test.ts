import { OfferBoard } from '../../../src/console/screens/ship/offer-board.js';
import type { AskOffer, RowQuote } from '../../../src/console/screens/ship/offer-board.js';

interface Asked {
  readonly id: string;
  readonly parcel: Parameters<AskOffer>[1];
  readonly answer: (quote: RowQuote) => Promise<void>;
}

const nothing = (message = 'none'): RowQuote => ({ kind: 'nothing', message });

function startBoard() {
  const asked: Asked[] = [];
  const board = new OfferBoard(
    (id, parcel) =>
      new Promise((resolve) => {
        const answer = async (quote: RowQuote): Promise<void> => {
          resolve(quote);
          for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
        };
        asked.push({ id, parcel, answer });
      }),
  );
  return { board, asked, ids: () => asked.map(({ id }) => id).join('') };
}

it('asks for six rows at a time, those on screen first', async () => {
  const { board, asked, ids } = startBoard();
  board.see(new Set(['h', 'i']));
  board.show('abcdefghi'.split(''));
  expect(ids()).toBe('hiabcd');
  await asked[0]!.answer(nothing());
  expect(ids()).toBe('hiabcde');
  board.show('abcdefghi'.split(''));
  expect(ids()).toBe('hiabcde');
});

it('tells a row of its own answer alone', async () => {
  const { board, asked } = startBoard();
  const told: string[] = [];
  board.subscribeRow('a', () => told.push('a'));
  board.subscribeRow('b', () => told.push('b'));
  board.show(['a', 'b']);
  await asked[1]!.answer(nothing());
  expect(told).toEqual(['b']);
  expect(board.entry('a').quote.kind).toBe('waiting');
});

it('forgets an answer for a package that was replaced', async () => {
  const { board, asked } = startBoard();
  const box = {
    value: 'box',
    text: 'Box',
    package: { size: { boxId: 'Box:1' }, weight: { unit: 'OZ', value: 9 } },
  } as const;
  board.show(['a']);
  board.choosePackage(['a'], box);
  await asked[0]!.answer(nothing('old'));
  expect(asked[1]!.parcel).toEqual({ package: box.package });
  expect(board.entry('a').quote.kind).toBe('waiting');
  await asked[1]!.answer(nothing('new'));
  expect(board.entry('a')).toMatchObject({ quote: { message: 'new' }, chosenPackage: box });
});

it('asks again when Amazon allows it', async () => {
  const { board, asked } = startBoard();
  board.show(['a']);
  await asked[0]!.answer({
    kind: 'trouble',
    trouble: { message: 'slow', retryAfterMs: 1, code: 'UPSTREAM_THROTTLED' },
  });
  while (asked.length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
  await asked[1]!.answer(nothing());
  expect(board.entry('a').quote.kind).toBe('nothing');
});
