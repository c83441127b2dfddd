import { useState } from 'react';
import type { FormEvent } from 'react';
import { connection } from '../model/connection.js';
import { Dialog } from '../parts/dialog.js';
import { SESSION_HEADERS, signIn } from './session.js';
import '../parts/forms.css';

/** Takes an access key. The address stays as it is, so what was open continues afterwards. */
export function SignIn() {
  return (
    <main className="page sign-in">
      <h1>Sign in</h1>
      <p>This server needs an access key. A person with the scope MANAGE can make one.</p>
      <SignInForm onSignedIn={() => location.reload()} />
    </main>
  );
}

interface SignInAgainProps {
  /** Who was signed in before; null when that is not known. */
  readonly actor: string | null;
}

/** Stands over a screen whose session has ended. What it was doing goes on for the same person. */
export function SignInAgain({ actor }: SignInAgainProps) {
  const goOn = async (): Promise<void> => {
    // Nothing that one person began may go on under the name of another.
    if (actor !== null && (await readActor()) !== actor) location.reload();
    else connection.signedIn();
  };
  return (
    <Dialog title="Sign in again" onClose={() => undefined}>
      <div className="sign-in-again">
        <p>Your session has ended, or your key was revoked. What was open goes on afterwards.</p>
        <SignInForm onSignedIn={() => void goOn()} />
      </div>
    </Dialog>
  );
}

/** Asks past the client, whose requests wait. */
async function readActor(): Promise<string | null> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...SESSION_HEADERS },
      body: JSON.stringify({ query: '{ viewer { actor } }' }),
    });
    const { data } = (await response.json()) as { data?: { viewer?: { actor: string } } };
    return data?.viewer?.actor ?? null;
  } catch {
    return null;
  }
}

function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const send = async (): Promise<void> => {
    setIsSending(true);
    const refused = await signIn(key.trim());
    setProblem(refused);
    if (refused === null) onSignedIn();
    else setIsSending(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form className="page-form" onSubmit={submit}>
      {/* A password manager keeps a key under a name. */}
      <input
        type="text"
        name="username"
        autoComplete="username"
        value={location.host}
        readOnly
        hidden
      />
      <label className="field">
        Access key
        <input
          type="password"
          name="key"
          autoComplete="current-password"
          spellCheck={false}
          autoFocus
          required
          value={key}
          onChange={(event) => setKey(event.target.value)}
        />
      </label>
      <p role="alert" className="form-problem">
        {problem}
      </p>
      <button type="submit" className="primary" disabled={isSending}>
        {isSending ? 'Signing in' : 'Sign in'}
      </button>
    </form>
  );
}
