import type { Language } from '../../../lib/language.js';
import { helpText } from '../../../texts/slack/help.js';
import { escaped, shortened } from '../mrkdwn.js';
import type { SlackMessage } from './message.js';
import { type PageBudget, paginate, type Section, type Unit } from './paging.js';

/** A slash command as people are told of it, in the reader's language. */
export interface CommandHelp {
  /** `/project` */
  readonly command: string;
  /** `list chain:pharma` */
  readonly usage: string;
  readonly summary: string;
}

const BUDGET: PageBudget = { blocks: 40, size: 9_000, reading: 9_000 };
const COMMANDS_SHOWN = 40;
const WORD_SHOWN = 200;

/** What can be asked, and the commands with what they take. */
export function helpMessage(language: Language, commands: readonly CommandHelp[]): SlackMessage {
  const say = (key: Parameters<typeof helpText>[0]) => helpText(key, language);
  const item = (text: string): Unit => ({ content: { kind: 'item', text } });
  const sections: Section[] = [
    {
      units: [
        { content: { kind: 'heading', text: say('title') } },
        ...[say('can'), say('ask'), say('sources'), say('seen')].map(item),
      ],
    },
    { units: commandUnits(language, commands) },
  ];
  const [blocks = []] = paginate(sections, BUDGET);
  return { text: escaped(`${say('title')}: ${say('can')}`), blocks };
}

/** The commands as lines under their heading; none when there is no command. */
export function commandUnits(language: Language, commands: readonly CommandHelp[]): Unit[] {
  if (commands.length === 0) return [];
  return [
    { content: { kind: 'heading', text: helpText('commands', language) }, keep: true },
    ...commands.slice(0, COMMANDS_SHOWN).map(commandUnit),
    { content: { kind: 'paragraph', text: helpText('more', language) } },
  ];
}

function commandUnit({ command, usage, summary }: CommandHelp): Unit {
  const typed = shortened(`${command} ${usage}`.trim(), WORD_SHOWN);
  return { content: { kind: 'item', strong: typed, text: ` — ${shortened(summary, WORD_SHOWN)}` } };
}
