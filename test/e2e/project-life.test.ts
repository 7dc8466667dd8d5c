import { describe, expect, it } from 'vitest';
import { HEAD_PHARMA, MEMBER_PHARMA, NINGYANG, OFFICE } from '../support/slack-demo.js';
import { type Visitor, wordsOf } from './visitor.js';
import { openWorkspace } from './workspace.js';

const { visit } = openWorkspace();

/** The officer of the district that the project lies in; nobody else here has asked anything as this person. */
const TAISHAN = 'UTAISHAN01';
const NAME = '康复护理床产业化项目';
const UPGRADE = '康复护理床产线智能化改造项目';

/** Runs a command at the composer, and reads the reply that this person alone gets. */
async function run({ nextAlone, write }: Visitor, command: string): Promise<string> {
  return await wordsOf(await nextAlone(() => write(command)));
}

/** A move that is refused for want of evidence, naming what is missing, and then goes through with it. */
interface Step {
  readonly to: string;
  readonly missing: readonly string[];
  readonly shown: string;
}

const ATTRACTED: readonly Step[] = [
  {
    to: '线索',
    missing: ['项目建议书', '目标企业'],
    shown: '环节缺口:康复辅具整机缺口 建议书:建议书1号 目标企业:海天智能',
  },
  { to: '签约', missing: ['正式合同', '合同金额'], shown: '合同:合同2026-18 金额:2.4亿元' },
];
const BUILT: readonly Step[] = [
  {
    to: '落地',
    missing: ['统一社会信用代码', '土地或厂房', '备案代码'],
    shown: '信用代码:91370921MADEM0000T 企业:海天智能 用地:宁阳经济开发区3号厂房 备案:2611-370921-04-01-123456',
  },
  { to: '建设', missing: ['施工许可', '开工照片'], shown: '施工许可:施字2026-31 照片:开工照片1张' },
  {
    to: '竣工',
    missing: ['竣工验收记录', '主体工程', '设备安装'],
    shown: '竣工记录:验收单7号 主体:主体已完工 设备:设备已安装',
  },
  { to: '试生产', missing: ['试生产通知'], shown: '试生产:通知3号' },
  { to: '投产', missing: ['首批产品'], shown: '产品:首批20张出库单' },
  { to: '达产', missing: ['产量记录'], shown: '产量:10月产量记录' },
  { to: '上规', missing: ['入库纳统'], shown: '纳统:入库通知书' },
];

async function advanced(visitor: Visitor, number: string, { to, missing, shown }: Step): Promise<void> {
  const refused = await run(visitor, `/project 推进 ${number} 到:${to}`);
  expect(refused, to).toContain('未写入台账');
  for (const evidence of missing) expect(refused, to).toContain(evidence);
  const saved = await run(visitor, `/project 推进 ${number} 到:${to} ${shown}`);
  expect(saved, to).toContain('已保存');
}

describe('a project', () => {
  it('lives from its plan to above scale, its upgrade and its enterprise’s listing, by three hands', async () => {
    const head = await visit({ person: HEAD_PHARMA });
    const added = await run(
      head,
      `/project 新增 ${NAME} 产业链:医药 县:宁阳 补延强:补链 总投资:2.4亿元 类型:新上 环节:pharma.rehabilitation`,
    );
    expect(added).toContain('已保存');
    const number = /PRJ-\d{4}/.exec(added)?.[0] ?? '';
    for (const step of ATTRACTED) await advanced(head, number, step);

    const county = await visit({ person: NINGYANG });
    for (const step of BUILT) await advanced(county, number, step);

    const card = await run(county, `/project 查看 ${number}`);
    expect(card).toMatch(/谋划[\s\S]*招引[\s\S]*落地[\s\S]*建设[\s\S]*竣工[\s\S]*投产/);
    expect(card).toContain('投产项目抓技改');
    const history = await run(county, `/project 沿革 ${number}`);
    expect(history).toContain('入库通知书');
    expect(history).toContain('宁阳县工业推进办联络员');

    const upgrade = await run(
      county,
      `/project 新增 ${UPGRADE} 产业链:医药 县:宁阳 补延强:强链 总投资:3000万元 类型:技改 原项目:${number} 数字化:是`,
    );
    expect(upgrade).toContain('已保存');
    const child = /PRJ-\d{4}/.exec(upgrade)?.[0] ?? '';
    const refused = await run(county, `/project 推进 ${child} 到:签约 合同:1 金额:3000万元`);
    expect(refused).toContain('未写入台账');
    expect(await run(county, `/project 推进 ${child} 到:落地 备案:2611-370921-04-02-123457`)).toContain('已保存');

    const office = await visit({ person: OFFICE });
    expect(await run(office, '/enterprise 查看 海天智能')).toContain(number);
    const early = await run(office, '/enterprise 上市 海天智能 到:辅导 材料:辅导协议 板块:科创板');
    expect(early).toContain('未写入台账');
    const reserve = await run(office, '/enterprise 上市 海天智能 到:储备 材料:入库推荐表 板块:科创板');
    expect(reserve).toContain('已保存');
  }, 240_000);

  it('is moved on by the form of its card, which says at the field what is wrong and keeps what was typed', async () => {
    const { page, nextAlone, write } = await visit({ person: TAISHAN });
    const card = await nextAlone(() => write('/project 查看 PRJ-0003'));
    await card.getByRole('button', { name: '推进阶段' }).click();
    const form = page.getByRole('dialog', { name: '推进阶段' });
    await form.getByLabel('竣工验收记录').fill('验收单12号');
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('还缺佐证材料', { exact: false }).first().waitFor();
    expect(await form.getByLabel('竣工验收记录').inputValue()).toBe('验收单12号');
    await form.getByLabel('主体工程完工').fill('主体已完工');
    await form.getByLabel('设备安装到位').fill('设备已安装');
    const saved = await nextAlone(() => form.getByRole('button', { name: '保存' }).click());
    expect(await wordsOf(saved)).toMatch(/已保存[\s\S]*建设 → 竣工/);
    await form.waitFor({ state: 'detached' });
    await saved.getByRole('button', { name: '撤销' }).click();
    await page.getByText('竣工 → 建设').first().waitFor();
  }, 120_000);

  it('is changed by a plain sentence, once its author confirms it', async () => {
    const { page, ask, next } = await visit({ person: MEMBER_PHARMA });
    const card = await ask('Haitian phase two invested 12 million yuan, progress 96 %');
    expect(await wordsOf(card)).toContain('Nothing is written yet');
    const saved = await next(() => card.getByRole('button', { name: 'Confirm' }).click());
    expect(await wordsOf(saved)).toMatch(/Saved[\s\S]*96%/);
    await saved.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back').first().waitFor();
  }, 120_000);
});
