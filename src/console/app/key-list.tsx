import { Dialog } from '../parts/dialog.js';
import { bindingsNow } from '../parts/keyboard.js';

const NAMES: Readonly<Record<string, string>> = { ' ': 'Space', Escape: 'Esc' };

interface KeyListProps {
  readonly onClose: () => void;
}

/** All keys that work on this screen. */
export function KeyList({ onClose }: KeyListProps) {
  return (
    <Dialog
      title="Keyboard"
      onClose={onClose}
      actions={
        <button type="button" onClick={onClose}>
          Close
        </button>
      }
    >
      <dl className="key-list">
        {bindingsNow().map(({ key, does }) => (
          <div key={key} className="key-line">
            <dt>
              <kbd>{NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
