import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaidAnswerer, laidAnswerer } from './laid-answerer.js';

let laid: LaidAnswerer;
beforeAll(async () => {
  laid = await laidAnswerer();
}, 60_000);
afterAll(() => laid.close());

/** The records of one kind that an answer cites, by their numbers. */
const numbered = (rows: readonly string[], prefix: string) =>
  rows.filter((row) => row.startsWith(prefix) && !row.includes('@'));

describe('what to grasp and how', () => {
  it.each([
    '本月医药产业链专班重点抓什么、怎么抓?',
    'What should the pharma and medical devices task force grasp this month, and how?',
  ])('tells goals, what is late, red and open, and goes into the most pressing: %s', async (question) => {
    const { answer, explain, rows } = await laid.ask(question);
    expect(explain.rejected).toEqual([]);
    expect(rows).toEqual(expect.arrayContaining(['IND-01', 'T-0013', 'PRJ-0026', 'P-0007', 'pharma.vaccines']));
    expect(answer.how.map((point) => point.part)).toEqual(
      expect.arrayContaining(['path', 'method', 'policy', 'who', 'due']),
    );
    expect(answer.how.filter((point) => point.part === 'policy').every((point) => point.quote)).toBe(true);
    expect(answer.order).not.toBeNull();
  });

  it('says what the task book does not hold, and whom to ask', async () => {
    const { answer } = await laid.ask('What should the pharma task force grasp this month, and how?');
    expect(answer.missing.join('\n')).toContain('T-0019');
    expect(answer.missing.join('\n')).toContain('市工业推进办');
  });

  it('asks back which chain when the asker holds none', async () => {
    const { answer } = await laid.ask('我们链本月抓什么?');
    expect(answer.kind).toBe('choose');
    expect(answer.choices.length).toBeGreaterThan(3);
  });

  it('takes the chain of who holds one', async () => {
    const { answer } = await laid.ask('我们链本月抓什么?', 'head-lithium');
    expect(answer.what[0]?.text).toContain('锂电');
    expect(answer.withheld).toContain('锂电');
  });
});

describe('projects', () => {
  it.each(['Which projects are signed more than 90 days ago but not landed?', '签约超过90天还没落地的项目有哪些?'])(
    'that were signed long ago and have not landed, without those that skipped it: %s',
    async (question) => {
      const { explain, rows } = await laid.ask(question);
      expect(explain.rejected).toEqual([]);
      expect(numbered(rows, 'PRJ-')).toEqual(['PRJ-0006', 'PRJ-0037', 'PRJ-0061', 'PRJ-0087', 'PRJ-0124']);
    },
  );

  it('that owe two monthly reports or more', async () => {
    const { rows } = await laid.ask('哪些项目连续两个月没有填报进度?');
    expect(numbered(rows, 'PRJ-')).toEqual(
      expect.arrayContaining(['PRJ-0040', 'PRJ-0104', 'PRJ-0113', 'PRJ-0119', 'PRJ-0131']),
    );
    expect(rows).not.toContain('PRJ-0097');
  });

  it('that are suspended past their planned restart', async () => {
    const { rows } = await laid.ask('哪些项目过了预计复工日期还没恢复?');
    expect(numbered(rows, 'PRJ-')).toEqual(['PRJ-0026']);
  });

  it('are shown with stage, last report, light, owner and what to press next', async () => {
    const { answer, text } = await laid.ask('What is the status of the 660 MW compressed-air storage project?');
    expect(answer.facts.map((fact) => fact.measure)).toEqual(
      expect.arrayContaining([
        'stage',
        'physical progress',
        'planned progress',
        'light',
        'total investment',
        'responsible',
        'what to press next',
      ]),
    );
    expect(text).toContain('24 February 2025');
  });

  it('with a lag of exactly thirty points are yellow, and the light says why', async () => {
    const { text } = await laid.ask('PRJ-0016为什么亮黄灯?');
    expect(text).toContain('黄灯');
    expect(text).toContain('滞后30个百分点');
  });

  it('asks back when one short name belongs to two', async () => {
    const { answer } = await laid.ask('医疗器械产业园项目到哪一步了?');
    expect(answer.kind).toBe('choose');
    expect(answer.choices.map((choice) => choice.label).join()).toMatch(/PRJ-0016.*PRJ-0017|PRJ-0017.*PRJ-0016/);
  });

  it('of a year that the history does not reach are not counted as zero', async () => {
    const { answer, points } = await laid.ask('How many projects were signed in 2031?');
    expect(answer.kind).toBe('refused');
    expect(points).toEqual([]);
  });
});

