import { memo, useState } from 'react';
import type { PageMessage } from '../../page-protocol.js';
import { BlockList } from '../blocks/block-view.js';
import { InteractionScope } from '../blocks/interaction.js';
import { TaskList } from '../blocks/task-list.js';
import type { Values } from '../blocks/values.js';
import { parseMarkdown } from '../markup/markdown.js';
import { MarkupView } from '../markup/markup-view.js';
import { parseMrkdwn } from '../markup/mrkdwn.js';
import { useSay } from '../texts.js';
import { FileList } from './file-list.js';

interface BodyProps {
  readonly message: PageMessage;
  readonly channel: string;
}

/** What a message says: its blocks, else its text; a stream writes Markdown. Drawn anew only when the message changes. */
export const MessageBody = memo(function MessageBody({ message, channel }: BodyProps) {
  const say = useSay();
  const [kept, setKept] = useState<Values>({});
  const { blocks, text, tasks, files, streaming, edited, ts } = message;
  return (
    <div className={`message-body ${streaming ? 'message-streaming' : ''}`}>
      {tasks.length === 0 ? null : <TaskList tasks={tasks} />}
      {blocks.length === 0 ? (
        <MarkupView blocks={streaming ? parseMarkdown(text) : parseMrkdwn(text)} />
      ) : (
        <InteractionScope place={{ kind: 'message', channel, ts }} blocks={blocks} kept={kept} onKept={setKept}>
          <BlockList blocks={blocks} />
        </InteractionScope>
      )}
      {files.length === 0 ? null : <FileList files={files} />}
      {edited ? <span className="edited">{say('edited')}</span> : null}
    </div>
  );
});
