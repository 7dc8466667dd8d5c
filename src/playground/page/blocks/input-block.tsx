import { useId } from 'react';
import type { SlackJson } from '../../page-protocol.js';
import { plainText } from '../markup/read-text.js';
import { useSay } from '../texts.js';
import { ElementView } from './element-view.js';
import { useInteraction } from './interaction.js';
import { jsonAt, stringAt, textAt } from './json.js';

const GROUPS = /^(checkboxes|radio_buttons|multi_.*)$/;

/** An input with label, hint and what is wrong with it. */
export function InputBlock({ block, blockId }: { readonly block: SlackJson; readonly blockId: string }) {
  const say = useSay();
  const { errors } = useInteraction();
  const id = useId();
  const element = jsonAt(block, 'element') ?? {};
  const hint = textAt(block, 'hint');
  const error = errors[blockId];
  const label = (
    <>
      {plainText(textAt(block, 'label'))}
      {block.optional === true ? <span className="muted"> {say('optional')}</span> : null}
    </>
  );
  const describedBy = [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])].join(' ');
  const control = (
    <ElementView
      element={element}
      blockId={blockId}
      label=""
      input={{
        id,
        describedBy,
        invalid: error !== undefined,
        required: block.optional !== true,
        dispatches: block.dispatch_action === true,
      }}
    />
  );
  return (
    <>
      {GROUPS.test(stringAt(element, 'type')) ? (
        <fieldset aria-describedby={describedBy || undefined}>
          <legend className="field-label">{label}</legend>
          {control}
        </fieldset>
      ) : (
        <>
          <label className="field-label" htmlFor={id}>
            {label}
          </label>
          {control}
        </>
      )}
      {hint === '' ? null : (
        <p className="field-hint" id={`${id}-hint`}>
          {plainText(hint)}
        </p>
      )}
      {error === undefined ? null : (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}
