import type { ReactNode } from 'react';
import type { SlackJson } from '../../page-protocol.js';
import { parseMarkdown } from '../markup/markdown.js';
import { MarkupView } from '../markup/markup-view.js';
import { plainOf, readText } from '../markup/read-text.js';
import { readRichText } from '../markup/rich-text.js';
import { Words } from '../markup/words.js';
import { useSay } from '../texts.js';
import { ElementView } from './element-view.js';
import { ImageView } from './image-view.js';
import { InputBlock } from './input-block.js';
import { jsonAt, jsonsAt, stringAt, textAt } from './json.js';
import { TableBlock } from './table-block.js';
import { TaskList } from './task-list.js';
import { blockIdOf } from './values.js';

/** Blocks one below the other. */
export function BlockList({ blocks }: { readonly blocks: readonly SlackJson[] }) {
  return (
    <div className="blocks">
      {blocks.map((block, index) => {
        const blockId = blockIdOf(block, index);
        return (
          <div key={blockId} className={`block block-${stringAt(block, 'type')}`} data-block={blockId}>
            <BlockView block={block} blockId={blockId} />
          </div>
        );
      })}
    </div>
  );
}

interface BlockProps {
  readonly block: SlackJson;
  readonly blockId: string;
}

function BlockView({ block, blockId }: BlockProps): ReactNode {
  const say = useSay();
  switch (block.type) {
    case 'section':
      return <SectionBlock block={block} blockId={blockId} />;
    case 'header':
      return (
        <h3 className="block-heading">
          <Words text={plainOf(jsonAt(block, 'text'))} />
        </h3>
      );
    case 'divider':
      return <hr />;
    case 'context':
      return jsonsAt(block, 'elements').map((element, index) =>
        element.type === 'image' ? (
          <ImageView key={String(index)} image={element} small />
        ) : (
          <MarkupView key={String(index)} blocks={readText(element)} />
        ),
      );
    case 'actions':
    case 'context_actions':
      return jsonsAt(block, 'elements').map((element, index) => (
        <ElementView
          key={stringAt(element, 'action_id') || String(index)}
          element={element}
          blockId={blockId}
          label={textAt(element, 'placeholder')}
        />
      ));
    case 'image':
      return <ImageView image={block} />;
    case 'input':
      return <InputBlock block={block} blockId={blockId} />;
    case 'markdown':
      return <MarkupView blocks={parseMarkdown(stringAt(block, 'text'))} />;
    case 'rich_text':
      return <MarkupView blocks={readRichText(block)} />;
    case 'table':
    case 'data_table':
      return <TableBlock block={block} />;
    case 'task_card':
      return <TaskList tasks={[taskOf(block)]} />;
    case 'plan':
      return (
        <>
          <p className="plan-title">{stringAt(block, 'title')}</p>
          <TaskList tasks={jsonsAt(block, 'tasks').map(taskOf)} />
        </>
      );
    case 'alert':
      return <MarkupView blocks={readText(jsonAt(block, 'text'))} />;
    default:
      return <p className="muted">{say('notShown', { type: stringAt(block, 'type') })}</p>;
  }
}

const taskOf = (block: SlackJson) => ({
  id: stringAt(block, 'task_id'),
  title: stringAt(block, 'title'),
  status: stringAt(block, 'status'),
});

function SectionBlock({ block, blockId }: BlockProps) {
  const text = jsonAt(block, 'text');
  const accessory = jsonAt(block, 'accessory');
  const fields = jsonsAt(block, 'fields');
  return (
    <>
      <div className="section-words">
        {text === null ? null : <MarkupView blocks={readText(text)} />}
        {fields.length === 0 ? null : (
          <div className="fields">
            {fields.map((field, index) => (
              <MarkupView key={String(index)} blocks={readText(field)} />
            ))}
          </div>
        )}
      </div>
      {accessory === null ? null : (
        <div className="section-accessory">
          {accessory.type === 'image' ? (
            <ImageView image={accessory} small />
          ) : (
            <ElementView element={accessory} blockId={blockId} label={stringAt(text ?? {}, 'text').slice(0, 80)} />
          )}
        </div>
      )}
    </>
  );
}
