import { createContext, type ReactNode, useContext, useState } from 'react';
import type { ActionPlace, SlackJson } from '../../page-protocol.js';
import { useDesk } from '../app/desk.js';
import { replyText } from '../app/reply-text.js';
import { useSay } from '../texts.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { collectValues, type Values } from './values.js';

/** What the elements of one place share: the values of its inputs, and what may be pressed. */
interface Interaction {
  readonly values: Values;
  readonly errors: Readonly<Record<string, string>>;
  readonly keep: (block: string, action: string, value: SlackJson) => void;
  /** Sends a block action, after its confirm dialog when the element has one. */
  readonly press: (action: SlackJson, confirm: SlackJson | null) => void;
  /** `block action` of what was pressed and is not answered yet. */
  readonly pressed: string | null;
  /** Sends the view that the inputs belong to; null outside of views. */
  readonly submit: (() => void) | null;
}

const InteractionContext = createContext<Interaction | null>(null);

export function useInteraction(): Interaction {
  const interaction = useContext(InteractionContext);
  if (interaction === null) throw new Error('An element stands outside of a message, view or home.');
  return interaction;
}

interface ScopeProps {
  readonly place: ActionPlace;
  readonly blocks: readonly SlackJson[];
  readonly kept: Values;
  readonly onKept: (change: (kept: Values) => Values) => void;
  readonly errors?: Readonly<Record<string, string>>;
  readonly submit?: () => void;
  readonly children: ReactNode;
}

interface Asked {
  readonly action: SlackJson;
  readonly confirm: SlackJson;
}

export const pressKey = (action: SlackJson) => `${action.block_id} ${action.action_id} ${action.value ?? ''}`;

/** The place that blocks stand in; everything pressed inside is sent with the values around it. */
export function InteractionScope({ place, blocks, kept, onKept, errors = {}, submit, children }: ScopeProps) {
  const { act } = useDesk();
  const say = useSay();
  const [pressed, setPressed] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const values = collectValues(blocks, kept);

  const send = async (action: SlackJson) => {
    setPressed(pressKey(action));
    setProblem(null);
    const now = String(Date.now() / 1_000);
    // What was just chosen counts, though the page has not been drawn anew since.
    const own = values[String(action.block_id)]?.[String(action.action_id)];
    const current = own === undefined ? values : withOwn(values, action, own);
    const reply = await act({
      do: 'block_action',
      place,
      action: { ...action, action_ts: now },
      state: current,
    });
    setPressed(null);
    if (!reply.ok) setProblem(replyText(reply, say));
  };

  const interaction: Interaction = {
    values,
    errors,
    keep: (block, action, value) => onKept((all) => ({ ...all, [block]: { ...all[block], [action]: value } })),
    press: (action, confirm) => (confirm === null ? void send(action) : setAsked({ action, confirm })),
    pressed,
    submit: submit ?? null,
  };
  return (
    <InteractionContext value={interaction}>
      {children}
      {problem === null ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {asked === null ? null : (
        <ConfirmDialog
          confirm={asked.confirm}
          onDeny={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            void send(asked.action);
          }}
        />
      )}
    </InteractionContext>
  );
}

/** The fields of the value that the action itself tells. */
function withOwn(values: Values, action: SlackJson, own: SlackJson): Values {
  const block = String(action.block_id);
  const told = Object.fromEntries(Object.keys(own).map((key) => [key, action[key] ?? own[key]]));
  return { ...values, [block]: { ...values[block], [String(action.action_id)]: told } };
}
