import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { SlackJson } from '../../page-protocol.js';
import { BlockList } from '../blocks/block-view.js';
import { InteractionScope } from '../blocks/interaction.js';
import { jsonsAt, textAt } from '../blocks/json.js';
import { checkInputs, collectValues, type Values } from '../blocks/values.js';
import { plainText } from '../markup/read-text.js';
import { Dialog } from '../parts/dialog.js';
import { Icon } from '../parts/icon.js';
import { useSay } from '../texts.js';
import { useDesk } from './desk.js';
import { replyText } from './reply-text.js';

interface ModalProps {
  readonly viewId: string;
  readonly view: SlackJson;
  /** How many views lie on each other, this one included. */
  readonly depth: number;
  readonly kept: Values;
  readonly onKept: (change: (kept: Values) => Values) => void;
}

interface Outcome {
  readonly sending: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly problem: string | null;
}

const UNSENT: Outcome = { sending: false, errors: {}, problem: null };

/** A view as a dialog, with its inputs and what the bot finds wrong in them. */
export function Modal({ viewId, view, depth, kept, onKept }: ModalProps) {
  const { act } = useDesk();
  const say = useSay();
  const [outcome, setOutcome] = useState<Outcome>(UNSENT);
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const blocks = jsonsAt(view, 'blocks');
  const title = plainText(textAt(view, 'title'));
  const submitWords = textAt(view, 'submit');
  const hasInputs = blocks.some(({ type }) => type === 'input');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another view begins without the outcome of the one before.
  useEffect(() => {
    setOutcome(UNSENT);
    (form.current?.querySelector<HTMLElement>('[data-focus]') ?? heading.current)?.focus();
  }, [viewId]);
  useEffect(() => {
    if (Object.keys(outcome.errors).length > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset:has(+ .field-error) input')?.focus();
    }
  }, [outcome.errors]);

  const close = () => void act({ do: 'close_view', viewId });
  const send = async () => {
    if (outcome.sending) return;
    const values = collectValues(blocks, kept);
    const faults = Object.entries(checkInputs(blocks, values));
    if (faults.length > 0) {
      const errors = Object.fromEntries(faults.map(([block, { key, count }]) => [block, say(key, { count })]));
      setOutcome({ ...UNSENT, errors });
      return;
    }
    setOutcome({ ...UNSENT, sending: true });
    const reply = await act({ do: 'submit_view', viewId, values });
    const errors = reply.errors ?? {};
    const failed = !reply.ok && Object.keys(errors).length === 0;
    setOutcome({ sending: false, errors, problem: failed ? replyText(reply, say) : null });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <Dialog label={title} className="modal" onEscape={close}>
      <form ref={form} onSubmit={onSubmit} noValidate data-testid="modal" aria-busy={outcome.sending}>
        <header className="modal-head">
          {depth > 1 ? (
            <button type="button" className="icon-button" aria-label={say('back')} onClick={close}>
              <Icon name="back" />
            </button>
          ) : null}
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <button type="button" className="icon-button" aria-label={say('close')} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <section className="modal-body" aria-label={title} tabIndex={hasInputs ? -1 : 0}>
          <InteractionScope
            place={{ kind: 'view', viewId }}
            blocks={blocks}
            kept={kept}
            onKept={onKept}
            errors={outcome.errors}
            submit={() => void send()}
          >
            <BlockList blocks={blocks} />
          </InteractionScope>
          {outcome.problem === null ? null : (
            <p className="problem" role="alert">
              {outcome.problem}
            </p>
          )}
        </section>
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={close}>
            {textAt(view, 'close') || say(submitWords === '' ? 'close' : 'cancel')}
          </button>
          {submitWords === '' ? null : (
            <button
              type="submit"
              className={`button button-primary ${outcome.sending ? 'button-busy' : ''}`}
              aria-busy={outcome.sending}
            >
              {plainText(submitWords)}
              {outcome.sending ? <span className="spinner" role="img" aria-label={say('submitting')} /> : null}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
