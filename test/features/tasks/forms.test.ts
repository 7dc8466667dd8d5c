import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formOf } from '../../../src/features/forms.js';
import { runVerb } from '../../../src/features/run-verb.js';
import type { Language } from '../../../src/lib/language.js';
import type { TestApp } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';

let opened: TestApp;
beforeAll(async () => {
  opened = await openDemo();
}, 120_000);
afterAll(() => opened.app.close());

async function load(verb: string, subject: string, personId = 'head-pharma', language: Language = 'zh') {
  const form = formOf(verb);
  if (!form) throw new Error(`no form of ${verb}`);
  const context = await opened.app.context({ personId }, language);
  return { form, context, content: await form.load(context, subject) };
}

describe('the forms of tasks and plans', () => {
  it.each([
    ['task.report', 'T-0005'],
    ['task.finish', 'T-0005'],
    ['task.assign', 'T-0005'],
    ['task.suspend', 'T-0005'],
    ['task.cancel', 'T-0005'],
    ['task.add', ''],
    ['plan.draft', 'PLAN-pharma-2'],
  ])('of %s has fields of the verb alone, labelled in both languages', async (verb, subject) => {
    const { form, content } = await load(verb, subject);
    const english = (await load(verb, subject, 'head-pharma', 'en')).content;
    const shape = (form.verb.input as unknown as { shape: Record<string, unknown> }).shape;
    for (const name of [...content.fields.map((field) => field.name), ...Object.keys(content.fixed)])
      expect(Object.keys(shape)).toContain(name);
    expect(english.fields.map(({ name }) => name)).toEqual(content.fields.map(({ name }) => name));
    for (const { label } of content.fields) expect(label).toMatch(/\p{Script=Han}/u);
    for (const { options = [] } of content.fields) expect(options.length).toBeLessThanOrEqual(100);
  });

  it('is filled with how the task stands, and what is submitted is what the verb takes', async () => {
    const { form, context, content } = await load('task.report', 'T-0005');
    expect(content.lines[0]).toContain('T-0005');
    expect(content.fields.find(({ name }) => name === 'progress')).toMatchObject({ value: '73', kind: 'number' });
    const submitted = { ...content.fixed, progress: '80', latest: '又服务三家' };
    expect(await runVerb(form.verb, context, submitted)).toMatchObject({ task: { progress: 80, version: 2 } });
    await expect(runVerb(form.verb, context, submitted)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('offers as owner who is now and who is near', async () => {
    const { content } = await load('task.assign', 'T-0005');
    const owner = content.fields.find(({ name }) => name === 'owner');
    expect(owner?.value).toBe('factor-technology');
    const options = owner?.options?.map(({ value }) => value);
    expect(options).toEqual(expect.arrayContaining(['factor-technology', 'head-pharma', 'member-pharma']));
    expect(options).not.toContain('head-lithium');
  });

  it('is not opened by who may not, for what is not seen, or where the task stands otherwise', async () => {
    await expect(load('task.assign', 'T-0067', 'factor-utilities')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(load('task.report', 'T-0025')).rejects.toMatchObject({ code: 'not-found' });
    await expect(load('task.resume', 'T-0005')).rejects.toMatchObject({ code: 'conflict' });
    await expect(load('task.report', 'T-0001')).rejects.toMatchObject({ code: 'conflict' });
    await expect(load('plan.publish', 'PLAN-lithium-1', 'office')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('completes an item of a draft', async () => {
    const { form, context, content } = await load('plan.change', 'PLAN-transmission-1.03', 'head-transmission');
    expect(content.fields.find(({ name }) => name === 'due')?.value).toBeNull();
    const submitted = { ...content.fixed, goal: '两图各一张', due: '2027-03-31', owner: 'member-transmission' };
    expect(await runVerb(form.verb, context, submitted)).toMatchObject({
      item: { due: '2027-03-31', goalZh: '两图各一张' },
    });
  });
});