describe('tasks, meetings and what is overdue', () => {
  it('past due in a county come with who is responsible', async () => {
    const { rows, text, explain } = await laid.ask('What is overdue in Xintai today, and who is responsible?');
    expect(explain.rejected).toEqual([]);
    expect(numbered(rows, 'T-')).toEqual(
      expect.arrayContaining(['T-0020', 'T-0044', 'T-0047', 'T-0056', 'T-0071', 'T-0080']),
    );
    expect(numbered(rows, 'MS-').length).toBeGreaterThanOrEqual(3);
    expect(text).toContain('新泰市工业推进办');
  });

  it('without a responsible person are named, and say so', async () => {
    const { rows, text } = await laid.ask('我们链今年的任务书里哪些事项还没有明确责任人?', 'head-pharma');
    expect(numbered(rows, 'T-')).toEqual(['T-0016', 'T-0017', 'T-0018']);
    expect(text).toContain('尚未明确');
  });

  it('of the last dispatch meeting come with how far they are', async () => {
    const { rows } = await laid.ask('上次调度会交办的事项办得怎么样了?');
    expect(numbered(rows, 'T-')).toEqual([
      'T-0067',
      'T-0068',
      'T-0069',
      'T-0070',
      'T-0071',
      'T-0072',
      'T-0073',
      'T-0074',
    ]);
  });
});

