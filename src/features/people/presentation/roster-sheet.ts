import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { type PostKey, postText } from '../../../texts/posts.js';
import { recordsText } from '../../../texts/records.js';
import { DASH, inOneLine, inOneRow, labelled, nameText, withAside } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import type { Sheet } from '../../sheet.js';
import { marksOf, pagingOf } from '../../sheet-marks.js';
import { PEOPLE_COMMANDS } from '../people-commands.js';
import type { HeldPost, listHolders } from '../roster.js';

export type Roster = Awaited<ReturnType<typeof listHolders.run>>;

/** Who holds what, in words. */
export function rosterSheet(roster: Roster, language: Language): Sheet {
  const say = (key: PostKey) => postText(key, language);
  const { role, chain, county } = roster.filters;
  const filtered = [
    ...(role ? [formats.term(wordOf('role', role), language)] : []),
    ...(chain ? [nameText(chain, language)] : []),
    ...(county ? [nameText(county, language)] : []),
  ];
  const columns = (['person', 'unit', 'roles', 'account'] as const).map((key) => ({
    heading: say(key),
    flexible: true,
  }));
  const rows = roster.rows.map((holder) => [
    inOneRow([nameText(holder, language), holder.id], language),
    holder.unit ? nameText(holder.unit, language) : DASH,
    holder.posts.length === 0
      ? say('noRole')
      : inOneLine(
          holder.posts.map((post) => heldText(post, language)),
          language,
        ),
    inOneRow(holder.accounts, language) || DASH,
  ]);
  return {
    title: say('people'),
    marks: marksOf(roster, language, roster),
    parts:
      rows.length === 0
        ? [{ kind: 'lines', heading: '', lines: [say('nobody')] }]
        : [{ kind: 'table', heading: '', columns, rows }],
    notes:
      filtered.length === 0 ? [] : [labelled(recordsText('filters', language), inOneRow(filtered, language), language)],
    paging: pagingOf(roster, language, (page) => commandText(PEOPLE_COMMANDS.list, inputOf(roster, page))),
    commands:
      filtered.length === 0 ? [] : [{ label: say('allPeople'), command: commandText(PEOPLE_COMMANDS.list, {}) }],
    acts: roster.mayGrant
      ? [
          { kind: 'form', label: say('grant'), verb: 'people.grant', subject: '' },
          { kind: 'form', label: say('revoke'), verb: 'people.revoke', subject: '' },
        ]
      : [],
    questions: [],
  };
}

/** A role with what it is held for. */
export function heldText({ role, place }: HeldPost, language: Language): string {
  const word = formats.term(wordOf('role', role), language);
  return place === null ? word : withAside(word, place[language === 'zh' ? 'nameZh' : 'nameEn'], language);
}

function inputOf({ filters: { role, chain, county }, pageSize }: Roster, page: number): Record<string, string> {
  return {
    ...(role && { role }),
    ...(chain && { chain: chain.id }),
    ...(county && { county: county.id }),
    page: String(page),
    ...(pageSize === 10 ? {} : { pageSize: String(pageSize) }),
  };
}
