import type { KeyboardEvent } from 'react';
import {
  WEEKDAYS,
  dayBefore,
  dayName,
  hoursText,
  hoursWords,
  readHours,
  segmentsOf,
} from '../../model/hours.js';
import type { HoursWindow, Segment, Weekday } from '../../model/hours.js';
import { Select } from '../../parts/select.js';
import { useScreenSearch } from '../../parts/use-screen-search.js';
import { LEVELS, LEVEL_NAMES, effectiveOf, sourceOf, weekOf } from './levels.js';
import type { Level } from './levels.js';
import { OWN, fieldOf, noHours, ownHours } from './location-draft.js';
import { levelOf, readLocationSearch } from './location-search.js';
import { focusField } from './use-location-form.js';
import type { LocationForm } from './use-location-form.js';

interface HoursEditorProps {
  readonly form: LocationForm;
  readonly canEdit: boolean;
}

/** The hours of a week at one level: a text for each day, and what it means on a strip of 24 hours. */
export function HoursEditor({ form, canEdit }: HoursEditorProps) {
  const [search, change] = useScreenSearch(readLocationSearch);
  const level = levelOf(search.level);
  const isOwn = form.draft[fieldOf(level, 'hours')] === OWN;
  const applied = weekOf(effectiveOf(form.base, level));
  const texts = Object.fromEntries(
    WEEKDAYS.map((day) => [
      day,
      isOwn ? (form.draft[fieldOf(level, day)] ?? '') : applied ? hoursText(applied[day]) : '',
    ]),
  ) as Record<Weekday, string>;
  const isEditable = canEdit && isOwn;
  return (
    <section aria-label="Opening hours">
      <div className="section-head">
        <h2>Opening hours</h2>
        <Select
          label="of"
          value={level}
          options={LEVELS.map((one) => ({
            value: one,
            text:
              LEVEL_NAMES[one] + (form.draft[fieldOf(one, 'hours')] === OWN ? ', own hours' : ''),
          }))}
          onChange={(to) => change({ level: to === 'SUPPLY_SOURCE' ? undefined : to })}
        />
        <span className="second">{form.base.configuration?.timeZone ?? 'Time zone not known'}</span>
      </div>
      <LevelWords form={form} level={level} canEdit={canEdit} hasHours={applied !== null} />
      {(isOwn || applied) && (
        <div className="days">
          <Scale />
          {WEEKDAYS.map((day) => (
            <Day key={day} {...{ form, level, day, texts, isEditable }} />
          ))}
        </div>
      )}
      {isEditable && (
        <p className="days-end">
          <button type="button" onClick={() => form.set(weekdaysLike(level, texts.MONDAY))}>
            Copy Monday to weekdays
          </button>
          <span className="second">
            <kbd>Alt</kbd> <kbd>Down</kbd> copies a day to the next. 9-18, 9-13, 14-18, 22-02, 24h
            and closed are understood.
          </span>
        </p>
      )}
    </section>
  );
}

function weekdaysLike(level: Level, text: string): Record<string, string> {
  return Object.fromEntries(WEEKDAYS.slice(0, 5).map((day) => [fieldOf(level, day), text]));
}

interface LevelWordsProps extends HoursEditorProps {
  readonly level: Level;
  readonly hasHours: boolean;
}

/** Says whose hours these are, and lets a level have its own. */
function LevelWords({ form, level, canEdit, hasHours }: LevelWordsProps) {
  const isOwn = form.draft[fieldOf(level, 'hours')] === OWN;
  const name = LEVEL_NAMES[level];
  const { from } = sourceOf(form.base, level, 'operatingHoursByDay');
  if (isOwn && level === 'SUPPLY_SOURCE') return null;
  if (isOwn)
    return (
      <p className="level-words">
        {name} has hours of its own. They count here in place of those around it.
        {canEdit && (
          <button type="button" onClick={() => form.set(noHours(level))}>
            Remove them
          </button>
        )}
      </p>
    );
  const gone = from === level;
  return (
    <p className="level-words">
      {hasHours && !gone
        ? `${name} has no hours of its own. These are those of: ${from ? LEVEL_NAMES[from] : 'a level around it'}.`
        : gone
          ? `${name} will have no hours of its own once you save.`
          : 'Amazon has no hours here. That is not the same as closed.'}
      {canEdit && (
        <button type="button" onClick={() => form.set(ownHours(form.base, level))}>
          {level === 'SUPPLY_SOURCE' ? 'Set hours' : `Give ${name.toLowerCase()} hours of its own`}
        </button>
      )}
    </p>
  );
}

interface DayProps {
  readonly form: LocationForm;
  readonly level: Level;
  readonly day: Weekday;
  readonly texts: Readonly<Record<Weekday, string>>;
  readonly isEditable: boolean;
}

function Day({ form, level, day, texts, isEditable }: DayProps) {
  const field = fieldOf(level, day);
  const problem = isEditable ? form.problems[field] : undefined;
  const windows = windowsOf(texts[day]);
  const isChanged = form.differences.some((difference) => difference.field === field);
  const onKey = (event: KeyboardEvent): void => {
    const next = WEEKDAYS[WEEKDAYS.indexOf(day) + 1];
    if (!event.altKey || event.key !== 'ArrowDown' || !isEditable || !next) return;
    event.preventDefault();
    form.set({ [fieldOf(level, next)]: texts[day] });
    focusField(fieldOf(level, next));
  };
  return (
    <div className={isChanged ? 'day day-changed' : 'day'}>
      <label className="day-name" htmlFor={`hours-${field}`}>
        {dayName(day)}
      </label>
      <input
        id={`hours-${field}`}
        data-field={field}
        value={texts[day]}
        readOnly={!isEditable}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={`words-${field}`}
        onChange={(event) => form.set({ [field]: event.target.value })}
        onKeyDown={onKey}
      />
      <Strip segments={segmentsOf(windows, windowsOf(texts[dayBefore(day)]))} />
      <span
        id={`words-${field}`}
        className={problem ? 'day-words trouble-text' : 'day-words second'}
      >
        {problem ?? hoursWords(windows)}
      </span>
    </div>
  );
}

const windowsOf = (text: string): readonly HoursWindow[] => readHours(text).windows ?? [];

function Scale() {
  return (
    <div className="day day-scale" aria-hidden="true">
      <span />
      <span />
      <span className="scale">
        {[0, 6, 12, 18, 24].map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </span>
      <span />
    </div>
  );
}

/** The open hours of a day as blocks. The text beside it says the same. */
function Strip({ segments }: { readonly segments: readonly Segment[] }) {
  return (
    <svg className="strip" viewBox="0 0 1440 12" preserveAspectRatio="none" aria-hidden="true">
      {segments.map(({ from, until }) => (
        <rect key={from} className="strip-open" x={from} y="0" width={until - from} height="12" />
      ))}
      {[360, 720, 1080].map((tick) => (
        <rect key={tick} className="strip-tick" x={tick} y="0" width="3" height="12" />
      ))}
    </svg>
  );
}
