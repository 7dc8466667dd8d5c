import { useEffect, useRef } from 'react';
import { useSay } from '../texts.js';
import type { Completion } from './completion.js';

interface ListProps {
  readonly id: string;
  readonly completions: readonly Completion[];
  readonly active: number;
  readonly onTake: (completion: Completion) => void;
}

/** What can be completed, above the message box, where the focus stays. */
export function CompletionList({ id, completions, active, onTake }: ListProps) {
  const say = useSay();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div className="completions" role="listbox" id={id} aria-label={say('suggestionsFor')} ref={list}>
      {completions.map((completion, index) => (
        <div
          key={completion.key}
          id={`${id}-${index}`}
          className="completion"
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(completion);
          }}
        >
          <strong>{completion.words}</strong>
          <span className="muted">{completion.note}</span>
        </div>
      ))}
    </div>
  );
}
