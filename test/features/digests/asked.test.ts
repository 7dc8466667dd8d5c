import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestSheet, readDigest } from '../../../src/features/digests/index.js';
import { VERBS } from '../../../src/features/registry.js';
import { runVerb } from '../../../src/features/run-verb.js';
import type { TestApp } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';

let opened: TestApp;
beforeAll(async () => {
  opened = await openDemo();
}, 120_000);
afterAll(() => opened.app.close());

async function write(personId: string, verb: string, input: object): Promise<unknown> {
  const found = VERBS.find(({ name }) => name === `problem.${verb}`);
  return await runVerb(found as never, await opened.app.context({ personId }, 'zh'), input);
}

async function asked(personId: string): Promise<Record<string, string>> {
  const context = await opened.app.context({ personId }, 'zh');
  const digest = await runVerb(readDigest, context, {});
  return Object.fromEntries(digest.asked.map(({ record, move }) => [record.id, move]));
}

describe('a digest', () => {
  it('asks each for the word that a problem waits for, and nobody else', async () => {
    const filed = { text: '宁阳园区一家企业厂房扩建缺地30亩', county: '宁阳', factor: 'LAND' };
    const { problem } = (await write('enterprise-ENT-002', 'file', filed)) as {
      problem: { id: string };
    };
    const { id } = problem;
    const owner = 'county-370921';
    expect((await asked(owner))[id]).toBe('accept');
    expect(await asked('enterprise-ENT-002')).not.toHaveProperty(id);

    await write(owner, 'accept', { problem: id });
    expect(await asked(owner)).not.toHaveProperty(id);
    await write(owner, 'solve', { problem: id, result: '已落实用地', evidence: '供地批复' });
    expect((await asked('enterprise-ENT-002'))[id]).toBe('confirm');
    expect(await asked('office')).not.toHaveProperty(id);

    await write('enterprise-ENT-002', 'confirm', { problem: id, satisfied: 'yes' });
    expect(await asked('enterprise-ENT-002')).not.toHaveProperty(id);
    expect((await asked('office'))[id]).toBe('close');
    // Whoever solved it may close out others' problems, and not this one.
    expect(await asked(owner)).not.toHaveProperty(id);
    await write('office', 'close', { problem: id });
    expect(await asked('office')).not.toHaveProperty(id);
  });

  it('asks on the next level, and for what came back, those alone who may do it', async () => {
    const filed = { text: '宁阳园区一家企业变压器容量不足', county: '宁阳', factor: 'UTILITIES' };
    const { problem } = (await write('enterprise-ENT-002', 'file', filed)) as { problem: { id: string } };
    const { id } = problem;
    await write('county-370921', 'return', { problem: id, reason: '不属于本单位职责' });
    expect((await asked('office'))[id]).toBe('assign');
    expect(await asked('enterprise-ENT-002')).not.toHaveProperty(id);
    await write('office', 'assign', { problem: id, unit: 'county-370921', reason: '属地牵头' });
    expect((await asked('county-370921'))[id]).toBe('accept');
  });

  it('says in words which word it is, with the card to open', async () => {
    const { problem } = (await write('enterprise-ENT-002', 'file', {
      text: '宁阳园区道路限行，货车进不来',
      county: '宁阳',
      factor: 'LOGISTICS',
    })) as { problem: { id: string } };
    const context = await opened.app.context({ personId: 'county-370921' }, 'zh');
    const digest = await runVerb(readDigest, context, {});
    const sheet = digestSheet(digest, 'zh');
    const part = sheet.parts.find((each) => each.kind === 'lines' && each.heading.startsWith('待您办理的问题'));
    if (part?.kind !== 'lines') throw new Error('the part is missing');
    expect(part.lines.join()).toContain(problem.id);
    expect(part.lines.join()).toContain('待受理或者退回');
    expect(sheet.commands.map(({ label }) => label)).toContain(digest.asked[0]?.record.id);
  });
});
