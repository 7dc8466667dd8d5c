import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaidAnswerer, laidAnswerer } from './laid-answerer.js';

let laid: LaidAnswerer;
beforeAll(async () => {
  laid = await laidAnswerer();
}, 120_000);
afterAll(() => laid.close());

const cited = async (question: string) => (await laid.ask(question)).answer.passages.map(({ id }) => id);

describe('what documents alone hold', () => {
  it.each([
    ['哪些专家懂康复机器人', ['experts-second#t1r6', 'experts-second#t1r7']],
    ['外脑里有没有懂电缆附件的专家', ['experts-second#t1r10']],
    ['输变电链为什么主攻取向硅钢', ['transmission-direction#t2r1']],
    ['织岩复材2027年规划什么重点项目', ['zhiyan-plan#t1r2']],
  ])('is told from them, though its words also name rows: %s', async (question, ids) => {
    expect((await cited(question)).slice(0, 4)).toEqual(expect.arrayContaining(ids));
  });

  it.each(['Is there an expert on satellite navigation?', 'Which experts can help with vaccines?'])(
    'is not told by rows that fit only by what all rows of their list say: %s',
    async (question) => {
      expect(await cited(question)).toEqual([]);
    },
  );

  it('is not told by rows of other fields where one document holds the field: 哪些专家懂疫苗', async () => {
    expect((await cited('哪些专家懂疫苗')).filter((id) => id.startsWith('experts-second'))).toEqual([]);
  });

  it('is told whole where it is a short table: what a meeting resolved', async () => {
    const rows = [1, 2, 3, 4, 5].map((row) => `on-site-meeting-notes#t1r${row}`);
    expect((await cited('第七次现场推进会议定了哪些事项')).slice(0, 5)).toEqual(rows);
  });

  it('never gives the plan of one enterprise for another’s', async () => {
    const ids = await cited('泰岳电气2027年的发展规划是什么');
    expect(ids).toContain('taiyue-plan#2.2');
    expect(ids.filter((id) => /^(?:muning|zhiyan)-plan#/.test(id))).toEqual([]);
  });

  it('is not made up for an enterprise that has no plan', async () => {
    const told = await laid.ask('擎驰电池2027年的发展规划是什么');
    expect(told.answer.passages.filter(({ documentId }) => documentId.endsWith('-plan'))).toEqual([]);
  });
});
