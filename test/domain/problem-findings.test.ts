import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar/index.js';
import { type FoundIn, findingsOf } from '../../src/domain/problems/index.js';
import { record } from '../support/records.js';
import { calendar } from './profiles.js';

const TODAY = '2026-11-23';
const found = {
  signedDays: 90,
  landedDays: 60,
  reportsMissing: 2,
  redTimes: 2,
  redDays: 30,
  source: { en: 'for this test', zh: '测试' },
};
const kindsOf = (records: FoundIn) =>
  findingsOf(records, { today: TODAY, calendar, dueWorkday: 5, found }).map(({ kind, value }) => [kind, value]);

const project = (stage: FoundIn['project']['stage'], runState: FoundIn['project']['runState'] = 'NORMAL') => ({
  id: 'PRJ-1',
  stage,
  runState,
});
const reached = (values: Partial<FoundIn['events'][number]>) =>
  record('stageEvents', { id: 'SE-1', projectId: 'PRJ-1', fromStage: 'ATTRACTING', ...values });
const nothing = { events: [], reports: [], changes: [] };
const months = (...given: string[]) => given.map((month) => ({ month }));
const ago = (days: number) => addDays(TODAY, -days);

describe('what the ledgers show', () => {
  it('is a project signed for longer than the threshold, to the day', () => {
    const signed = (on: string) => [reached({ toStage: 'ATTRACTING', substage: 'SIGNED', on })];
    const records = { ...nothing, project: project('ATTRACTING') };
    expect(kindsOf({ ...records, events: signed(ago(90)) })).toEqual([]);
    expect(kindsOf({ ...records, events: signed(ago(91)) })).toEqual([['SIGNED_NOT_LANDED', 91]]);
    expect(kindsOf(records)).toEqual([]);
  });

  it('is a project landed for longer than the threshold without a start, and reports missing in a row', () => {
    const landed = (on: string) => [reached({ toStage: 'LANDED', on })];
    const records = { ...nothing, project: project('LANDED') };
    const all = months('2026-08', '2026-09', '2026-10', '2026-11');
    expect(kindsOf({ ...records, events: landed(ago(60)), reports: all })).toEqual([]);
    expect(kindsOf({ ...records, events: landed(ago(61)), reports: all })).toEqual([['LANDED_NOT_STARTED', 61]]);
    expect(kindsOf({ ...records, events: landed(ago(50)), reports: months('2026-09') })).toEqual([]);
    expect(kindsOf({ ...records, events: landed('2026-08-25'), reports: months('2026-08') })).toEqual([
      ['LANDED_NOT_STARTED', 90],
      ['REPORTS_MISSING', 2],
    ]);
  });

  it('is a light that became red often enough within the days that count', () => {
    const red = (...days: number[]) => days.map((day) => ({ after: 'RED' as const, on: ago(day) }));
    const records = { ...nothing, project: project('PRODUCING') };
    expect(kindsOf({ ...records, changes: red(20) })).toEqual([]);
    expect(kindsOf({ ...records, changes: red(31, 20) })).toEqual([]);
    expect(kindsOf({ ...records, changes: [...red(30), { after: 'GREEN', on: ago(25) }, ...red(20)] })).toEqual([
      ['RED_AGAIN', 2],
    ]);
  });

  it('is nothing for a project that is suspended or has ended', () => {
    const events = [reached({ toStage: 'ATTRACTING', substage: 'SIGNED', on: ago(400) })];
    for (const runState of ['SUSPENDED', 'ENDED'] as const)
      expect(kindsOf({ ...nothing, events, project: project('ATTRACTING', runState) })).toEqual([]);
  });
});
