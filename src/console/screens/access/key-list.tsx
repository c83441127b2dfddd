import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { AccessKeysDocument } from '../../generated/access/graphql.js';
import type { AccessKeyFactsFragment, AccessKeysQuery } from '../../generated/access/graphql.js';
import { useKeys } from '../../parts/keyboard.js';
import { Pager } from '../../parts/pager.js';
import { ReadState } from '../../parts/read-state.js';
import { useShownQuery } from '../../parts/shown-query.js';
import { useKeptQuery } from '../../parts/use-kept-query.js';
import { useReread } from '../../parts/use-reread.js';
import { useScreenSearch } from '../../parts/use-screen-search.js';
import { readAccessSearch } from './access-search.js';
import { CreateKey } from './create-key.js';
import { KeyTable } from './key-table.js';
import { RevokeDialog } from './revoke-dialog.js';

interface KeyListProps {
  readonly tabs: ReactNode;
}

const READ_EVERY_MS = 30_000;
const NO_KEY =
  'There is no key yet. Until there is one, this server answers everyone who reaches it.';

/** Access keys, the newest first. */
export function KeyList({ tabs }: KeyListProps) {
  const [{ after }, change] = useScreenSearch(readAccessSearch);
  const { keys, next, ownKey, state } = useAccessKeys(after);
  const [open, setOpen] = useState<'new' | AccessKeyFactsFragment | null>(null);
  const create = (): void => setOpen('new');
  useKeys([
    { key: 'n', does: 'Creates a key', run: create },
    { key: 'r', does: 'Reads the keys again', run: state.again },
  ]);
  return (
    <div className="list-screen">
      <header className="list-head">
        <h1>Access</h1>
        {tabs}
        <button type="button" className="primary" disabled={!keys} onClick={create}>
          Create a key
        </button>
      </header>
      <ReadState {...state} what="The keys" empty={keys?.nodes.length === 0 ? NO_KEY : null}>
        <KeyTable keys={keys?.nodes ?? []} ownId={ownKey?.id ?? null} onRevoke={setOpen} />
        <Pager
          isFirst={!after}
          next={next}
          onTurn={(cursor) => change({ after: cursor })}
          words={keys?.totalCount === 1 ? '1 key' : `${keys?.totalCount} keys`}
        />
      </ReadState>
      <KeyDialog
        open={open}
        isFirst={keys?.totalCount === 0}
        ownKey={ownKey}
        onClose={() => setOpen(null)}
        onCreate={create}
        onChanged={state.again}
      />
    </div>
  );
}

type OwnKey = NonNullable<AccessKeysQuery['viewer']>['accessKey'];

function useAccessKeys(after: string | undefined) {
  const variables = useMemo(() => ({ after: after ?? null }), [after]);
  const kept = useKeptQuery(AccessKeysDocument, variables, (data) =>
    Boolean(data.viewer?.accessKeys),
  );
  useShownQuery(AccessKeysDocument, variables);
  const at = useReread(kept, READ_EVERY_MS);
  const viewer = kept.data?.viewer;
  const keys = viewer?.accessKeys;
  const state = { ...kept, isThere: Boolean(keys), at };
  const next = keys?.pageInfo.hasNextPage ? keys.pageInfo.endCursor : null;
  return { keys, next, ownKey: viewer?.accessKey ?? null, state };
}

interface KeyDialogProps {
  readonly open: 'new' | AccessKeyFactsFragment | null;
  readonly isFirst: boolean;
  readonly ownKey: OwnKey;
  readonly onClose: () => void;
  readonly onCreate: () => void;
  readonly onChanged: () => void;
}

function KeyDialog({ open, isFirst, ownKey, onChanged, ...rest }: KeyDialogProps) {
  if (open === null) return null;
  const done = (): void => {
    rest.onClose();
    onChanged();
  };
  if (open === 'new')
    return <CreateKey isFirst={isFirst} ownEnd={ownKey?.expiresAt ?? null} onClose={done} />;
  return (
    <RevokeDialog
      {...rest}
      facts={open}
      isOwn={open.id === ownKey?.id}
      hasKey={ownKey !== null}
      onDone={done}
    />
  );
}
