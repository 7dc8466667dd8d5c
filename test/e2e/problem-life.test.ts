import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendar } from '../domain/profiles.js';
import { HAITIAN, LEADER_PHARMA, NINGYANG, OFFICE } from '../support/slack-demo.js';
import { type Visitor, wordsOf } from './visitor.js';
import { openWorkspace } from './workspace.js';

const { visit } = openWorkspace();

const STORY = '海天智能宁阳装配线招不到装调技师，还缺12人，面临停产，电话13900000000';
const TITLE = '海天智能宁阳装配线招不到装调技师，还缺12人，面临停产';

let pictures: string;
let taken = 0;
beforeAll(async () => {
  pictures = await mkdtemp(join(tmpdir(), 'wutong-pictures-'));
});
afterAll(() => rm(pictures, { recursive: true, force: true }));

/** Keeps what stands on the page; `WUTONG_PICTURES` names a folder that is looked at afterwards. */
async function picture({ page }: Visitor, name: string): Promise<void> {
  taken += 1;
  const file = `${String(taken).padStart(2, '0')}-${name}.png`;
  const shown = await page.screenshot({ path: join(process.env.WUTONG_PICTURES ?? pictures, file) });
  expect(shown.length).toBeGreaterThan(0);
}

/** Runs a command at the composer, and reads the reply that this person alone gets. */
async function run({ nextAlone, write }: Visitor, command: string): Promise<string> {
  return await wordsOf(await nextAlone(() => write(command)));
}

