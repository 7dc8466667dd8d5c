import { moneyParts, parseMoney } from '../../lib/money.js';
import { isCreditCode } from './credit-code.js';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What can be shown for a step of a project, in the words in which it is asked for. */
export const EVIDENCE = {
  NODE_AND_GAP: { zh: '对应环节及缺口', en: 'the node and its gap' },
  BRIEF: { zh: '项目建议书', en: 'project brief' },
  TARGET_ENTERPRISE: { zh: '明确目标企业', en: 'a target enterprise by name' },
  FRAMEWORK_AGREEMENT: { zh: '框架协议', en: 'framework agreement' },
  CONTRACT: {
    zh: '正式合同及签约日期',
    en: 'the contract with its date; a framework agreement alone is not enough',
  },
  CONTRACT_SUM: { zh: '合同金额', en: 'the sum of the contract' },
  CREDIT_CODE: { zh: '企业注册（统一社会信用代码）', en: 'registered enterprise (unified social credit code)' },
  SITE: { zh: '落实土地或厂房', en: 'a site: land or plant' },
  FILING_CODE: { zh: '备案代码', en: 'filing code' },
  PERMIT: { zh: '施工许可', en: 'construction permit' },
  PERMIT_EXEMPTION: { zh: '免办依据', en: 'the reason why none is needed' },
  START_PHOTO: { zh: '开工照片', en: 'photo of the start of works' },
  INVESTMENT_ENTRY: {
    zh: '开工后两个月内入库纳统',
    en: 'entry into the statistics base within two months of the start',
  },
  COMPLETION_RECORD: { zh: '竣工验收记录', en: 'completion record' },
  MAIN_BUILDING: { zh: '主体工程完工', en: 'main building finished' },
  EQUIPMENT: { zh: '设备安装到位', en: 'equipment installed' },
  FIRST_PRODUCT: { zh: '首批产品、销售凭证', en: 'first product, proof of sales' },
  TRIAL_NOTICE: { zh: '试生产通知', en: 'notice of trial production' },
  OUTPUT_RECORD: { zh: '达到设计产能的产量记录', en: 'output records at design capacity' },
  STATISTICS_ENTRY: {
    zh: '规上企业入库纳统',
    en: 'entry into the statistics base as an above-scale enterprise',
  },
  UPGRADE_FILING: { zh: '技改项目备案', en: 'filing of the technical-transformation project' },
  LISTING_PAPERS: {
    zh: '上市各阶段材料（股改、辅导、报会）',
    en: 'papers of the listing stage (share reform, tutoring, filing)',
  },
  RESTART: {
    zh: '复工记录，或新的预计复工日期及原因',
    en: 'the record of the restart, or a new expected date with its reason',
  },
} as const satisfies Record<string, Words>;
export type EvidenceKind = keyof typeof EVIDENCE;

/** One thing that was shown. */
export interface EvidenceItem {
  readonly kind: EvidenceKind;
  readonly words: string;
}

/** What a step asks for: any one of these kinds. */
export type Need = readonly [EvidenceKind, ...EvidenceKind[]];

/** A need in words: its alternatives joined. */
export function needWords(need: Need): Words {
  return {
    zh: need.map((kind) => EVIDENCE[kind].zh).join('或'),
    en: need.map((kind) => EVIDENCE[kind].en).join(' or '),
  };
}

/** An item as a ledger keeps it: `CONTRACT:No. 12`. */
export function writeEvidence({ kind, words }: EvidenceItem): string {
  return `${kind}:${words}`;
}

/** The item that a ledger keeps; null for a kind that is not known. */
export function readEvidence(written: string): EvidenceItem | null {
  const at = written.indexOf(':');
  const kind = written.slice(0, at);
  return Object.hasOwn(EVIDENCE, kind) ? { kind: kind as EvidenceKind, words: written.slice(at + 1) } : null;
}

/** A list in a file parts its words by this sign. */
const PARTING = /\s*\|\s*/g;

/** The filing code that the approval platform for investment projects gives: year and month, place, industry, kind, number. */
const FILING = /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/;

/** What was written for a kind, in the form in which it is kept; null when it does not have the form of its kind. */
export function evidenceValue(kind: EvidenceKind, written: string): string | null {
  const text = written.normalize('NFKC').trim();
  switch (kind) {
    case 'CREDIT_CODE': {
      const code = text.toUpperCase().replace(/[\s-]/g, '');
      return isCreditCode(code) ? code : null;
    }
    case 'FILING_CODE': {
      const code = text.replace(/\s/g, '').replace(/^(\d{4})(\d{6})(\d{2})(\d{2})(\d{6})$/, '$1-$2-$3-$4-$5');
      return FILING.test(code) ? code : null;
    }
    case 'CONTRACT_SUM': {
      const yuan = /[元万亿a-z¥]/i.test(text) ? parseMoney(text) : null;
      return yuan !== null && yuan > 0n ? String(yuan) : null;
    }
    default: {
      const words = written.trim().replace(PARTING, ' / ');
      return words === '' ? null : words;
    }
  }
}

/** What was shown, in a sentence of each language; null when it was nothing. */
export function evidenceText(items: readonly EvidenceItem[]): Words | null {
  if (items.length === 0) return null;
  const say = (language: keyof Words) => (item: EvidenceItem) => [shortWords(item)[language], shown(item)[language]];
  return {
    zh: `${items.map((item) => say('zh')(item).join('：')).join('；')}。`,
    en: `${items.map((item) => say('en')(item).join(': ')).join('; ')}.`,
  };
}

/** What it is, without what is asked of it. */
function shortWords({ kind }: EvidenceItem): Words {
  return SHORT[kind] ?? EVIDENCE[kind];
}

const SHORT: Partial<Record<EvidenceKind, Words>> = {
  CONTRACT: { zh: '正式合同', en: 'contract' },
  CREDIT_CODE: { zh: '统一社会信用代码', en: 'unified social credit code' },
  PERMIT_EXEMPTION: { zh: '免办施工许可依据', en: 'reason why no construction permit is needed' },
  TARGET_ENTERPRISE: { zh: '目标企业', en: 'target enterprise' },
  SITE: { zh: '土地或厂房', en: 'site' },
};

function shown({ kind, words }: EvidenceItem): Words {
  if (kind !== 'CONTRACT_SUM' || !/^\d+$/.test(words)) return { zh: words, en: words };
  const { unit, digits, millions } = moneyParts(BigInt(words));
  return { zh: `${digits}${unit}`, en: `CNY ${millions} million` };
}
