import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, isScalarType, isSpecifiedScalarType } from 'graphql';
import config from '../../../codegen.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const scalars = Object.values(schema.getTypeMap())
  .filter(isScalarType)
  .filter((type) => !isSpecifiedScalarType(type))
  .map(({ name }) => name);

interface Settings {
  readonly strictScalars?: boolean;
  readonly scalars?: Readonly<Record<string, string>>;
}

// `npm run check:codegen` compares the generated files. With strict scalars it fails for a scalar without a type.
describe('the generated documents', () => {
  it('come from schema.graphql alone, with a type for each scalar', () => {
    expect(config.schema).toBe('schema.graphql');
    const outputs = Object.values(config.generates).map((output) =>
      'config' in output ? (output.config as Settings) : {},
    );
    // Those of the tests, of the example client twice, of the console's frame and of each of its screens.
    expect(outputs.length).toBe(4 + readdirSync('src/console/screens').length);
    for (const { strictScalars, scalars: typed = {} } of outputs) {
      expect(strictScalars).toBe(true);
      expect(Object.keys(typed).toSorted()).toEqual([...scalars, 'ID'].toSorted());
    }
  });

  it('have the types that the page for clients names', () => {
    const page = readFileSync('test/example-client/README.md', 'utf8');
    const [, map = ''] = /```ts\nscalars: \{\n([^}]*)\},\n```/.exec(page) ?? [];
    const named = [...map.matchAll(/^ {2}(\w+): '(\w+)',$/gm)].map(([, name, type]) => [
      name,
      type,
    ]);
    const [output] = Object.values(config.generates);
    const { scalars: typed } = output && 'config' in output ? (output.config as Settings) : {};
    expect(Object.fromEntries(named)).toEqual(typed);
  });

  it('of Relay have a type for each scalar', () => {
    const {
      requireCustomScalarTypes,
      customScalarTypes,
      schema: source,
    } = JSON.parse(readFileSync('test/example-client/relay/relay.config.json', 'utf8')) as {
      readonly requireCustomScalarTypes: boolean;
      readonly customScalarTypes: Readonly<Record<string, string>>;
      readonly schema: string;
    };
    expect([requireCustomScalarTypes, source]).toEqual([true, '../../../schema.graphql']);
    expect(Object.keys(customScalarTypes).toSorted()).toEqual(scalars.toSorted());
  });

  it('have a specification for each scalar', () => {
    const without = scalars.filter((name) => {
      const type = schema.getType(name);
      return !isScalarType(type) || !type.specifiedByURL;
    });
    expect(without).toEqual([]);
  });
});
