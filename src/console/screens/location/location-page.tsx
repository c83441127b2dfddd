import { useEffect, useRef } from 'react';
import { useBlocker } from '@tanstack/react-router';
import type { LocationFragment } from '../../generated/location/graphql.js';
import { useAccess } from '../../parts/access.js';
import { Dialog } from '../../parts/dialog.js';
import { useKeys } from '../../parts/keyboard.js';
import { EffectiveTable } from './effective-table.js';
import { HolidayHours } from './holiday-hours.js';
import { HoursEditor } from './hours-editor.js';
import { LocationHead } from './location-head.js';
import { OptionFields } from './option-fields.js';
import { SaveBar } from './save-bar.js';
import { SaveDialogs } from './save-dialogs.js';
import { useIsNarrow } from './use-is-narrow.js';
import { useLocationForm } from './use-location-form.js';
import { useSaving } from './use-saving.js';

interface LocationPageProps {
  readonly latest: LocationFragment;
  readonly onRead: () => void;
}

export function LocationPage({ latest, onRead }: LocationPageProps) {
  const { can } = useAccess();
  const isNarrow = useIsNarrow();
  const form = useLocationForm(latest);
  const saving = useSaving(form);
  const isArchived = latest.status === 'ARCHIVED';
  const mayChange = can('WRITE_SUPPLY_SOURCES') && !isArchived;
  const canEdit = mayChange && !isNarrow;
  useSaveKey(canEdit && saving.step.kind === 'none' ? saving.ask : null);
  useKeys([
    { key: 'r', does: 'Reads the location again', run: onRead },
    ...(canEdit
      ? [
          { key: 'Alt+Down', does: 'Copies the hours of a day to the next' },
          { key: 'Ctrl+s', does: 'Saves the changes' },
        ]
      : []),
  ]);
  return (
    <div className="location-page">
      <LocationHead location={latest} mayChange={mayChange} />
      <div className="location-body">
        {isArchived && (
          <p className="location-note">
            This location is archived for good. It can be read, and not be changed.
          </p>
        )}
        {mayChange && isNarrow && (
          <p className="location-note">
            Hours and options can be changed on a larger screen. Holiday hours can be set here.
          </p>
        )}
        <HoursEditor form={form} canEdit={canEdit} />
        <HolidayHours location={latest} mayChange={mayChange} />
        <EffectiveTable location={latest} />
        <OptionFields form={form} canEdit={canEdit} />
      </div>
      {canEdit && <SaveBar form={form} saving={saving} />}
      <SaveDialogs form={form} saving={saving} />
      <LeaveGuard isDirty={form.differences.length > 0} />
    </div>
  );
}

/** Ctrl+S works in fields too, where other keys of the console do not. */
function useSaveKey(save: (() => void) | null): void {
  const now = useRef(save);
  useEffect(() => {
    now.current = save;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      now.current?.();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Asks before typed changes are lost. */
function LeaveGuard({ isDirty }: { readonly isDirty: boolean }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog
      title="Your changes are not saved"
      onClose={reset}
      actions={
        <>
          <button type="button" className="primary" autoFocus onClick={reset}>
            Stay here
          </button>
          <button type="button" onClick={proceed}>
            Leave without saving
          </button>
        </>
      }
    >
      <p>What you typed is lost when you leave this page.</p>
    </Dialog>
  );
}