describe('problems', () => {
  it.each(['What has been tried so far on the dispute over the relocated cable line?', '电缆迁改争议做过哪些工作?'])(
    'come with every hand that they passed: %s',
    async (question) => {
      const { rows, explain } = await laid.ask(question);
      expect(explain.rejected).toEqual([]);
      expect(rows).toContain('P-0001');
      expect(numbered(rows, 'PE-').length).toBeGreaterThanOrEqual(14);
    },
  );

  it.each(['Who holds P-0001 and since when?', 'P-0001现在谁在办，从什么时候开始？'])(
    'tell the level, since when, and the day of receipt: %s',
    async (question) => {
      const { answer, explain } = await laid.ask(question);
      expect(explain.rejected).toEqual([]);
      const values = answer.facts.filter(({ subjectId }) => subjectId === 'P-0001').map(({ value }) => value);
      expect(values).toEqual(expect.arrayContaining(['L4', '2026-11-13', '2026-09-23']));
    },
  );

  it.each(['Satisfaction by county', '各县区问题办结率', '各产业链专班满意率', 'On-time rate of problems by county'])(
    'have their rates compared, never other counts: %s',
    async (question) => {
      const { answer, explain } = await laid.ask(question);
      expect(explain.rejected).toEqual([]);
      const shares = answer.facts.filter(({ unit }) => unit === '%');
      expect(shares.length).toBeGreaterThan(5);
      for (const { subjectId, value } of shares) {
        const counts = answer.facts.filter((fact) => fact.subjectId === subjectId && fact.unit !== '%');
        const [whole, part] = counts.map((fact) => Number(fact.value));
        expect(value).toBe(Math.round(((part as number) / (whole as number)) * 1000) / 10);
      }
    },
  );

  it.each([
    ['各单位的办结率和满意度怎么样？', ['办结率', '满意率'], '受理'],
    ['What is the solve rate of each unit?', ['solve rate'], 'received'],
  ])('have every rate that is asked for told of each unit: %s', async (question, rates, received) => {
    const { answer, explain } = await laid.ask(question);
    expect(explain.rejected).toEqual([]);
    const shares = answer.facts.filter(({ unit }) => unit === '%');
    expect(new Set(shares.map(({ measure }) => measure))).toEqual(new Set(rates));
    const counts = answer.facts.filter(({ measure }) => measure === received);
    const inCounties = counts.filter(({ subjectId }) => !/^(?:all$|department|task-force)/.test(subjectId));
    const whole = counts.find(({ subjectId }) => subjectId === 'all');
    expect(inCounties.length).toBeGreaterThan(5);
    expect(inCounties.reduce((sum, { value }) => sum + Number(value), 0)).toBe(whole?.value);
    expect(shares.some(({ subjectId }) => subjectId === 'task-force-pharma')).toBe(true);
  });

  it.each(['哪些问题是同一原因？', 'Which problems have the same cause?'])(
    'that may have one cause are told in groups, each with why: %s',
    async (question) => {
      const { answer, explain, points } = await laid.ask(question);
      expect(explain.rejected).toEqual([]);
      expect(points.length).toBeGreaterThan(7);
      const ofOneProject = points.find((point) => point.includes('P-0036'));
      expect(ofOneProject).toContain('PRJ-0056');
      expect(ofOneProject).toContain('P-0002');
      const states = answer.facts.filter(({ measure }) => /^(?:状态|state)$/.test(measure));
      expect(states.length).toBeGreaterThan(14);
      expect(states.filter(({ value }) => /销号|不予受理|并案/.test(String(value)))).toEqual([]);
    },
  );

  it('that could be merged are those of the place that is asked for, and where there are none, that is said', async () => {
    const { rows } = await laid.ask('泰山区有没有可以并案的问题？');
    expect(numbered(rows, 'P-')).toEqual(['P-0002', 'P-0036']);
    const none = await laid.ask('东平县有没有可以并案的土地问题？');
    expect(none.text).toBe('东平县：可能同因的待销号问题共0个问题。');
  });

  it.each([
    ['P-0036和哪些问题同因？', ['P-0002', 'P-0036']],
    ['Can P-0001 be merged with another problem?', []],
  ])('that are named are looked for in the groups: %s', async (question, wanted) => {
    const { points, explain, text } = await laid.ask(question);
    expect(explain.rejected).toEqual([]);
    expect([...new Set(points.join().match(/P-\d{4}/g) ?? [])].sort()).toEqual(wanted.length > 0 ? wanted : ['P-0001']);
    expect(/: 0 problems/.test(text)).toBe(wanted.length === 0);
  });

  it.each(['哪些问题已并案', 'Which problems were merged?', '哪些问题暂缓办理', 'Which problems are on hold?'])(
    'that are none are not told as all open ones: %s',
    async (question) => {
      const { rows, text } = await laid.ask(question);
      expect(numbered(rows, 'P-')).toEqual([]);
      expect(text).toMatch(/0个问题|0 problems/);
    },
  );

  it('returned twice', async () => {
    const { rows } = await laid.ask('哪些问题被退回过两次?');
    expect(numbered(rows, 'P-')).toEqual(['P-0007', 'P-0025', 'P-0043', 'P-0057', 'P-0070']);
  });
});

describe('indicators and comparisons', () => {
  it('tell target, share and schedule, each with its period', async () => {
    const { text } = await laid.ask('Are we on schedule for the annual revenue target of the chain?', 'head-pharma');
    expect(text).toMatch(/behind schedule/);
    expect(text).toContain('January–October 2026');
  });

  it('name the enterprises that explain a fall, with the reasons that they gave', async () => {
    const { rows } = await laid.ask('Which enterprises explain the drop in revenue this month?', 'head-pharma');
    expect(rows).toEqual(expect.arrayContaining(['ENT-021@2026-10', 'ENT-026@2026-10']));
  });

  it('compare two chains by stage history', async () => {
    const { points } = await laid.ask(
      'Compare the pharma chain with the textiles chain on signed and started projects',
    );
    expect(points).toHaveLength(2);
  });
});

