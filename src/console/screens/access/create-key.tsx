import { useContext, useState } from 'react';
import { SignInContext } from '../../parts/access.js';
import { CopyField } from '../../parts/copy-field.js';
import { Dialog } from '../../parts/dialog.js';
import { KeyForm } from './key-form.js';

interface CreateKeyProps {
  /** Whether the server has needed no key before. */
  readonly isFirst: boolean;
  /** When the viewer's own key ends. */
  readonly ownEnd: string | null;
  readonly onClose: () => void;
}

interface NewKey {
  readonly name: string;
  readonly secret: string;
  /** Why this browser could not sign in with the first key. */
  readonly problem: string | null;
}

/** Creates a key and shows it once. */
export function CreateKey({ isFirst, ownEnd, onClose }: CreateKeyProps) {
  const [made, setMade] = useState<NewKey | null>(null);
  const [isCopied, setIsCopied] = useState(false);
  const signIn = useContext(SignInContext);
  // From the first key on, the server refuses browsers without one. Nothing may be asked in between.
  const accept = async (secret: string): Promise<string | null> =>
    isFirst ? signIn(secret) : null;
  // Who uses the console has another name now.
  const close = isFirst ? () => location.reload() : onClose;
  if (!made)
    return (
      <Dialog title="Create a key" onClose={onClose}>
        <KeyForm
          isFirst={isFirst}
          ownEnd={ownEnd}
          onClose={onClose}
          onMade={async (name, secret) => setMade({ name, secret, problem: await accept(secret) })}
        />
      </Dialog>
    );
  return (
    // Esc does not close it: the key would be lost.
    <Dialog title={`The key ${made.name}`} onClose={() => isCopied && close()}>
      <div className="dialog-form">
        <p>
          <strong>It is shown here once, and never again.</strong> Keep it in a password manager, or
          hand it over now.
        </p>
        <CopyField label="Access key" value={made.secret} onCopied={() => setIsCopied(true)} />
        {isFirst && made.problem === null && (
          <p>From now on this server needs a key. This browser has signed in with the new one.</p>
        )}
        {made.problem !== null && (
          <p className="form-problem">
            From now on this server needs a key. Copy it now, and sign in with it. {made.problem}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" onClick={close}>
            {isCopied ? 'Close' : 'I have kept it'}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
