import type { Language } from '../../lib/language.js';
import { list } from '../formats.js';
import type { SaidGrant } from '../words/index.js';
import type { Word } from '../words/word.js';

const of = (zh: string, en: string): Word => ({ zh, en });

/** Who holds a right, as people call them together; the ones whom a reader can turn to first. */
const HOLDERS: readonly { readonly roles: readonly SaidGrant['grantee'][]; readonly name: Word }[] = [
  { roles: ['OFFICE'], name: of('市工业推进办', 'the city industrial promotion office') },
  { roles: ['TASK_FORCE_HEAD', 'TASK_FORCE_DEPUTY', 'TASK_FORCE_MEMBER'], name: of('产业链专班', 'task forces') },
  { roles: ['OWNER'], name: of('责任人', 'the person responsible') },
  { roles: ['COUNTY_OFFICER'], name: of('县（市、区）工业推进机构', 'county promotion bodies') },
  { roles: ['FACTOR_CONTACT'], name: of('要素保障部门', 'factor-security departments') },
  { roles: ['CHIEF_CHAIN_LEADER', 'CHAIN_LEADER', 'DEPUTY_CHAIN_LEADER'], name: of('链长', 'chain leaders') },
  { roles: ['COUNTY_CHAIN_LEADER'], name: of('县级链长', 'county chain leaders') },
  { roles: ['SERVICE_SPECIALIST'], name: of('企业服务专员', 'enterprise service specialists') },
  { roles: ['ENTERPRISE'], name: of('企业', 'the enterprise itself') },
  { roles: ['VIEWER'], name: of('其他人员', 'everybody else') },
];

/** More names than this are not all said. */
const ALL_SAID = 3;
const SAID = 2;

/** Who may, in a few names: 「市工业推进办、产业链专班等」, `the city industrial promotion office, task forces and others`. */
export function sayHolders(grants: readonly Pick<SaidGrant, 'grantee'>[], language: Language): string {
  const names = HOLDERS.filter(({ roles }) => grants.some(({ grantee }) => roles.includes(grantee))).map(
    ({ name }) => name[language],
  );
  if (names.length <= ALL_SAID) return list(names, language);
  const said = names.slice(0, SAID);
  return language === 'zh' ? `${said.join('、')}等` : `${said.join(', ')} and others`;
}

/** What was asked for and is not open to the reader. */
export interface Closed {
  /** What it does, in the words of its summary. */
  readonly summary: string;
  /** Whether a record was meant that may not be there at all. */
  readonly perhapsMissing: boolean;
  readonly grants: readonly Pick<SaidGrant, 'grantee'>[];
}

/** Tells what is not open, to whom it is, and whom to ask. */
export function closedText({ summary, perhapsMissing, grants }: Closed, language: Language): string {
  const who = sayHolders(grants, language);
  if (language === 'zh') {
    const missing = perhapsMissing ? '没有这条记录，或者您无权查看。' : '';
    const open = who === '' ? '' : `有此权限的为：${who}。`;
    return `${missing}本次操作超出您的权限范围：“${summary}”。${open}如有需要，请联系市工业推进办。`;
  }
  const missing = perhapsMissing ? 'There is no such record, or you may not see it. ' : '';
  const open = who === '' ? '' : ` It is open to ${who}.`;
  const ask = 'If you need it, ask the city industrial promotion office (市工业推进办).';
  return `${missing}This goes beyond your rights: “${summary}”.${open} ${ask}`;
}
