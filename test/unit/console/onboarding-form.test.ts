import {
  copiedWeek,
  fieldsOf,
  partOf,
  readField,
  withValues,
} from '../../../src/console/model/onboarding-form.js';

// The paths of the variables, and where the server puts them in the input.
const HOURS = 'operatingHoursByDay';
const THROUGHPUT = 'throughputConfig';
const INPUT = 'input.changes.configuration.operationalConfiguration';
const field = (path: string) => fieldsOf([path])[0]!;

it('has a field for each path that a step may leave open', () => {
  const paths = [
    'alias',
    'timeZone',
    HOURS,
    'email',
    'phone',
    THROUGHPUT,
    'input.templateId',
    'input.quantities.0.quantity',
    'input.somethingNew',
  ];
  expect(fieldsOf(paths).map(({ kind }) => kind)).toEqual([
    'alias',
    'timeZone',
    'hours',
    'email',
    'phone',
    'throughput',
    'template',
    'quantity',
    'other',
  ]);
});

it('reads the hours of a week, and names the day that is wrong', () => {
  const texts = copiedWeek(HOURS, { [`${HOURS}.monday`]: '9-18', [`${HOURS}.saturday`]: '10-14' });
  const read = readField(field(HOURS), texts);
  expect(read).toMatchObject({
    value: {
      monday: [{ startTime: '09:00', endTime: '18:00' }],
      friday: [{ startTime: '09:00', endTime: '18:00' }],
      saturday: [{ startTime: '10:00', endTime: '14:00' }],
      sunday: [],
    },
  });
  const wrong = readField(field(HOURS), { ...texts, [`${HOURS}.tuesday`]: 'late' });
  expect(wrong).toMatchObject({
    part: `${HOURS}.tuesday`,
    problem: expect.stringContaining('late'),
  });
});

it('reads throughput and quantities as whole numbers', () => {
  const value = { throughputCap: { value: 40, timeUnit: 'DAYS' }, throughputUnit: 'ORDER' };
  expect(readField(field(THROUGHPUT), { [`${THROUGHPUT}.value`]: '40' })).toMatchObject({ value });
  expect(readField(field(THROUGHPUT), {})).toMatchObject({ part: `${THROUGHPUT}.value` });
  const path = 'input.quantities.0.quantity';
  expect(readField(field(path), { [path]: '0' })).toEqual({ value: 0, problem: null });
  expect(readField(field(path), { [path]: '1.5' })).toMatchObject({ part: path });
  expect(readField(field('input.templateId'), {})).toMatchObject({
    problem: 'Shipping template is missing.',
  });
});

it('puts values at their paths, and keeps the variables', () => {
  const variables = {
    input: { sku: 'A', quantities: [{ place: { isDefault: true }, quantity: null }] },
  };
  const filled = withValues(variables, new Map([['input.quantities.0.quantity', 7]]));
  expect(filled).toEqual({
    input: { sku: 'A', quantities: [{ place: { isDefault: true }, quantity: 7 }] },
  });
  expect(variables.input.quantities[0]?.quantity).toBeNull();
  expect(withValues(null, new Map([['input.a.b', 1]]))).toEqual({ input: { a: { b: 1 } } });
});

it('finds the text that an issue of the server is about', () => {
  const fields = fieldsOf([HOURS, THROUGHPUT, 'alias']);
  const part = (path: string) => partOf(path.split('.'), fields);
  expect(part('input.changes.alias')).toBe('alias');
  expect(part(`${INPUT}.${HOURS}.tuesday.0.endTime`)).toBe(`${HOURS}.tuesday`);
  expect(part(`${INPUT}.${HOURS}`)).toBe(`${HOURS}.monday`);
  expect(part(`${INPUT}.${THROUGHPUT}.throughputCap.value`)).toBe(`${THROUGHPUT}.value`);
  expect(part('input.supplySourceId')).toBeNull();
  expect(partOf(null, fields)).toBeNull();
});
