import { useEffect, useRef, useState } from 'react';
import type { PageMessage } from '../../page-protocol.js';
import { Avatar } from '../parts/avatar.js';
import { findPerson, inLanguage } from '../state/names.js';
import { useLanguage, useSay } from '../texts.js';
import { useDesk } from './desk.js';
import { MessageList } from './message-list.js';
import { replyText } from './reply-text.js';

interface FreshProps {
  readonly channel: string;
  readonly messages: readonly PageMessage[];
  readonly onAsked: (thread: string) => void;
}

/** Where a conversation with the agent begins: what it suggests to ask, and what it said to this person alone. */
export function FreshConversation({ channel, messages, onAsked }: FreshProps) {
  const { state, act } = useDesk();
  const say = useSay();
  const language = useLanguage();
  const [problem, setProblem] = useState<string | null>(null);
  const prompts = state.prompts.find((one) => one.channel === channel && one.threadTs === null);
  const aside = messages.filter(({ onlyFor, threadTs }) => onlyFor !== null && threadTs === null);
  const bot = inLanguage(state.bot.name, language);
  const frame = useRef<HTMLDivElement>(null);
  const newest = aside.at(-1)?.ts;
  // What was said last comes into sight, from its beginning.
  useEffect(() => {
    if (newest !== undefined) frame.current?.querySelector('ol > :last-child')?.scrollIntoView({ block: 'start' });
  }, [newest]);
  const ask = async (message: string) => {
    const reply = await act({ do: 'post', channel, threadTs: null, text: message });
    if (reply.ok && reply.ts !== undefined) onAsked(reply.ts);
    else setProblem(say('notSent', { why: replyText(reply, say) }));
  };
  return (
    <div className="fresh" ref={frame}>
      <div className="fresh-greeting">
        <Avatar person={findPerson(state, state.bot.userId)} size={52} />
        <h3>{prompts?.title ?? say('greeting')}</h3>
        <p className="muted">{say('greetingBelow', { bot })}</p>
        {prompts === undefined || prompts.prompts.length === 0 ? null : (
          <ul className="prompts" aria-label={say('suggestions')}>
            {prompts.prompts.map(({ title, message }) => (
              <li key={title}>
                <button type="button" className="prompt" data-testid="prompt" onClick={() => void ask(message)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        )}
        {problem === null ? null : (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      {aside.length === 0 ? null : <MessageList messages={aside} channel={channel} label={say('onlyYou')} root="" />}
    </div>
  );
}
