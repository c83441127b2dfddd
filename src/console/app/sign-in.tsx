import { useState } from 'react';
import type { FormEvent } from 'react';
import { signIn } from './session.js';

/** Takes an access key. The address stays as it is, so what was open continues afterwards. */
export function SignIn() {
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const send = async (): Promise<void> => {
    setIsSending(true);
    const refused = await signIn(key.trim());
    if (refused === null) location.reload();
    else setIsSending(false);
    setProblem(refused);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  return (
    <main className="page sign-in">
      <h1>Sign in</h1>
      <p>This server needs an access key. A person with the scope MANAGE can make one.</p>
      <form className="page-form" onSubmit={submit}>
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
        <p role="status">{problem}</p>
        <button type="submit" className="primary" disabled={isSending}>
          {isSending ? 'Signing in' : 'Sign in'}
        </button>
      </form>
    </main>
  );
}
