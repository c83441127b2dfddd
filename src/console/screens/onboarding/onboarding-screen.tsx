import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import { Link, useParams } from '@tanstack/react-router';
import {
  OnboardingSkusDocument,
  OnboardingStepsDocument,
} from '../../generated/onboarding/graphql.js';
import { useAccess } from '../../parts/access.js';
import { GhostRows } from '../../parts/ghosts.js';
import { useKeys } from '../../parts/keyboard.js';
import { useShownQuery } from '../../parts/shown-query.js';
import { TroubleLine } from '../../parts/trouble-line.js';
import { useConnection } from '../../parts/use-connection.js';
import { useExactQuery } from '../../parts/use-exact-query.js';
import { useKeptQuery } from '../../parts/use-kept-query.js';
import { keepSeller, useScreenSearch } from '../../parts/use-screen-search.js';
import { Checklist } from './checklist.js';
import { openStep } from './steps.js';
import type { Location, Onboarding, Step } from './steps.js';
import './onboarding.css';

interface OnboardingSearch extends Record<string, string | undefined> {
  /** The SKU to ship from the location. */
  readonly sku: string | undefined;
}

const readSearch = ({ sku }: Readonly<Record<string, string | undefined>>): OnboardingSearch => ({
  sku,
});

/** Amazon shows a change of a listing some minutes after it has accepted it. */
const LOOK_EVERY_MS = 15_000;

function useSteps(location: string, sku: string | undefined) {
  const { sellerId } = useAccess().seller;
  const variables = { seller: sellerId, location, sku: sku ?? null };
  const { data, trouble, isReading, again } = useKeptQuery(
    OnboardingStepsDocument,
    variables,
    (read) => Boolean(read.seller?.supplySource?.onboarding),
  );
  useShownQuery(OnboardingStepsDocument, variables);
  useKeys([
    { key: 'r', does: 'Reads the steps again', run: again },
    { key: 'Enter', does: 'Does the next step' },
  ]);
  return { location: data?.seller?.supplySource, trouble, isReading, again };
}

/** What it still takes until a location ships a SKU. */
export function OnboardingScreen() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const [{ sku }, change] = useScreenSearch(readSearch);
  const { location, trouble, isReading, again } = useSteps(id, sku);
  if (!location && isReading) return <GhostRows />;
  if (!location && !trouble) return <NoLocation id={id} />;
  return (
    <div className="onboarding">
      {location && <Head location={location} sku={sku} onSku={(to) => change({ sku: to })} />}
      {trouble && (
        <TroubleLine what="The steps could not be read." trouble={trouble} onRetry={again} />
      )}
      {location?.onboarding && (
        <Steps
          key={sku ?? ''}
          {...{ location, sku }}
          onboarding={location.onboarding}
          onAgain={again}
        />
      )}
    </div>
  );
}

function NoLocation({ id }: { readonly id: string }) {
  return (
    <div className="page">
      <h1>Onboarding</h1>
      <p>Amazon knows no location {id} for this seller.</p>
      <Link to="/locations" search={keepSeller} className="button">
        Open the locations
      </Link>
    </div>
  );
}

function nameOf({ alias, supplySourceCode, id }: Location): string {
  return alias ?? supplySourceCode ?? id;
}

interface HeadProps {
  readonly location: Location;
  readonly sku: string | undefined;
  readonly onSku: (sku: string | undefined) => void;
}

function Head({ location, sku, onSku }: HeadProps) {
  const { seller } = useAccess();
  const [typed, setTyped] = useState(sku ?? '');
  const [{ data }] = useExactQuery({
    query: OnboardingSkusDocument,
    variables: { seller: seller.sellerId },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSku(typed.trim() === '' ? undefined : typed.trim());
  };
  return (
    <header className="onboarding-head">
      <h1>{nameOf(location)}</h1>
      <Link to="/locations/$id" params={{ id: location.supplySourceId }} search={keepSeller}>
        Hours and options of this location
      </Link>
      <form className="onboarding-sku" onSubmit={submit}>
        <label htmlFor="onboarding-sku">SKU to ship from here</label>
        <input
          id="onboarding-sku"
          list="onboarding-skus"
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
        <datalist id="onboarding-skus">
          {(data?.seller?.listings?.nodes ?? []).map((listing) => (
            <option key={listing.id} value={listing.sku}>
              {listing.title}
            </option>
          ))}
        </datalist>
        <button type="submit">Show its steps</button>
      </form>
    </header>
  );
}

interface StepsProps {
  readonly location: Location;
  readonly onboarding: Onboarding;
  readonly sku: string | undefined;
  readonly onAgain: () => void;
}

function Steps({ location, onboarding, sku, onAgain }: StepsProps) {
  const isConnected = useConnection().downSince === null;
  const [accepted, setAccepted] = useState<ReadonlySet<Step['step']>>(new Set());
  const { steps, isComplete } = onboarding;
  const open = openStep(onboarding, accepted);
  const isWaiting = steps.some(({ step, state }) => accepted.has(step) && state !== 'DONE');
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(onAgain, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  });
  const onDone = (step: Step): void => {
    setAccepted((before) => new Set([...before, step.step]));
    onAgain();
  };
  const list = <Checklist {...{ steps, open, accepted, isConnected, onDone, onAgain }} />;
  const done = steps.filter(({ state }) => state === 'DONE').length;
  if (isComplete)
    return (
      <details className="onboarding-complete">
        <summary>
          {nameOf(location)} ships {sku}: all {steps.length} steps are done.
        </summary>
        {list}
      </details>
    );
  return (
    <>
      <div role="status" className="onboarding-words">
        <p>
          <b>
            {done} of {steps.length} done.
          </b>{' '}
          {nextWords(open, isWaiting, sku)}
        </p>
      </div>
      {list}
    </>
  );
}

function nextWords(open: Step | undefined, isWaiting: boolean, sku: string | undefined): string {
  if (open) return '';
  if (isWaiting)
    return 'Amazon has accepted the rest, and shows it in some minutes. This page looks every 15 seconds.';
  if (sku === undefined)
    return 'Nothing else is to be done without a SKU. Write above which one ships from here.';
  return 'Nothing can be done now. What is not known is read again with R.';
}
