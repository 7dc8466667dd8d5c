import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { PageCommand } from '../../page-protocol.js';
import { Icon } from '../parts/icon.js';
import { keepDraft, readDraft } from '../state/drafts.js';
import { inLanguage } from '../state/names.js';
import { type Language, useLanguage, useSay } from '../texts.js';
import { AttachButton, ChosenFiles } from './attachments.js';
import { type Completion, completionsAt } from './completion.js';
import { CompletionList } from './completion-list.js';
import { useDesk } from './desk.js';
import { useNamed } from './named.js';
import { ShortcutMenu } from './shortcut-menu.js';
import { useSending } from './use-sending.js';

interface ComposerProps {
  readonly channel: string;
  readonly thread: string | null;
  readonly placeholder: string;
  /** Takes the focus when it appears. */
  readonly focus?: boolean;
  readonly onPosted?: (ts: string) => void;
}

/** Where messages and commands are written. What was begun is kept by conversation, and stays when it could not be sent. */
export function Composer({ channel, thread, placeholder, focus = false, onPosted }: ComposerProps) {
  const { state, me } = useDesk();
  const say = useSay();
  const language = useLanguage();
  const named = useNamed();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const nextCaret = useRef<number | null>(null);
  const key = `${me.id}/${channel}/${thread ?? ''}`;
  const [text, setText] = useState(() => readDraft(key));
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [shut, setShut] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);

  const change = (next: string, at: number) => {
    setText(next);
    setCaret(at);
    setActive(0);
    setShut(false);
    keepDraft(key, next);
  };
  const { send, sending, problem } = useSending({
    channel,
    thread,
    onSent: (ts) => {
      change('', 0);
      setFiles([]);
      if (ts !== undefined) onPosted?.(ts);
    },
  });

  useLayoutEffect(() => {
    fitHeight(box.current, text);
    // A text that was not typed leaves the caret at its end; what was completed may stand before.
    if (nextCaret.current !== null) box.current?.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
  }, [text]);
  useEffect(() => {
    if (focus) box.current?.focus();
  }, [focus]);

  const commands = thread === null ? inOneLanguage(state.commands, language) : [];
  const found = shut ? [] : completionsAt(text, caret, { ...named, commands });
  const chosen = found[active];
  const take = ({ insert, from, to }: Completion) => {
    const next = text.slice(0, from) + insert + text.slice(to).replace(/^ /, '');
    change(next, from + insert.length);
    nextCaret.current = from + insert.length;
    box.current?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Enter that chooses a word of an input method sends nothing.
    if (event.nativeEvent.isComposing) return;
    if (chosen !== undefined) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? 1 : found.length - 1;
        setActive((active + step) % found.length);
        return;
      }
      if (event.key === 'Escape') {
        event.preventDefault();
        setShut(true);
        return;
      }
      if ((event.key === 'Tab' && !event.shiftKey) || (event.key === 'Enter' && !chosen.unasked && !event.shiftKey)) {
        event.preventDefault();
        take(chosen);
        return;
      }
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send(text, files);
    }
  };
  const usage = commands.find(({ command }) => text.split(/\s/)[0] === command);

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send(text, files);
      }}
    >
      {found.length === 0 ? null : <CompletionList id={id} completions={found} active={active} onTake={take} />}
      <ChosenFiles files={files} onFiles={setFiles} />
      <div className="composer-frame">
        <textarea
          ref={box}
          rows={1}
          value={text}
          placeholder={placeholder}
          aria-label={placeholder}
          aria-autocomplete="list"
          aria-controls={found.length === 0 ? undefined : id}
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${active}`}
          aria-describedby={`${id}-below`}
          readOnly={sending}
          data-composer=""
          data-testid={thread === null ? 'composer' : 'thread-composer'}
          onChange={({ target }) => change(target.value, target.selectionStart)}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onKeyDown={onKey}
        />
        <div className="composer-tools">
          <ShortcutMenu channel={channel} />
          <AttachButton files={files} onFiles={setFiles} />
          <button
            type="submit"
            className="send"
            aria-label={say('send')}
            title={say('send')}
            disabled={sending || (text.trim() === '' && files.length === 0)}
          >
            <Icon name="send" size={17} />
          </button>
        </div>
      </div>
      <p className="composer-below" id={`${id}-below`}>
        {usage === undefined
          ? say('keys', { enter: 'Enter', shift: 'Shift+Enter' })
          : `${usage.command} ${usage.usageHint}`}
      </p>
      {problem === null ? null : (
        <p className="problem" role="alert" data-testid="not-sent">
          {problem}
        </p>
      )}
    </form>
  );
}

/** Commands as a person of one language reads them. */
function inOneLanguage(commands: readonly PageCommand[], language: Language): readonly PageCommand[] {
  return commands.map(({ command, description, usageHint }) => ({
    command,
    description: inLanguage(description, language),
    usageHint: inLanguage(usageHint, language),
  }));
}

const TALLEST = 220;

/** As tall as its text, up to a third of the window or so. */
function fitHeight(box: HTMLTextAreaElement | null, text: string): void {
  if (box === null) return;
  box.style.height = 'auto';
  if (text !== '') box.style.height = `${Math.min(TALLEST, box.scrollHeight)}px`;
}
