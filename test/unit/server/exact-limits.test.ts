import { parse, Source } from 'graphql';
import { assertDocumentShape } from '../../../src/server/graphql/limits/document-shape.js';
import { assertDocumentSize } from '../../../src/server/graphql/limits/document-size.js';
import { defaultLimits } from '../../../src/server/graphql/limits/query-limits.js';
import type { QueryLimits } from '../../../src/server/graphql/limits/query-limits.js';
import { assertVariablesSize } from '../../../src/server/graphql/limits/variables-size.js';

// 23 characters.
const TEXT = '{ a(b: [1]) { c } } # é';
const within = (limits: Partial<QueryLimits>): QueryLimits => ({ ...defaultLimits, ...limits });

describe('a limit is the most that is accepted', () => {
  it.each<[keyof QueryLimits, number]>([
    ['maxDocumentBytes', 24],
    ['maxLines', TEXT.split('\n').length],
    ['maxTokens', 13],
    ['maxNesting', 3],
  ])('%s of a text', (limit, most) => {
    const size = (value: number) => () =>
      assertDocumentSize(new Source(TEXT), within({ [limit]: value }));
    expect(size(most)).not.toThrow();
    expect(size(most - 1)).toThrow(`limit is ${most - 1}`);
  });

  it.each<[keyof QueryLimits, number, string]>([
    ['maxDepth', 3, '{ a { ...F } } fragment F on T { b { c } }'],
    ['maxSelections', 4, '{ a { ...F } } fragment F on T { b { c } }'],
    ['maxAliases', 2, '{ a: x b: x }'],
    ['maxAliasCharacters', 3, '{ abc: x }'],
    ['maxDefinitions', 2, '{ a { ...F } } fragment F on T { b }'],
    ['maxVariables', 2, 'query ($a: Int, $b: Int) { x }'],
    ['maxDirectives', 2, 'query ($a: Int @a) { x @b }'],
    ['maxEqualNames', 3, '{ x x x }'],
  ])('%s of a document', (limit, most, text) => {
    const shape = (value: number) => () =>
      assertDocumentShape(parse(text), within({ [limit]: value }));
    expect(shape(most)).not.toThrow();
    expect(shape(most - 1)).toThrow(`limit is ${most - 1}`);
  });

  it.each<[keyof QueryLimits, number, unknown]>([
    ['maxNesting', 3, { a: { b: [1] } }],
    ['maxVariableValues', 4, { a: { b: [1] }, c: null }],
    ['maxVariableEntries', 2, { a: { b: [1, 2] } }],
    ['maxVariableFields', 2, { a: [{ b: 1, c: 2 }] }],
    ['maxVariableText', 5, { a: ['12345'] }],
    ['maxVariableText', 5, { a: { abcde: 1 } }],
  ])('%s of variables: %#', (limit, most, variables) => {
    const size = (value: number) => () =>
      assertVariablesSize(variables, within({ [limit]: value }));
    expect(size(most)).not.toThrow();
    expect(size(most - 1)).toThrow(`limit is ${most - 1}`);
  });
});
