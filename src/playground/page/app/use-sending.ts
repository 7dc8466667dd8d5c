import { useState } from 'react';
import type { PageCommand } from '../../page-protocol.js';
import { useSay } from '../texts.js';
import { useDesk } from './desk.js';
import { encodeText } from './encode-text.js';
import { useNamed } from './named.js';
import { replyText } from './reply-text.js';

interface SendingOptions {
  readonly channel: string;
  readonly thread: string | null;
  /** It was taken; of a message with its time stamp. */
  readonly onSent: (ts: string | undefined) => void;
}

interface Sending {
  readonly send: (text: string, files: readonly File[]) => Promise<void>;
  readonly sending: boolean;
  /** Why the last one was not sent. */
  readonly problem: string | null;
}

/** Sends what was written, as a message or as a slash command. */
export function useSending({ channel, thread, onSent }: SendingOptions): Sending {
  const { state, act, upload } = useDesk();
  const { allNames, channels } = useNamed();
  const say = useSay();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const post = (text: string, files: readonly File[]) =>
    files.length === 0
      ? act({ do: 'post', channel, threadTs: thread, text })
      : upload({ channel, threadTs: thread, text, files });
  const argumentsOf = (text: string, command: PageCommand | undefined) =>
    command?.escapes === true ? encodeText(text, allNames, channels) : text;
  const send = async (text: string, files: readonly File[]) => {
    if (sending || (text.trim() === '' && files.length === 0)) return;
    const command = /^\/[\p{L}\p{N}_-]+/u.exec(text)?.[0];
    const known = state.commands.find((one) => one.command === command);
    if (command !== undefined && thread !== null) return setProblem(say('noSlashInThreads'));
    if (command !== undefined && known === undefined) return setProblem(say('unknownCommand', { command }));
    setSending(true);
    setProblem(null);
    const reply = await (command === undefined
      ? post(encodeText(text.trim(), allNames, channels), files)
      : act({ do: 'command', channel, command, text: argumentsOf(text.slice(command.length).trim(), known) }));
    setSending(false);
    if (reply.ok) onSent(command === undefined ? reply.ts : undefined);
    else setProblem(say('notSent', { why: replyText(reply, say) }));
  };
  return { send, sending, problem };
}
