import { useMutation } from 'urql';
import { AccessRevokeKeyDocument } from '../../generated/access/graphql.js';
import type { AccessKeyFactsFragment } from '../../generated/access/graphql.js';
import { lastUse } from '../../model/access-words.js';
import { whyNot } from '../../parts/answer.js';
import { Dialog } from '../../parts/dialog.js';
import { TypedWordDialog } from '../../parts/typed-word-dialog.js';
import { useNow } from '../../parts/use-connection.js';
import { useManagers } from './use-managers.js';

interface RevokeFormProps {
  readonly facts: AccessKeyFactsFragment;
  readonly isOwn: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface RevokeDialogProps extends RevokeFormProps {
  /** Whether the viewer has a key: a caller with a token may revoke the last one. */
  readonly hasKey: boolean;
  readonly onCreate: () => void;
}

/** Asks before a key is revoked. Of the last one that can manage, it says that the server refuses, and why. */
export function RevokeDialog({ hasKey, onCreate, ...form }: RevokeDialogProps) {
  const { facts, onClose } = form;
  const managers = useManagers(facts, hasKey);
  if (managers === 'reading')
    return (
      <Dialog title={`Revoke ${facts.name}`} onClose={onClose}>
        <p role="status">Reading whether another key can manage.</p>
      </Dialog>
    );
  if (managers === 'others') return <RevokeForm {...form} />;
  return (
    <Dialog
      title={`${facts.name} cannot be revoked`}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="primary" onClick={onCreate}>
            Create a key
          </button>
          <button type="button" onClick={onClose}>
            Back
          </button>
        </>
      }
    >
      <p className="access-reason">
        No other key that may manage is valid for as long. Without this one, keys could no longer be
        created or revoked here.
      </p>
      <p>
        Create another key that may manage{facts.expiresAt === null && ' and has no end'}. Then
        revoke this one. The operator of the server can also revoke it with{' '}
        <code>npm run keys -- revoke</code>.
      </p>
    </Dialog>
  );
}

function RevokeForm({ facts, isOwn, onDone, onClose }: RevokeFormProps) {
  const { id, name, lastUsedAt } = facts;
  const now = useNow();
  const [, revoke] = useMutation(AccessRevokeKeyDocument);
  const run = async (): Promise<string | null> => {
    const { data, error } = await revoke({ input: { accessKeyId: id } });
    return whyNot({ payload: data?.revokeAccessKey, error });
  };
  return (
    <TypedWordDialog
      title={`Revoke ${name}`}
      word={name}
      wordIs="its name"
      action="Revoke"
      run={run}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        Within a second, every server refuses the key, and browsers that have signed in with it are
        signed out. It cannot be made valid again. Purchases that it has ordered go on.
      </p>
      <p>
        {lastUsedAt === null ? 'It was never used.' : `It was last used ${lastUse(facts, now)}.`}
      </p>
      {isOwn && (
        <p className="trouble-text">
          You have signed in with this key, and are signed out with it. Have another one that may
          manage at hand.
        </p>
      )}
    </TypedWordDialog>
  );
}
