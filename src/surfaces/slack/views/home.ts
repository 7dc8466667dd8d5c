import type { HomeView, KnownBlock } from '@slack/types';
import type { HeldRole } from '../../../domain/people/types.js';
import { type Answer, type Choice, numberEvidence } from '../../../features/ask/index.js';
import { withAside } from '../../../features/figure-text.js';
import type { Language } from '../../../lib/language.js';
import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { answerForm, formats, wordOf } from '../../../texts/index.js';
import { type HomeKey, homeText } from '../../../texts/slack/home.js';
import { ACTIONS, homeAskId } from '../ids.js';
import { choiceUnits } from './choice-units.js';
import { actions, button, context, plain } from './elements.js';
import { type CommandHelp, commandUnits } from './help.js';
import { type PageBudget, paginate, type Section, type Unit } from './paging.js';
import { pointUnits } from './point-lines.js';
import { ledgerUnits } from './source-units.js';

/** What the Home tab shows; all of it is what this one person may see. */
export interface HomeParts {
  /** Null for somebody who is not registered. */
  readonly person: { readonly titleZh: string; readonly titleEn: string; readonly roles: readonly HeldRole[] } | null;
  /** The Slack member id, said to who is not registered. */
  readonly userId?: string;
  /** Whether Slack calls the person a guest, for whom a role would change nothing. */
  readonly restricted?: boolean;
  /** What this person may see, in words. */
  readonly scopeWords: string;
  readonly today: string;
  readonly demo: boolean;
  /** Questions to begin with, as buttons. */
  readonly samples: readonly Choice[];
  /** An answer to what this person should grasp, and the question that it answers. */
  readonly pressing: Answer | null;
  readonly pressingQuestion?: string;
  readonly page: number;
  readonly language: Language;
  readonly commands: readonly CommandHelp[];
}

const BUDGET: PageBudget = { blocks: SLACK_LIMITS.view.blocks - 10, size: 60_000, reading: 9_000 };

/** The Home tab: who you are and what you may see, what is pressing, what you can ask. */
export function homeView(parts: HomeParts): HomeView {
  const { language, person } = parts;
  const pages = paginate(
    [
      whoSection(parts),
      pressingSection(parts),
      samplesSection(parts),
      { units: commandUnits(language, parts.commands) },
    ],
    BUDGET,
  );
  const page = Math.min(Math.max(1, parts.page), pages.length);
  const turn = (key: 'previous' | 'next', to: number): KnownBlock[] => {
    if (to < 1 || to > pages.length) return [];
    const text = withAside(homeText(key, language), `${to}/${pages.length}`, language);
    return [actions([button({ id: ACTIONS.homePage, text, value: String(to) })])];
  };
  return {
    type: 'home',
    private_metadata: `${person === null ? 'unknown' : 'known'}|${page}`,
    blocks: [...head(parts), ...turn('previous', page - 1), ...(pages[page - 1] ?? []), ...turn('next', page + 1)],
  };
}

function head({ today, demo, language }: HomeParts): KnownBlock[] {
  const say = (key: HomeKey) => homeText(key, language);
  const colon = language === 'zh' ? '' : ' ';
  const day = `${say('today')}${colon}${formats.date(today, language)}`;
  const words = [say('lead'), day, ...(demo ? [answerForm('demo', language)] : [])];
  return [{ type: 'header', text: plain(say('title'), SLACK_LIMITS.header) }, context(words.join(' · '))];
}

function whoSection({ person, userId, restricted = false, scopeWords, language }: HomeParts): Section {
  const say = (key: HomeKey) => homeText(key, language);
  const colon = language === 'zh' ? '：' : ': ';
  const item = (strong: string, text: string): Unit => ({
    content: { kind: 'item', strong: `${strong}${colon}`, text },
  });
  const see = item(say('see'), scopeWords);
  if (restricted) return { units: [{ content: { kind: 'paragraph', text: say('guest') } }, see] };
  if (person === null) {
    const id = userId === undefined ? say('memberId') : `${colon}${userId}`;
    const paragraphs = [say('unknown'), `${say('getRights')} ${id}`.replace(/ (?=[:：])/, '')];
    return { units: [...paragraphs.map((text): Unit => ({ content: { kind: 'paragraph', text } })), see] };
  }
  const title = language === 'zh' ? person.titleZh : `${person.titleEn} (${person.titleZh})`;
  const roles = [...new Set(person.roles.map(({ role }) => wordOf('role', role)[language]))];
  const words = [title, ...(roles.length === 0 ? [] : [formats.list(roles, language)])];
  return { units: [item(say('you'), words.join(' · ')), see] };
}

function pressingSection({ pressing, pressingQuestion, language }: HomeParts): Section {
  if (pressing === null) return { units: [] };
  const { what, other, asOf, demo, withheld } = pressing;
  const markers = numberEvidence(pressing);
  const points = pointUnits(pressing, what.length > 0 ? what : other, markers);
  const day =
    language === 'zh' ? `${answerForm('asOf', language)} ${asOf}` : `${answerForm('dataDay', language)} ${asOf}`;
  const heading: Unit = { content: { kind: 'heading', text: homeText('pressing', language) }, keep: true };
  const facts: Unit = {
    content: context(
      [day, ...(demo ? [answerForm('demo', language)] : []), withheld ?? ''].filter(Boolean).join(' · '),
    ),
    keep: true,
  };
  if (points.length === 0) {
    return { units: [heading, facts, { content: { kind: 'paragraph', text: homeText('noPressing', language) } }] };
  }
  const shown = { ...pressing, facts: pressing.facts.filter(({ id }) => citedBy(what.length > 0 ? what : other, id)) };
  const sources: Unit[] = ledgerUnits(shown, markers, { rows: false });
  const more = pressingQuestion
    ? choiceUnits([{ label: homeText('whole', language), question: pressingQuestion }], language, () => homeAskId(0))
    : [];
  const title: Unit = { content: { kind: 'heading', text: answerForm('sources', language) }, keep: true };
  return { units: [heading, facts, ...points, ...(sources.length > 0 ? [title, ...sources] : []), ...more] };
}

function citedBy(points: Answer['what'], id: string): boolean {
  return points.some(({ evidence }) => evidence.includes(id));
}

function samplesSection({ samples, language }: HomeParts): Section {
  const units = choiceUnits(samples, language, homeAskId);
  if (units.length === 0) return { units: [] };
  return { units: [{ content: { kind: 'heading', text: homeText('samples', language) }, keep: true }, ...units] };
}
