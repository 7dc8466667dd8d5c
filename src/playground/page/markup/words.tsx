import type { ReactNode } from 'react';

/** Signs that the page draws itself, for not every machine has a font that can: the lights of the ledgers and three marks. */
const DRAWN: Readonly<Record<string, string>> = {
  '🔴': 'red',
  '🟠': 'orange',
  '🟡': 'yellow',
  '🟢': 'green',
  '🔵': 'blue',
  '⚪': 'white',
  '⚫': 'black',
  '✅': 'done',
  '❌': 'failed',
  '⚠️': 'warning',
  '⚠': 'warning',
};
const SIGNS = /(🔴|🟠|🟡|🟢|🔵|⚪|⚫|✅|❌|⚠️|⚠)/u;

/** Plain text, with the signs that the page draws. */
export function Words({ text }: { readonly text: string }): ReactNode {
  const parts = text.split(SIGNS);
  if (parts.length === 1) return parts[0];
  return parts.map((part, index) => <Part key={String(index)} part={part} />);
}

function Part({ part }: { readonly part: string }) {
  const kind = DRAWN[part];
  if (kind === undefined) return part;
  return (
    <span className={`sign sign-${kind}`}>
      <span className="unseen">{part}</span>
    </span>
  );
}
