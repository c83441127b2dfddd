import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useMutation } from 'urql';
import { LocationScheduleHolidayDocument } from '../../generated/location/graphql.js';
import type {
  LocationFragment,
  LocationScheduleHolidayMutation,
  ScheduleSupplySourceChangeInput,
} from '../../generated/location/graphql.js';
import { connection } from '../../model/connection.js';
import { hoursWords, readHours } from '../../model/hours.js';
import { localOf } from '../../model/zoned.js';
import { useAccess } from '../../parts/access.js';
import { troubleOf } from '../../parts/trouble.js';
import { useConnection } from '../../parts/use-connection.js';
import { holidayDates } from './holiday-words.js';
import { LEVELS, LEVEL_NAMES } from './levels.js';
import type { Level } from './levels.js';

interface HolidayFormProps {
  readonly location: LocationFragment;
  readonly onRead: () => void;
  readonly onClose: () => void;
}

interface Values {
  readonly from: string;
  readonly until: string;
  readonly hours: string;
  readonly note: string;
  /** The channel meant; the whole location with all its channels when it is that. */
  readonly level: Level;
}

const EMPTY: Values = { from: '', until: '', hours: 'closed', note: '', level: 'SUPPLY_SOURCE' };

type Problems = Partial<Record<keyof Values, string>>;

export function HolidayForm({ location, onRead, onClose }: HolidayFormProps) {
  const { downSince } = useConnection();
  const today = localOf(connection.now(), location.configuration?.timeZone ?? 'UTC').slice(0, 10);
  const [values, setValues] = useState<Values>(EMPTY);
  const { words, isDone, isSending, problems, send, clear } = useScheduling(location, onRead);
  const set = (change: Partial<Values>): void => {
    setValues({ ...values, ...change });
    clear();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // What is planned is in the list, and the form is for other days.
    void send(values).then((isPlanned) => isPlanned && setValues(EMPTY));
  };
  return (
    <form className="holiday-form" onSubmit={submit} noValidate>
      <DateField
        label="First day"
        min={today}
        value={values.from}
        problem={problems.from}
        onChange={(from) => set({ from, until: values.until < from ? from : values.until })}
        isFirst
      />
      <DateField
        label="Last day"
        min={values.from || today}
        value={values.until}
        problem={problems.until}
        onChange={(until) => set({ until })}
      />
      <HolidayFields values={values} problem={problems.hours} onChange={set} />
      <div className="holiday-buttons">
        <button type="submit" className="primary" disabled={isSending || downSince !== null}>
          {isSending ? 'Planning' : 'Plan these hours'}
        </button>
        <button type="button" onClick={onClose}>
          {isDone ? 'Done' : 'Not now'}
        </button>
      </div>
      <p role="status" className={isDone ? 'holiday-said' : 'holiday-said trouble-text'}>
        {words}
      </p>
    </form>
  );
}

interface HolidayFieldsProps {
  readonly values: Values;
  readonly problem: string | undefined;
  readonly onChange: (change: Partial<Values>) => void;
}

