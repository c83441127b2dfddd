import { useRef, useState } from 'react';
import { clock } from '../../model/time.js';
import { Dialog } from '../../parts/dialog.js';
import { Select } from '../../parts/select.js';
import { MOST_PASTED, skusIn } from './stock-search.js';
import type { StockSearch } from './stock-search.js';
import type { Listings } from './use-listings.js';
import type { Places } from './use-places.js';

interface StockHeadProps {
  readonly search: StockSearch;
  readonly change: (change: Partial<StockSearch>) => void;
  readonly marketplaces: Places['marketplaces'];
  readonly listings: Listings;
  readonly find: string;
  readonly onFind: (text: string) => void;
  readonly now: number;
  readonly canEdit: boolean;
  readonly onFile: (text: string) => void;
  readonly onSave: () => void;
}

export function StockHead(props: StockHeadProps) {
  const { search, change, listings, now, canEdit } = props;
  const [isPasting, setIsPasting] = useState(false);
  return (
    <header className="stock-head">
      <h1>Stock</h1>
      <StockChoice {...props} onPaste={() => setIsPasting(true)} />
      <FindField find={props.find} onFind={props.onFind} />
      <div className="stock-files">
        <button type="button" onClick={() => setIsPasting(true)}>
          Paste SKUs
        </button>
        {canEdit && <OpenFile onFile={props.onFile} />}
        <button type="button" onClick={props.onSave} disabled={listings.rows.length === 0}>
          Save CSV
        </button>
      </div>
      <p className="stock-age second">
        {listings.readAt !== null && `As of ${clock(listings.readAt, null, now)}`}
        {listings.isReading && listings.rows.length > 0 && ' Reading'}
      </p>
      {isPasting && (
        <PasteDialog
          initial={search.skus ?? ''}
          onClose={() => setIsPasting(false)}
          onSkus={(skus) => change({ show: 'some', skus: skus.join('\n') })}
        />
      )}
    </header>
  );
}

function StockChoice({
  search,
  change,
  marketplaces,
  onPaste,
}: StockHeadProps & { readonly onPaste: () => void }) {
  return (
    <>
      <Select
        label="SKUs"
        isLabelHidden
        value={search.show ?? 'all'}
        options={[
          { value: 'all', text: 'All listings' },
          { value: 'open', text: 'SKUs of open orders' },
          { value: 'some', text: 'Pasted SKUs' },
        ]}
        onChange={(value) => {
          if (value === 'some') onPaste();
          else change({ show: value === 'all' ? undefined : value });
        }}
      />
      {marketplaces.length > 1 && (
        <Select
          label="Marketplace"
          isLabelHidden
          value={search.marketplace ?? marketplaces[0]?.marketplaceId ?? ''}
          options={marketplaces.map(({ marketplaceId, name }) => ({
            value: marketplaceId,
            text: name ?? marketplaceId,
          }))}
          onChange={(marketplace) => change({ marketplace, batch: undefined })}
        />
      )}
    </>
  );
}

function FindField({ find, onFind }: Pick<StockHeadProps, 'find' | 'onFind'>) {
  return (
    <label className="stock-find">
      <span className="visually-hidden">Find a SKU or a title</span>
      <input
        id="stock-find"
        type="search"
        value={find}
        placeholder="Find SKU or title"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onFind(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </label>
  );
}

function OpenFile({ onFile }: Pick<StockHeadProps, 'onFile'>) {
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (file) onFile(await file.text());
    // The same file may be chosen again.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        Open CSV
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv"
        aria-label="File with stock"
        onChange={(event) => void read(event.target.files?.[0])}
      />
    </>
  );
}

interface PasteDialogProps {
  readonly initial: string;
  readonly onSkus: (skus: readonly string[]) => void;
  readonly onClose: () => void;
}

function PasteDialog({ initial, onSkus, onClose }: PasteDialogProps) {
  const [text, setText] = useState(initial);
  const skus = skusIn(text);
  const isTooMany = skus.length > MOST_PASTED;
  const show = (): void => {
    onSkus(skus);
    onClose();
  };
  return (
    <Dialog
      title="Show these SKUs"
      onClose={onClose}
      actions={
        <>
          <button
            type="button"
            className="primary"
            disabled={skus.length === 0 || isTooMany}
            onClick={show}
          >
            {skus.length === 0
              ? 'Show'
              : skus.length === 1
                ? 'Show 1 SKU'
                : `Show ${skus.length} SKUs`}
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </>
      }
    >
      <label className="field">
        SKUs, one a line
        <textarea
          className="stock-paste"
          rows={10}
          autoFocus
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p role="status" className="second">
        {isTooMany && `These are ${skus.length}. Paste at most ${MOST_PASTED} at a time.`}
      </p>
    </Dialog>
  );
}
