import type { CommandForm } from '../verb.js';

const PROJECT = { shown: 'PRJ-0012', aliases: ['项目', '编号', '项目编号', 'number'] };
const REASON = { shown: '原因', aliases: ['原因', '理由', 'why'] };
const DATE = { shown: '2026-11-20', aliases: ['日期', '时间', 'on', 'day'] };

/** The evidence of a step: the refusal of a move names what is missing, by these names. */
const SELDOM = { seldom: true } as const;

function form(
  word: string,
  aliases: readonly string[],
  fields: CommandForm['fields'],
): CommandForm & { readonly positional: 'project' } {
  return { name: 'project', word, aliases, positional: 'project', fields: { project: PROJECT, ...fields } };
}

/** How the verbs that write projects are called. */
export const PROJECT_COMMANDS = {
  advance: form('advance', ['推进', '进展', 'move'], {
    to: { shown: 'CONSTRUCTING', aliases: ['到', '至', '推进到', '阶段', 'stage'] },
    date: DATE,
    gap: { shown: '环节缺口', aliases: ['环节', '缺口', '环节缺口', 'node'], ...SELDOM },
    brief: { shown: '建议书', aliases: ['建议书', '项目建议书'], ...SELDOM },
    target: { shown: '目标企业', aliases: ['目标企业', '目标'], ...SELDOM },
    framework: { shown: '框架协议号', aliases: ['框架', '框架协议'], ...SELDOM },
    contract: { shown: '合同号', aliases: ['合同', '合同号', '正式合同'], ...SELDOM },
    sum: { shown: '2.7亿元', aliases: ['金额', '合同额', '合同金额', 'amount'], ...SELDOM },
    credit: { shown: '信用代码', aliases: ['信用代码', '统一社会信用代码', '代码'], ...SELDOM },
    site: { shown: '地块', aliases: ['用地', '土地', '厂房', '场地', 'land', 'plant'], ...SELDOM },
    filing: { shown: '2511-370921-04-01-123456', aliases: ['备案', '备案代码', '备案号', '立项'], ...SELDOM },
    permit: { shown: '许可证号', aliases: ['施工许可', '许可', '许可证'], ...SELDOM },
    exemption: { shown: '免办依据', aliases: ['免办', '免办依据'], ...SELDOM },
    photo: { shown: '照片', aliases: ['照片', '开工照片'], ...SELDOM },
    record: { shown: '竣工记录', aliases: ['竣工记录', '竣工验收', '验收', '验收记录'], ...SELDOM },
    building: { shown: '主体', aliases: ['主体', '主体工程'], ...SELDOM },
    equipment: { shown: '设备', aliases: ['设备', '设备安装'], ...SELDOM },
    product: { shown: '首批产品', aliases: ['产品', '首批产品', '销售凭证', 'sales'], ...SELDOM },
    trial: { shown: '试生产通知', aliases: ['试生产', '试生产通知'], ...SELDOM },
    output: { shown: '产量记录', aliases: ['产量', '产量记录'], ...SELDOM },
    statistics: { shown: '入库纳统', aliases: ['纳统', '入库', '入库纳统'], ...SELDOM },
    enterprise: { shown: 'ENTERPRISE', aliases: ['企业', '公司', 'company'], ...SELDOM },
    reason: REASON,
    note: { shown: '说明', aliases: ['说明', '备注'], ...SELDOM },
  }),
  report: form('report', ['填报', '报进度', '月报'], {
    month: { shown: '2026-10', aliases: ['月份', '月'] },
    investmentMonth: { shown: '5600万元', aliases: ['本月投资', '投资', '完成投资', 'invested', 'investment'] },
    progress: { shown: '62.5', aliases: ['进度', '形象进度'] },
    issue: { shown: '问题', aliases: ['问题', '困难'] },
    nextStep: { shown: '下一步', aliases: ['下一步', '下步', 'next'] },
    reason: REASON,
  }),
  milestone: form('milestone', ['节点', '里程碑'], {
    kind: { shown: 'START', aliases: ['节点', '名称', '类型', 'milestone', 'name'] },
    planned: { shown: '2026-12-01', aliases: ['计划', '计划日期', 'plan'] },
    revised: { shown: '2026-12-20', aliases: ['调整', '调整日期', '调整为'] },
    actual: { shown: '2026-12-18', aliases: ['完成', '实际', '实际日期', '完成日期', 'done'] },
    owner: { shown: 'PERSON', aliases: ['责任人', '负责人'] },
    reason: REASON,
  }),
  note: form('note', ['备注', '记录', '添加备注'], {
    words: { shown: '内容', aliases: ['内容', '备注', 'text'] },
    date: DATE,
  }),
  assign: form('assign', ['指派', '分派', '指定'], {
    owner: {
      shown: 'PERSON',
      aliases: ['责任人', '负责人', '责任单位', '单位', '人员', 'to', 'person', 'unit'],
    },
  }),
  suspend: form('suspend', ['暂停', '停工', 'pause'], {
    reason: REASON,
    restart: { shown: '2027-03-01', aliases: ['复工', '预计复工', '复工日期', 'until'] },
    date: DATE,
  }),
  resume: form('resume', ['恢复', '复工', 'restart'], {
    record: { shown: '复工记录', aliases: ['复工记录', '说明', '记录', 'note'] },
    date: DATE,
  }),
  end: form('end', ['终止', '结束', 'stop'], { reason: REASON, date: DATE }),
  add: {
    name: 'project',
    word: 'add',
    aliases: ['新增', '新建', '录入', '登记', 'new'],
    positional: 'name',
    fields: {
      name: { shown: 'NAME', aliases: ['名称', '项目', '项目名称'] },
      chain: { shown: 'CHAIN', aliases: ['产业链', '链'] },
      county: { shown: 'COUNTY', aliases: ['县区', '县', '区', '县市区', '地区', '属地', 'place'] },
      purpose: { shown: 'MEND', aliases: ['目的', '作用', '补延强'] },
      investment: { shown: '2.7亿元', aliases: ['投资', '总投资', 'sum', 'total'] },
      kind: { shown: 'NEW', aliases: ['类型', '类别', '性质'] },
      node: { shown: 'NODE', aliases: ['环节', 'nodes'], ...SELDOM },
      enterprise: { shown: 'ENTERPRISE', aliases: ['企业', '公司', 'company'], ...SELDOM },
      parent: { shown: 'PRJ-0005', aliases: ['原项目', '母项目'] },
      park: { shown: 'PARK', aliases: ['园区'], ...SELDOM },
      level: { shown: 'CITY', aliases: ['级别', '层级'], ...SELDOM },
      digital: { shown: 'yes', aliases: ['数字化', '数字'], ...SELDOM },
      owner: { shown: 'PERSON', aliases: ['责任人', '责任单位', '单位'], ...SELDOM },
      nameEn: { shown: 'ENGLISH NAME', aliases: ['英文名', '英文名称', 'english'], ...SELDOM },
      summary: { shown: '简介', aliases: ['简介', '内容', '建设内容'], ...SELDOM },
      date: DATE,
      again: { shown: 'yes', aliases: ['确认', '仍然新增'], ...SELDOM },
    },
  },
} as const satisfies Record<string, CommandForm>;