function HolidayFields({ values, problem, onChange }: HolidayFieldsProps) {
  const { windows } = readHours(values.hours);
  return (
    <>
      <label className="field">
        <span className="second">Hours on each day</span>
        <input
          value={values.hours}
          autoComplete="off"
          aria-invalid={problem !== undefined}
          onChange={(event) => onChange({ hours: event.target.value })}
        />
        <span className={problem ? 'second trouble-text' : 'second'}>
          {problem ?? (windows ? hoursWords(windows) : '')}
        </span>
      </label>
      <label className="field">
        <span className="second">Where</span>
        <select
          value={values.level}
          onChange={(event) => onChange({ level: event.target.value as Level })}
        >
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {level === 'SUPPLY_SOURCE' ? 'All of the location' : `${LEVEL_NAMES[level]} only`}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="second">Note, such as the name of the holiday</span>
        <input
          value={values.note}
          autoComplete="off"
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </label>
    </>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly min: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
  readonly isFirst?: boolean;
}

function DateField({ label, value, min, problem, onChange, isFirst = false }: DateFieldProps) {
  return (
    <label className="field">
      <span className="second">{label}</span>
      <input
        type="date"
        value={value}
        min={min}
        autoFocus={isFirst}
        aria-invalid={problem !== undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && <span className="second trouble-text">{problem}</span>}
    </label>
  );
}

type Payload = NonNullable<LocationScheduleHolidayMutation['scheduleSupplySourceChange']>;

/** Plans holiday hours. Its key is kept until they are planned, so that pressing again plans them once. */
function useScheduling(location: LocationFragment, onRead: () => void) {
  const { seller } = useAccess();
  const [{ fetching }, schedule] = useMutation(LocationScheduleHolidayDocument);
  const [said, setSaid] = useState({ words: '', isDone: false });
  const [problems, setProblems] = useState<Problems>({});
  const key = useRef<string | null>(null);
  const clear = (): void => {
    // Another input is another change.
    key.current = null;
    setProblems({});
    setSaid({ words: '', isDone: false });
  };
  /** Returns whether they are planned. */
  const send = async (values: Values): Promise<boolean> => {
    const missing = missingIn(values);
    setProblems(missing);
    if (Object.keys(missing).length > 0) {
      setSaid({ words: '', isDone: false });
      return false;
    }
    key.current ??= `holiday-${connection.now()}-${Math.random().toString(36).slice(2, 8)}`;
    const input = {
      ...inputOf(values),
      key: key.current,
      supplySourceId: location.supplySourceId,
      sellerId: seller.sellerId,
    };
    const { data, error } = await schedule({ input });
    const payload = data?.scheduleSupplySourceChange;
    if (payload && !payload.error) {
      const warnings = (payload.warnings ?? []).map(({ message }) => message);
      setSaid({ words: ['Planned.', ...warnings].join(' '), isDone: true });
      key.current = null;
      onRead();
      return true;
    }
    if (payload?.error) {
      setProblems(problemsOf(payload.error));
      setSaid({ words: failureWords(payload.error), isDone: false });
    } else {
      const why = error ? troubleOf(error).message : '';
      const words = `It is not known whether they were planned. ${why} Press it again: they are planned once.`;
      setSaid({ words, isDone: false });
    }
    return false;
  };
  return { ...said, problems, isSending: fetching, send, clear };
}

function missingIn({ from, until, hours }: Values): Problems {
  const { problem } = readHours(hours);
  return {
    ...(from === '' && { from: 'Choose the first day.' }),
    ...(until === '' && { until: 'Choose the last day.' }),
    ...(problem !== null && { hours: problem }),
  };
}

type HolidayInput = Pick<
  ScheduleSupplySourceChangeInput,
  'from' | 'hours' | 'includeNearer' | 'levels' | 'note' | 'until'
>;

function inputOf({ from, until, hours, note, level }: Values): HolidayInput {
  const windows = readHours(hours).windows ?? [];
  return {
    from,
    until,
    hours: windows.length === 0 ? { closed: true } : { everyDay: [...windows] },
    levels: [level],
    // A person who closes the location closes its channels too, also those with hours of their own.
    includeNearer: true,
    note: note.trim() || null,
  };
}

function problemsOf(error: NonNullable<Payload['error']>): Problems {
  if (error.__typename !== 'InvalidInput') return {};
  const issues = error.issues.flatMap(({ path, message }) => {
    const field = (['from', 'until', 'hours', 'note'] as const).find((one) => path.includes(one));
    return field ? [[field, message]] : [];
  });
  return Object.fromEntries(issues) as Problems;
}

function failureWords(error: NonNullable<Payload['error']>): string {
  if (error.__typename === 'ScheduledChangeOverlaps')
    return `${holidayDates(error.existing)} has holiday hours already. Cancel those first, or choose other days.`;
  return Object.keys(problemsOf(error)).length > 0 ? '' : error.message;
}
