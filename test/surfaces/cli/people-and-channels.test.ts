import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lay, openTestApp, PLACES_AND_PEOPLE, type TestApp } from '../../support/app.js';
import { wutong } from '../../support/command-line.js';

let opened: TestApp;
beforeEach(async () => {
  opened = await openTestApp();
});
afterEach(() => opened.app.close());

const run = (line: string) => wutong(line.split(' '), () => ({ ...opened.app, close: async () => {} }));

describe('wutong people', () => {
  it('makes the first administrator of an empty database, who then grants', async () => {
    expect(await run('people grant U0001 OFFICE')).toEqual({
      code: 0,
      out: 'U0001 (City industrial promotion office, 市工业推进办) now holds OFFICE.\n',
      err: '',
    });
    await lay(opened.store, { chains: [{ id: 'pharma', nameZh: '医药', nameEn: 'Pharma' }] });
    const granted = await run('people grant U0002 TASK_FORCE_HEAD --chain 医药 --as U0001');
    expect(granted).toMatchObject({ code: 0, out: expect.stringContaining('now holds TASK_FORCE_HEAD for pharma') });
    const again = await run('people grant U0002 TASK_FORCE_HEAD --chain pharma');
    expect(again.out).toContain('holds already');
  });

  it('lists with and without the word for it', async () => {
    await lay(opened.store, PLACES_AND_PEOPLE);
    const plain = await run('people');
    expect(plain.out).toContain('head-pharma');
    expect(await run('people list')).toEqual(plain);
  });

  it('takes away', async () => {
    await run('people grant U0001 OFFICE');
    expect(await run('people revoke U0001')).toMatchObject({ code: 0, out: 'U0001 is nobody here any more.\n' });
    expect(await run('people revoke U0001')).toMatchObject({
      code: 1,
      err: expect.stringContaining('holds nothing here'),
    });
  });

  it.each([
    ['people grant U0001', 2, "missing required argument 'role'"],
    ['people grant U0001 OFICE', 2, 'do you mean OFFICE?'],
    ['people grant nobody OFFICE', 2, 'write a Slack member id such as U0123ABCD'],
    ['people grant U0001 CHAIN_LEADER', 2, 'CHAIN_LEADER is held for a chain; name it'],
    ['people grant U0001 OFFICE --as guest', 1, 'There is no person "guest"'],
    ['people grunt U0001 OFFICE', 2, 'too many arguments'],
  ])('%s is refused in a sentence', async (line, code, message) => {
    expect(await run(line)).toMatchObject({ code, out: '', err: expect.stringContaining(message) });
  });

  it('is closed to whoever does not keep the list of posts', async () => {
    await lay(opened.store, PLACES_AND_PEOPLE);
    const { code, err } = await run('people grant U0001 OFFICE --as head-pharma');
    expect(code).toBe(3);
    expect(err).toContain('people.grant is open to city industrial promotion office');
  });
});

describe('wutong channel', () => {
  beforeEach(() =>
    lay(opened.store, { ...PLACES_AND_PEOPLE, chains: [{ id: 'pharma', nameZh: '医药', nameEn: 'Pharma' }] }),
  );

  it('maps, lists and lets go', async () => {
    expect(await run('channel map C0001 --chain 医药 --label INTERNAL --name pharma-chain')).toMatchObject({
      code: 0,
      out: 'C0001 stands for pharma now, with documents up to INTERNAL.\n',
    });
    const listed = await run('channel list');
    expect(listed.out).toMatch(/C0001\s+pharma-chain\s+Pharma \(医药\)\s+INTERNAL\s+1/);
    expect(await run('channel')).toEqual(listed);
    expect(await run('channel unmap C0001')).toMatchObject({ code: 0, out: 'C0001 stands for nothing any more.\n' });
    expect((await run('channel list')).err).toContain('No channel stands for anything yet');
  });

  it.each([
    ['channel map C0001', 2, 'a channel stands for one chain or one county'],
    ['channel map C0001 --chain pharmo', 1, 'Do you mean Pharma (pharma)?'],
    ['channel map general --chain pharma', 2, 'write a Slack channel id such as C0123ABCD'],
    ['channel unmap C0009', 1, 'stands for nothing'],
    [
      'channel map C0001 --chain pharma --as head-pharma',
      3,
      'channels.map is open to city industrial promotion office',
    ],
  ])('%s is refused in a sentence', async (line, code, message) => {
    expect(await run(line)).toMatchObject({ code, out: '', err: expect.stringContaining(message) });
  });
});
