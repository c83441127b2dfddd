import { useBlocker } from '@tanstack/react-router';
import { cells } from '../../model/stock-sheet.js';
import { Dialog } from '../../parts/dialog.js';

interface LeaveDialogProps {
  /** Changed cells that are not applied. */
  readonly changed: number;
}

/** Asks before changes are lost. Changes of the search parameters keep the screen, and lose none. */
export function LeaveDialog({ changed }: LeaveDialogProps) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => {
      const seller = (search: unknown) => (search as { seller?: string }).seller;
      const marketplace = (search: unknown) => (search as { marketplace?: string }).marketplace;
      return (
        changed > 0 &&
        (current.pathname !== next.pathname ||
          seller(current.search) !== seller(next.search) ||
          marketplace(current.search) !== marketplace(next.search))
      );
    },
    enableBeforeUnload: () => changed > 0,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog
      title="Leave without applying?"
      onClose={reset}
      actions={
        <>
          <button type="button" className="primary" onClick={reset}>
            Stay here
          </button>
          <button type="button" onClick={proceed}>
            Leave and lose {cells(changed)}
          </button>
        </>
      }
    >
      <p>{cells(changed)} changed, not applied. Leaving loses what you typed.</p>
    </Dialog>
  );
}
