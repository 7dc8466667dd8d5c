/** A value as indented JSON, with keys and texts told apart by colour. */
export function JsonView({ label, value }: { readonly label: string; readonly value: unknown }) {
  const text = typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? '');
  return (
    <figure className="json">
      <figcaption>{label}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the keys. */}
      <pre tabIndex={0}>
        {text.split(/("(?:[^"\\]|\\.)*"(?:\s*:)?)/).map((part, index) => (
          <span key={String(index)} className={classOf(part)}>
            {part}
          </span>
        ))}
      </pre>
    </figure>
  );
}

function classOf(part: string): string | undefined {
  if (!part.startsWith('"')) return undefined;
  return part.endsWith(':') ? 'json-key' : 'json-text';
}
