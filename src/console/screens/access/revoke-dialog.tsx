import { useMutation } from 'urql';
import { AccessRevokeKeyDocument } from '../../generated/access/graphql.js';
import type { AccessKeyFactsFragment } from '../../generated/access/graphql.js';
import { lastUse } from '../../model/access-words.js';
import { whyNot } from '../../parts/answer.js';
import { TypedWordDialog } from '../../parts/typed-word-dialog.js';
import { useNow } from '../../parts/use-connection.js';

interface RevokeDialogProps {
  readonly facts: AccessKeyFactsFragment;
  readonly isOwn: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function RevokeDialog({ facts, isOwn, onDone, onClose }: RevokeDialogProps) {
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
          You have signed in with this key. Have another one that may manage at hand.
        </p>
      )}
    </TypedWordDialog>
  );
}
