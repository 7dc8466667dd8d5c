import { createElement, type MouseEvent, type ReactNode } from 'react';
import { useDesk } from '../app/desk.js';
import { channelName, findPerson, personName } from '../state/names.js';
import { placeOfLink } from '../state/place.js';
import { useLanguage } from '../texts.js';
import { emojiOf } from './emoji.js';
import type { Inline, ListItem, Markup } from './markup.js';
import { Words } from './words.js';

/** Text with its form as elements. Foreign text only ever becomes text, never markup of the page. */
export function MarkupView({ blocks }: { readonly blocks: readonly Markup[] }) {
  return <div className="markup">{keyed(blocks, (block) => view(block))}</div>;
}

/** Parts of a text have no ids; a changed text is drawn anew, so their place serves as key. */
function keyed<T>(items: readonly T[], draw: (item: T) => ReactNode): ReactNode {
  return items.map((item, index) => <Part key={String(index)}>{draw(item)}</Part>);
}

function Part({ children }: { readonly children: ReactNode }) {
  return <>{children}</>;
}

function view(block: Markup): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p>{inlines(block.inside)}</p>;
    case 'heading':
      // Headings of a message stand below those of the page.
      return createElement(
        `h${Math.min(6, block.level + 2)}`,
        { className: `heading heading-${block.level}` },
        inlines(block.inside),
      );
    case 'quote':
      return <blockquote>{keyed(block.inside, view)}</blockquote>;
    case 'list':
      return block.ordered ? (
        <ol start={block.start}>{keyed(block.items, item)}</ol>
      ) : (
        <ul className={block.items.some(({ checked }) => checked !== null) ? 'tasks' : undefined}>
          {keyed(block.items, item)}
        </ul>
      );
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'table':
      return <MarkdownTable table={block} />;
    case 'rule':
      return <hr />;
    default:
      return block satisfies never;
  }
}

function item({ inside, checked }: ListItem): ReactNode {
  return (
    <li>
      {checked === null ? null : <input type="checkbox" checked={checked} disabled aria-label={checked ? '✓' : '–'} />}
      {keyed(inside, view)}
    </li>
  );
}

function MarkdownTable({ table }: { readonly table: Markup & { readonly kind: 'table' } }) {
  const cell = (index: number) => ({ className: `align-${table.alignments[index] ?? 'left'}` });
  return (
    <div className="table-frame">
      <table>
        <thead>
          <tr>
            {table.head.map((words, index) => (
              <th key={String(index)} scope="col" {...cell(index)}>
                {inlines(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            <tr key={String(line)}>
              {row.map((words, index) => (
                <td key={String(index)} {...cell(index)}>
                  {inlines(words)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const inlines = (all: readonly Inline[]) => keyed(all, inlineView);

function inlineView(inline: Inline): ReactNode {
  switch (inline.kind) {
    case 'text':
      return <Words text={inline.text} />;
    case 'bold':
      return <strong>{inlines(inline.inside)}</strong>;
    case 'italic':
      return <em>{inlines(inline.inside)}</em>;
    case 'strike':
      return <s>{inlines(inline.inside)}</s>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'link':
      return <Link url={inline.url}>{inlines(inline.inside)}</Link>;
    case 'person':
      return <PersonMention id={inline.id} />;
    case 'channel':
      return <ChannelMention id={inline.id} label={inline.label} />;
    case 'broadcast':
      return (
        <span className="mention mention-loud" data-broadcast={inline.range}>
          @{inline.range}
        </span>
      );
    case 'emoji':
      return <Words text={emojiOf(inline.name)} />;
    case 'break':
      return <br />;
    default:
      return inline satisfies never;
  }
}

/** A link; one to a message of this workspace goes there instead of opening another tab. */
function Link({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  const { go } = useDesk();
  const place = placeOfLink(url, location.origin);
  const onClick = (event: MouseEvent) => {
    if (place === null || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(place);
  };
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" onClick={onClick}>
      {children}
    </a>
  );
}

function PersonMention({ id }: { readonly id: string }) {
  const { state, me } = useDesk();
  const language = useLanguage();
  const person = findPerson(state, id);
  return (
    <span className={`mention ${id === me.id ? 'mention-loud' : ''}`} data-mention={id}>
      @{person === null ? id : personName(person, language)}
    </span>
  );
}

function ChannelMention({ id, label }: { readonly id: string; readonly label: string | null }) {
  const { state, me, go } = useDesk();
  const language = useLanguage();
  const channel = state.channels.find((one) => one.id === id);
  if (channel === undefined) return <span className="mention">#{label ?? id}</span>;
  return (
    <button
      type="button"
      className="mention"
      data-channel={id}
      onClick={() => go({ kind: 'channel', channel: id, thread: null })}
    >
      #{channelName(state, channel, me, language)}
    </button>
  );
}
