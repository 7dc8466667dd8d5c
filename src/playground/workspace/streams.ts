import type { Json } from '../json.js';
import type { Messages } from './messages.js';
import type { Message, Task } from './types.js';

/** One piece of a stream, as Slack's chunks. */
export type Chunk =
  | { readonly type: 'markdown_text'; readonly text: string }
  | { readonly type: 'task_update'; readonly task: Task }
  | { readonly type: 'plan_update'; readonly title: string }
  | { readonly type: 'blocks'; readonly blocks: readonly Json[] };

/** Messages whose text is still being appended. */
export interface Streams {
  begin(message: Message): void;
  /** Whether text can be appended to the message. */
  isOpen(message: Message): boolean;
  append(message: Message, chunks: readonly Chunk[]): void;
  end(message: Message): void;
  /** Those of a thread that are open. */
  open(channel: string, threadTs: string): readonly Message[];
  close(): void;
}

/** @param life milliseconds after which Slack itself closes a stream to which nothing is appended. */
export function createStreams(messages: Messages, life: number): Streams {
  const open = new Map<Message, NodeJS.Timeout>();
  const end = (message: Message) => {
    clearTimeout(open.get(message));
    if (!open.delete(message)) return;
    message.streaming = 'completed';
    messages.changed(message);
  };
  const wait = (message: Message) => {
    clearTimeout(open.get(message));
    open.set(message, setTimeout(() => end(message), life).unref());
  };
  return {
    begin: wait,
    isOpen: (message) => open.has(message),
    append(message, chunks) {
      for (const chunk of chunks) add(message, chunk);
      wait(message);
      messages.changed(message);
    },
    end,
    open: (channel, threadTs) =>
      [...open.keys()].filter((message) => message.channel === channel && message.threadTs === threadTs),
    close() {
      for (const timer of open.values()) clearTimeout(timer);
      open.clear();
    },
  };
}

/** Puts a piece into the message without telling anybody. */
export function add(message: Pick<Message, 'text' | 'blocks' | 'tasks'>, chunk: Chunk): void {
  switch (chunk.type) {
    case 'markdown_text':
      message.text += chunk.text;
      message.blocks = withText(message.blocks, chunk.text);
      return;
    case 'task_update': {
      const others = message.tasks.filter(({ id }) => id !== chunk.task.id);
      const known = others.length < message.tasks.length;
      message.tasks = known
        ? message.tasks.map((task) => (task.id === chunk.task.id ? chunk.task : task))
        : [...message.tasks, chunk.task];
      return;
    }
    case 'plan_update':
      return;
    case 'blocks':
      message.blocks = [...message.blocks, ...chunk.blocks];
      return;
    default:
      chunk satisfies never;
  }
}

/** Text goes on in the last block when that holds text already. */
function withText(blocks: readonly Json[], text: string): readonly Json[] {
  const last = blocks.at(-1);
  if (last?.type !== 'markdown' || typeof last.text !== 'string') {
    return [...blocks, { type: 'markdown', text, block_id: Math.random().toString(36).slice(2, 7) }];
  }
  return [...blocks.slice(0, -1), { ...last, text: last.text + text }];
}
