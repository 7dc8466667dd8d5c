import type { ReactNode } from 'react';
import type { ElementProps } from './element-props.js';
import { stringAt } from './json.js';

interface GroupProps {
  readonly of: ElementProps;
  readonly className: string;
  readonly children: ReactNode;
}

/** Choices that belong together; an input block has its own frame with a name around them. */
export function Group({ of: { element, label, input }, className, children }: GroupProps) {
  const action = stringAt(element, 'action_id');
  const shared = { className: `choices ${className}`, 'data-action': action };
  if (input !== undefined) return <div {...shared}>{children}</div>;
  return (
    <fieldset {...shared} aria-label={label || action}>
      {children}
    </fieldset>
  );
}
