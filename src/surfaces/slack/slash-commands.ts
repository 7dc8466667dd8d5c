import { slackAppText } from '../../texts/slack/app.js';

/** A slash command as Slack lists it. */
export interface SlashCommand {
  readonly command: `/${string}`;
  readonly description: string;
  readonly usageHint: string;
  /** Whether people and channels that are named in it come as their ids. */
  readonly escapes?: boolean;
}

/** The slash commands of the app. */
export const SLASH_COMMANDS: readonly SlashCommand[] = [
  { command: '/ask', description: both('askDescription'), usageHint: both('askHint') },
  {
    command: '/wutong',
    description: both('wutongDescription'),
    usageHint: 'help | undo | people | channel',
    escapes: true,
  },
  { command: '/chain', description: both('chainDescription'), usageHint: 'list | show NAME | help' },
  {
    command: '/indicator',
    description: both('indicatorDescription'),
    usageHint: 'list [chain:CHAIN] | show NAME [chain:CHAIN] | help',
  },
  {
    command: '/project',
    description: both('projectDescription'),
    usageHint:
      'list | mine | show PRJ-0012 | history | totals | advance PRJ-0012 to:STAGE | report | milestone | add NAME | help',
  },
  {
    command: '/task',
    description: both('taskDescription'),
    usageHint: 'mine | list [chain:CHAIN] | show T-0012 | add | report | finish | help',
  },
  {
    command: '/problem',
    description: both('problemDescription'),
    usageHint: 'TEXT | mine | list | overdue | show P-0012 | history | accept | reply | solve | confirm | close | help',
  },
  {
    command: '/plan',
    description: both('planDescription'),
    usageHint: 'list | show PLAN | diff PLAN | draft PLAN | publish PLAN | back | help',
  },
  {
    command: '/enterprise',
    description: both('enterpriseDescription'),
    usageHint: 'list [chain:CHAIN] | show NAME | listing NAME to:STAGE | financing NAME | funded FIN-0001 | help',
  },
  {
    command: '/digest',
    description: both('digestDescription'),
    usageHint: 'now | settings [at:08:30] [language:zh] | pause [DAY] | resume | board on|off channel:#CHANNEL | help',
  },
];

/** Slack shows one text to everybody, so it holds both languages. */
function both(key: Parameters<typeof slackAppText>[0]): string {
  return `${slackAppText(key, 'en')} · ${slackAppText(key, 'zh')}`;
}
