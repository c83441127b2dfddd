import { useConnection } from '../../parts/use-connection.js';
import type { LocationForm } from './use-location-form.js';
import type { Saving } from './use-saving.js';

interface SaveBarProps {
  readonly form: LocationForm;
  readonly saving: Saving;
}

export function SaveBar({ form, saving }: SaveBarProps) {
  const { downSince } = useConnection();
  const { differences, isOld } = form;
  const count = differences.length === 1 ? '1 change' : `${differences.length} changes`;
  const isChanged = differences.length > 0;
  return (
    <footer className="save-bar">
      <p
        role="status"
        className={saving.isTrouble && saving.words ? 'save-words trouble-text' : 'save-words'}
      >
        {saving.words ||
          (isChanged && isOld
            ? `${count}. Another person has changed this location since. Saving compares the two.`
            : isChanged
              ? `${count}, not saved`
              : 'Nothing is changed.')}
      </p>
      {isChanged && (
        <button type="button" onClick={() => form.restart(form.base)}>
          Undo all
        </button>
      )}
      <button
        type="button"
        className="primary"
        disabled={!isChanged || downSince !== null}
        onClick={saving.ask}
      >
        Save {isChanged ? count : ''}
      </button>
    </footer>
  );
}
