import { useState } from 'react';
import type { FormEvent } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMutation } from 'urql';
import { LocationsCreateDocument } from '../../generated/locations/graphql.js';
import type { LocationsCreateMutation } from '../../generated/locations/graphql.js';
import { useAccess } from '../../parts/access.js';
import { troubleOf } from '../../parts/trouble.js';
import { useConnection } from '../../parts/use-connection.js';
import { keepSeller } from '../../parts/use-screen-search.js';

const FIELDS = [
  {
    name: 'supplySourceCode',
    label: 'Code',
    hint: 'Your own, such as LO-AUS-006. Final.',
    isNeeded: true,
  },
  { name: 'alias', label: 'Name, shown to buyers', hint: 'Store Name – City Name', isNeeded: true },
  { name: 'addressLine1', label: 'Street and number', hint: '', isNeeded: true },
  { name: 'addressLine2', label: 'Second line', hint: '', isNeeded: false },
  { name: 'city', label: 'City', hint: '', isNeeded: false },
  { name: 'stateOrRegion', label: 'State or region', hint: 'Such as TX', isNeeded: true },
  { name: 'postalCode', label: 'Postal code', hint: '', isNeeded: false },
  { name: 'countryCode', label: 'Country', hint: 'Two letters, such as US', isNeeded: true },
  { name: 'phone', label: 'Phone, shown to buyers', hint: '', isNeeded: false },
] as const;
type FieldName = (typeof FIELDS)[number]['name'];
type Values = Partial<Record<FieldName, string>>;

interface CreateFormProps {
  readonly onClose: () => void;
  readonly onRead: () => void;
}

/** A new location. What is final is said before it is sent. */
export function CreateForm({ onClose, onRead }: CreateFormProps) {
  const { downSince } = useConnection();
  const [values, setValues] = useState<Values>({ countryCode: 'US' });
  const { problems, words, existing, isSending, send } = useCreating(onRead);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send(values);
  };
  return (
    <form className="create-form" onSubmit={submit} noValidate aria-label="New location">
      <h2>New location</h2>
      <p className="create-note">
        The code and the address cannot be changed later. The location starts switched off, without
        hours.
      </p>
      {FIELDS.map(({ name, label, hint }, place) => (
        <label key={name} className="field">
          <span className="second">{label}</span>
          <input
            value={values[name] ?? ''}
            autoFocus={place === 0}
            autoComplete="off"
            aria-invalid={problems[name] !== undefined}
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
          />
          <span className={problems[name] ? 'second trouble-text' : 'second'}>
            {problems[name] ?? hint}
          </span>
        </label>
      ))}
      <div className="create-buttons">
        <button type="submit" className="primary" disabled={isSending || downSince !== null}>
          {isSending ? 'Creating' : 'Create the location'}
        </button>
        <button type="button" onClick={onClose}>
          Not now
        </button>
        <p role="status" className="trouble-text">
          {words}{' '}
          {existing !== null && (
            <Link to="/locations/$id" params={{ id: existing }} search={keepSeller}>
              Open it
            </Link>
          )}
        </p>
      </div>
    </form>
  );
}

type Payload = NonNullable<LocationsCreateMutation['createSupplySource']>;

function useCreating(onRead: () => void) {
  const { seller } = useAccess();
  const navigate = useNavigate();
  const [{ fetching }, create] = useMutation(LocationsCreateDocument);
  const [problems, setProblems] = useState<Values>({});
  const [words, setWords] = useState('');
  const [existing, setExisting] = useState<string | null>(null);
  const send = async (values: Values): Promise<void> => {
    const missing = missingIn(values);
    setProblems(missing);
    setWords('');
    setExisting(null);
    if (Object.keys(missing).length > 0) return;
    const { data, error } = await create({ input: inputOf(values, seller.sellerId) });
    const payload = data?.createSupplySource;
    if (payload?.error) {
      setProblems(problemsOf(payload.error));
      setWords(payload.error.message);
      if (payload.error.__typename === 'SupplySourceCodeTaken')
        setExisting(payload.error.existing?.supplySourceId ?? null);
    } else if (payload?.supplySource) {
      onRead();
      const id = payload.supplySource.supplySourceId;
      void navigate({ to: '/locations/$id', params: { id }, search: keepSeller });
    } else {
      const why = error ? troubleOf(error).message : '';
      setWords(
        `It is not known whether the location was created. ${why} Read the list before you send it again.`,
      );
      onRead();
    }
  };
  return { problems, words, existing, isSending: fetching, send };
}

function missingIn(values: Values): Values {
  const missing = FIELDS.filter(({ name, isNeeded }) => isNeeded && !values[name]?.trim());
  return Object.fromEntries(missing.map(({ name, label }) => [name, `${label} is needed.`]));
}

function inputOf(values: Values, sellerId: string) {
  const text = (name: FieldName): string => values[name]?.trim() ?? '';
  return {
    sellerId,
    supplySourceCode: text('supplySourceCode'),
    alias: text('alias'),
    address: {
      // Buyers see it with the address.
      name: text('alias'),
      addressLine1: text('addressLine1'),
      addressLine2: text('addressLine2') || null,
      city: text('city') || null,
      stateOrRegion: text('stateOrRegion'),
      postalCode: text('postalCode') || null,
      countryCode: text('countryCode').toUpperCase(),
      phone: text('phone') || null,
    },
  };
}

function problemsOf(error: NonNullable<Payload['error']>): Values {
  const issues = error.__typename === 'InvalidInput' ? error.issues : [];
  const codeTaken = error.__typename === 'SupplySourceCodeTaken';
  return Object.fromEntries([
    ...(codeTaken ? [['supplySourceCode', 'Another location has this code.']] : []),
    ...issues.flatMap(({ path, message }) => {
      const field = FIELDS.find(({ name }) => path.includes(name));
      return field ? [[field.name, message]] : [];
    }),
  ]) as Values;
}