const inChinese = (day: string) => day.replace(/(\d+)-0?(\d+)-0?(\d+)/, '$1年$2月$3日');
const isoIn = (text: string, label: string) => {
  const [, year = '', month = '', day = ''] = new RegExp(`${label}[： ](\\d+)年(\\d+)月(\\d+)日`).exec(text) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** Where it goes when it is handed on, and what the card then says. */
const HIGHER = [
  { level: 3, unit: '市人力资源和社会保障局', reason: '县级无市级用工专项招聘权限' },
  { level: 4, unit: '市工业推进办', reason: '部门对补贴意见不一致' },
];

async function raised(visitor: Visitor, id: string, { level, unit, reason }: (typeof HIGHER)[number]): Promise<void> {
  const saved = await run(visitor, `/problem 提级 ${id} 原因:${reason}`);
  expect(saved).toContain(`级别：L${level - 1} → L${level}`);
  expect(saved).toMatch(new RegExp(`责任单位：[^：]* → ${unit}`));
  const card = await run(visitor, `/problem 查看 ${id}`);
  expect(card).toMatch(new RegExp(`主办单位：${unit}[\\s\\S]*层级：L${level} ·`));
  expect(isoIn(card, '办结期限')).toBe(calendar.addWorkdays(isoIn(card, '数据截至'), 15));
}

describe('a problem', () => {
  it('is filed, taken, handed up to the leader of its chain, solved, confirmed and closed out by four hands', async () => {
    const size = { width: 1280, height: 1100 };
    const filer = await visit({ person: HAITIAN, size });
    await filer.write(`/problem ${STORY}`);
    const form = filer.page.getByRole('dialog', { name: '登记问题' });
    await form.getByLabel('问题情况').waitFor();
    const read = await wordsOf(form);
    expect(read).toContain('主办单位：L2 · 宁阳县人力资源和社会保障局');
    expect(read).toContain('由县级调度会承接（规则第12条）');
    expect(read).toMatch(/核实期限：\d+年[\s\S]*答复期限：[\s\S]*办结期限：/);
    expect(read).toContain('P-0004 康复机器人装调技师难招 · 可能是同一件');
    expect(await form.getByLabel('问题情况').inputValue()).toBe(STORY);
    expect(await form.getByLabel('县（市、区）').inputValue()).toBe('370921');
    expect(await form.getByLabel('所缺要素').inputValue()).toBe('LABOUR');
    expect(await form.getByLabel('严重程度').inputValue()).toBe('HIGH');
    expect(await form.getByLabel('联系方式').inputValue()).toBe('13900000000');
    await picture(filer, 'form');
    const filed = await wordsOf(await filer.nextAlone(() => form.getByRole('button', { name: '保存' }).click()));
    expect(filed).toMatch(new RegExp(`已保存 · P-\\d{4} ${TITLE}`));
    expect(filed).not.toContain('13900000000');
    expect(filed).toContain('责任单位：宁阳县人力资源和社会保障局');
    expect(filed).toContain('已通知：宁阳县工业推进办联络员');
    const received = isoIn(filed, '收到日期');
    for (const [label, workdays] of [
      ['核实期限', 1],
      ['答复期限', 3],
      ['办结期限', 15],
    ] as const) {
      const day = calendar.addWorkdays(received, workdays);
      expect(isoIn(filed, label)).toBe(day);
      expect(read).toContain(`${label}：${inChinese(day)}`);
    }
    await picture(filer, 'filed');
    const id = /P-\d{4}/.exec(filed)?.[0] ?? '';

    const county = await visit({ person: NINGYANG, size });
    await county.page.getByText(`登记 · ${id}`, { exact: false }).first().waitFor();
    const accepted = await run(county, `/problem 签收 ${id}`);
    expect(accepted).toMatch(/已交办 → 已签收[\s\S]*已通知：海天智能企业联络人（提出人）/);
    const replied = await run(
      county,
      `/problem 答复 ${id} 内容:县人社局组织专场招聘，联系人县推进办 预计:${calendar.addWorkdays(received, 10)}`,
    );
    expect(replied).toMatch(/已签收 → 已答复[\s\S]*县人社局组织专场招聘/);
    await picture(county, 'replied');
    for (const each of HIGHER) await raised(county, id, each);
    await picture(county, 'raised');

    const office = await visit({ person: OFFICE, size });
    await raised(office, id, { level: 5, unit: '医药及医疗器械产业链专班', reason: '需要安排专项资金' });
    await picture(office, 'leader-in-charge');

    const leader = await visit({ person: LEADER_PHARMA, size });
    await leader.page.getByText(`提级 · ${id}`, { exact: false }).first().waitFor();
    expect(await run(leader, `/problem 签收 ${id}`)).toMatch(/已提级 → 已签收/);
    const card = await leader.nextAlone(() => leader.write(`/problem 查看 ${id}`));
    await picture(leader, 'card');
    await card.getByRole('button', { name: '办结', exact: true }).click();
    const solving = leader.page.getByRole('dialog', { name: '办结' });
    await solving.getByLabel('办理结果').fill('专项资金已拨付，12名技师到岗');
    await solving.getByLabel('佐证材料').fill('劳动合同12份');
    const solved = await wordsOf(await leader.nextAlone(() => solving.getByRole('button', { name: '保存' }).click()));
    expect(solved).toMatch(/已签收 → 已办结待确认[\s\S]*12名技师到岗[\s\S]*劳动合同12份/);
    const own = await run(leader, `/problem 销号 ${id}`);
    expect(own).toMatch(/未写入台账[\s\S]*销号人不得是办理人/);
    await picture(leader, 'refused');

    const early = await run(office, `/problem 销号 ${id}`);
    expect(early).toMatch(/未写入台账[\s\S]*尚无提出人确认/);
    await picture(office, 'refused');

    await filer.page.getByText(`办结 · ${id}`, { exact: false }).first().waitFor();
    const told = await filer.nextAlone(() => filer.write(`/problem 查看 ${id}`));
    expect(await wordsOf(told)).toMatch(/状态：已办结待确认[\s\S]*提出人满意：尚未确认/);
    await picture(filer, 'card');
    await told.getByRole('button', { name: '确认', exact: true }).click();
    const confirming = filer.page.getByRole('dialog', { name: '确认' });
    await confirming.getByLabel('是否解决、是否满意').selectOption({ label: '是' });
    await picture(filer, 'confirming');
    const confirmed = await filer.nextAlone(() => confirming.getByRole('button', { name: '保存' }).click());
    expect(await wordsOf(confirmed)).toMatch(/提出人满意：– → 是/);

    const closed = await run(office, `/problem 销号 ${id} 内容:现场复核12人在岗`);
    expect(closed).toMatch(/已办结待确认 → 已销号[\s\S]*已通知：海天智能企业联络人（提出人）/);
    const history = `${await run(office, `/problem history ${id}`)}${await run(office, `/problem history ${id} page:2`)}`;
    for (const step of [
      '海天智能企业联络人，登记，L2',
      '宁阳县工业推进办联络员，签收，L2',
      '宁阳县工业推进办联络员，答复，L2',
      '宁阳县工业推进办联络员，提级，L3 市人力资源和社会保障局',
      '宁阳县工业推进办联络员，提级，L4 市工业推进办',
      '市工业推进办工作人员，提级，L5 医药及医疗器械产业链专班',
      '医药产业链链长，签收，L5',
      '医药产业链链长，办结，L5',
      '海天智能企业联络人，提出人确认，L5',
      '市工业推进办工作人员，销号，L5',
    ])
      expect(history).toContain(step);
    expect(history).toContain('劳动合同12份');
    await picture(office, 'history');
    const end = await run(filer, `/problem show ${id}`);
    expect(end).toMatch(/状态：已销号[\s\S]*12名技师到岗[\s\S]*劳动合同12份[\s\S]*提出人满意：是/);
    expect(end).toContain('现场复核12人在岗');
    await picture(filer, 'closed');
  }, 240_000);
});
