import type { Project } from '../ledgers/ledgers.js';
import type { ProjectKind, Stage, Substage } from './types.js';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What to press next (抓) for a project where it stands, and the evidence that the step needs. */
export interface Press {
  readonly key:
    | 'ATTRACT'
    | 'SIGN'
    | 'LAND'
    | 'START'
    | 'COMPLETE'
    | 'PRODUCE'
    | 'FULL_OUTPUT'
    | 'ABOVE_SCALE'
    | 'UPGRADE'
    | 'LIST'
    | 'RESTART';
  readonly press: Words;
  readonly evidence: readonly Words[];
}

const PRESSES: readonly Press[] = [
  {
    key: 'ATTRACT',
    press: { zh: '谋划项目抓招引', en: 'planned project: press attraction (招引)' },
    evidence: [
      { zh: '对应环节及缺口', en: 'the node and its gap' },
      { zh: '项目建议书', en: 'project brief' },
      { zh: '明确目标企业', en: 'a target enterprise by name' },
    ],
  },
  {
    key: 'SIGN',
    press: { zh: '在谈项目抓签约', en: 'project under negotiation: press signing (签约)' },
    evidence: [
      {
        zh: '正式合同，载明签约日期和金额',
        en: 'the contract with date and sum; a framework agreement alone is not enough',
      },
    ],
  },
  {
    key: 'LAND',
    press: { zh: '签约项目抓落地', en: 'signed project: press landing (落地)' },
    evidence: [
      { zh: '企业注册（统一社会信用代码）', en: 'registered enterprise (unified social credit code)' },
      { zh: '落实土地或厂房', en: 'a site: land or plant' },
      { zh: '备案代码', en: 'filing code' },
    ],
  },
  {
    key: 'START',
    press: { zh: '落地项目抓建设', en: 'landed project: press the start of construction (建设)' },
    evidence: [
      { zh: '施工许可或免办依据', en: 'construction permit, or the reason why none is needed' },
      { zh: '开工照片', en: 'photo of the start of works' },
      { zh: '开工后两个月内入库纳统', en: 'entry into the statistics base within two months of the start' },
    ],
  },
  {
    key: 'COMPLETE',
    press: { zh: '建设项目抓竣工', en: 'project under construction: press completion (竣工)' },
    evidence: [
      { zh: '竣工验收记录', en: 'completion record' },
      { zh: '主体工程完工、设备安装到位', en: 'main building finished and equipment installed' },
    ],
  },
  {
    key: 'PRODUCE',
    press: { zh: '竣工项目抓投产', en: 'completed project: press the start of production (投产)' },
    evidence: [
      { zh: '首批产品、销售凭证或试生产通知', en: 'first product, proof of sales or notice of trial production' },
    ],
  },
  {
    key: 'FULL_OUTPUT',
    press: { zh: '投产项目抓达产', en: 'upgrade in production: press design output (达产)' },
    evidence: [{ zh: '达到设计产能的产量记录', en: 'output records at design capacity' }],
  },
  {
    key: 'ABOVE_SCALE',
    press: { zh: '投产项目抓上规', en: 'project in production: press above-scale status (上规)' },
    evidence: [{ zh: '规上企业入库纳统', en: 'entry into the statistics base as an above-scale enterprise' }],
  },
  {
    key: 'UPGRADE',
    press: {
      zh: '投产项目抓技改',
      en: 'project in production: press technical transformation (技改) as a project of its own',
    },
    evidence: [{ zh: '技改项目备案', en: 'filing of the technical-transformation project' }],
  },
  {
    key: 'LIST',
    press: { zh: '优势项目抓上市', en: 'strong project: press the listing (上市) of its enterprise' },
    evidence: [
      { zh: '上市各阶段材料（股改、辅导、报会）', en: 'papers of the listing stage (share reform, tutoring, filing)' },
    ],
  },
  {
    key: 'RESTART',
    press: {
      zh: '推动复工，或说明原因、重新确定复工日期',
      en: 'suspended project: press the restart (复工), or a new restart date with its reason',
    },
    evidence: [
      {
        zh: '复工记录，或新的预计复工日期及原因',
        en: 'the record of the restart, or a new expected date with its reason',
      },
    ],
  },
];

/** A project as far as it tells what to press next. */
export type Pressed = Pick<Project, 'stage' | 'substage' | 'kind' | 'runState'>;

/** What to press next: for a suspended project its restart, else the next step by stage; nothing for one that ended. */
export function press({ stage, substage, kind, runState }: Pressed): Press | null {
  if (runState === 'ENDED') return null;
  const key = runState === 'SUSPENDED' ? 'RESTART' : nextKey(stage, substage, kind);
  return PRESSES.find((each) => each.key === key) as Press;
}

function nextKey(stage: Stage, substage: Substage | null, kind: ProjectKind): Press['key'] {
  switch (stage) {
    case 'PLANNED':
      return kind === 'UPGRADE' ? 'LAND' : 'ATTRACT';
    case 'ATTRACTING':
      return substage === 'SIGNED' ? 'LAND' : 'SIGN';
    case 'LANDED':
      return 'START';
    case 'CONSTRUCTING':
      return 'COMPLETE';
    case 'COMPLETED':
      return 'PRODUCE';
    case 'PRODUCING':
      return kind === 'UPGRADE' ? afterUpgrade(substage) : afterProduction(substage);
  }
}

function afterProduction(substage: Substage | null): Press['key'] {
  return substage === 'ABOVE_SCALE' ? 'UPGRADE' : 'ABOVE_SCALE';
}

function afterUpgrade(substage: Substage | null): Press['key'] {
  return substage === 'FULL_OUTPUT' || substage === 'ABOVE_SCALE' ? 'LIST' : 'FULL_OUTPUT';
}