describe('rights', () => {
  it('never turn rows that one may not see into a zero', async () => {
    const { answer, points } = await laid.ask(
      'How many projects did the textiles chain sign this year?',
      'head-pharma',
    );
    expect(points).toEqual([]);
    expect(answer.withheld).toContain('Textiles');
  });

  it('leave an unknown person with public documents', async () => {
    const { answer } = await laid.ask('本月医药链抓什么?', 'guest');
    expect(answer.kind).toBe('refused');
    expect(answer.facts).toEqual([]);
  });

  it.each(['guest', 'enterprise-ENT-002'])(
    'say of no cause that it is nowhere to who sees little: %s',
    async (person) => {
      const { answer, points } = await laid.ask('哪些问题是同一原因？', person);
      expect(answer.kind).toBe('refused');
      expect(points).toEqual([]);
    },
  );

  it('give an enterprise its own problems alone', async () => {
    const { rows } = await laid.ask('我们有哪些诉求还没解决?', 'enterprise-ENT-002');
    expect(numbered(rows, 'P-')).toEqual(['P-0004']);
  });
});

describe('the work of one desk', () => {
  it.each([
    ['市审批局眼下该抓哪几件事？', 'office', 'department-approval'],
    ['What is on the plate of the Urban Management Bureau right now?', 'office', 'department-utilities'],
    ['我手上有哪些事要办', 'factor-land', 'department-natural-resources'],
  ])('holds what that desk answers for and nothing else: %s', async (question, person, unit) => {
    const told = await laid.ask(question, person);
    const named = told.points.join().match(/[PT]-\d{4}/g) ?? [];
    expect(named.length).toBeGreaterThan(2);
    const owners = await Promise.all([...new Set(named)].map((id) => laid.ask(`谁负责${id}`)));
    const name = told.points[0]?.split(/[：:(]/)[0]?.trim() ?? '';
    expect(told.question.mentions.map((mention) => mention.id)).toContain(unit);
    for (const owner of owners)
      expect(owner.text).toContain(
        owner.answer.language === 'zh' && /\p{Script=Han}/u.test(name) ? name : '市城市管理局',
      );
  });

  it('is the asker’s own chain when nothing is named', async () => {
    const [bare, named] = [
      await laid.ask('本月重点抓什么', 'head-pharma'),
      await laid.ask('医药链本月重点抓什么', 'head-pharma'),
    ];
    expect(bare.points).toEqual(named.points);
  });

  it('is told how to be done for one task', async () => {
    const told = await laid.ask('招引隔膜企业这项任务怎么推进');
    expect(told.answer.how.map((point) => point.part)).toEqual(['path', 'method', 'policy', 'who', 'due']);
  });
});

describe('rules', () => {
  it.each([
    ['问题办不完想延期，怎么走程序', 'problem-rules#23'],
    ['项目暂停期间问题还计时吗', 'problem-rules#21'],
    ['工业用地先租后让，租期一般几年', 'land-factor-policy#6'],
    ['医药链内部评估发现了哪些短板', 'internal-assessment#1.5'],
  ])('are quoted though their words also name rows: %s', async (question, clause) => {
    expect((await laid.ask(question)).answer.passages.map((passage) => passage.id)).toContain(clause);
  });

  it.each(['红灯项目', 'suspended projects', 'open problems'])(
    'give way to rows where rows are meant: %s',
    async (question) => {
      expect((await laid.ask(question)).answer.passages).toEqual([]);
    },
  );

  it('are quoted with the items that a colon opens', async () => {
    expect((await laid.ask('什么叫销号，要满足啥条件')).text).toMatch(/下列条件[\s\S]*销号人不得是办理人/);
  });
});

describe('what is asked in passing words', () => {
  it('of a chain leader is the work, not the post', async () => {
    const told = await laid.ask('输变电链长下一步抓啥', 'leader-transmission');
    expect(told.text).toContain('T-0043');
    expect(told.rowsOf('roles')).toEqual([]);
  });

  it('of a node that is missing holds the node, its targets and how', async () => {
    const told = await laid.ask('隔膜这个缺口怎么补');
    expect(told.points[0]).toContain('隔膜');
    expect(told.rows).toEqual(expect.arrayContaining(['TE-001', 'T-0025']));
    expect(told.text).not.toContain('红灯');
  });

  it.each(['Problems falling due this week', '本周到期的问题有哪些'])(
    'of deadlines goes by the deadline: %s',
    async (question) => {
      expect((await laid.ask(question)).points[0]).toContain('31');
    },
  );

  it('of problems that were opened again finds them by their history', async () => {
    const told = await laid.ask('Which problems were reopened after the enterprise was not content?');
    expect(told.text.match(/P-\d{4}/g)).toEqual(expect.arrayContaining(['P-0072', 'P-0104', 'P-0139']));
    expect(told.points).toHaveLength(4);
  });

  it('with a slip of the pen is read as it was meant', async () => {
    const [slip, right] = [await laid.ask('Overdue problms in Daiyue'), await laid.ask('Overdue problems in Daiyue')];
    expect(slip.points).toEqual(right.points);
  });

  it('of a meeting is narrowed to what is still open', async () => {
    const told = await laid.ask('What did the 11 November dispatch meeting assign that is still open?');
    expect(told.text).toContain('T-0074');
    expect(told.text).not.toContain('T-0070');
  });

  it('of projects that ended tells why', async () => {
    expect((await laid.ask('哪几个项目终止了，啥原因')).text).toMatch(/PRJ-0048.*原因.*重组/);
  });

  it.each([
    'Which nodes are missing on the semiconductor chain map?',
    '泰山科创谷产业园还剩多少地',
    'How big is the budget of the pharma task force this year?',
    '碳酸锂今天什么价',
    '海天智能有几条产线',
  ])('of what is not held is refused: %s', async (question) => {
    expect((await laid.ask(question)).answer.kind).toBe('refused');
  });

  it.each([
    ['医药链补链项目有哪些', 'projects'],
    ['Which counties have overdue tasks?', 'tasks'],
    ['高新区今年签约了多少亿', 'projects'],
  ] as const)('is read from the ledger that is meant: %s', async (question, ledger) => {
    const told = await laid.ask(question);
    expect(told.answer.kind).toBe('answered');
    expect(told.rowsOf(ledger).length).toBeGreaterThan(2);
  });

  it.each([
    ['连续几个月亮红灯会被约谈', 'light-rules#24'],
    ['What does priority A mean for a target enterprise?', 'attraction-guide#3'],
    ['By when must the monthly project report be filed?', 'reporting-notice#2.1'],
  ])('of what is laid down is quoted: %s', async (question, clause) => {
    const { answer } = await laid.ask(question);
    expect(answer.passages.map((passage) => passage.id)).toContain(clause);
    expect(answer.facts).toEqual([]);
  });

  it('of why a problem came back goes through its history', async () => {
    const told = await laid.ask("Why was Yuezhen's fire review problem sent back?");
    expect(told.rows).toEqual(expect.arrayContaining(['P-0007', 'PE-0044']));
  });

  it('of nodes and of who could fill them tells both', async () => {
    const told = await laid.ask('Which pharma nodes are missing, and which target enterprises do we have for them?');
    expect(told.rows).toEqual(expect.arrayContaining(['pharma.sensors', 'pharma.vaccines', 'TE-016']));
  });

  it('of our city names no chain', async () => {
    const { answer } = await laid.ask('我市有没有企业做康复机器人');
    expect(answer.kind).toBe('answered');
  });
});
