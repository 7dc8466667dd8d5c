import { describe, expect, it } from 'vitest';
import { applyEvent } from '../../../../src/playground/page/state/apply-event.js';
import type { PageMessage, PageState, TrafficEntry } from '../../../../src/playground/page-protocol.js';

const STATE: PageState = {
  team: { id: 'T1', name: 'City' },
  notice: null,
  bot: { userId: 'UB', name: 'Wutong', connected: true },
  people: [],
  channels: [],
  messages: {},
  statuses: [],
  prompts: [],
  homes: {},
  views: [],
  commands: [],
  shortcuts: [],
  faults: [],
  traffic: [],
};

const message = (ts: string, more: Partial<PageMessage> = {}): PageMessage => ({
  ts,
  threadTs: null,
  user: 'U1',
  text: '',
  blocks: [],
  files: [],
  edited: false,
  streaming: false,
  tasks: [],
  onlyFor: null,
  ...more,
});

const entry = (id: number, milliseconds: number | null): TrafficEntry => ({
  id,
  at: '2026-11-23T01:00:00.000Z',
  direction: 'to-bot',
  what: 'event: message',
  request: {},
  response: null,
  milliseconds,
  error: null,
});

const heard = (...messages: PageMessage[]) =>
  messages.reduce<PageState | null>(
    (state, one) => applyEvent(state, { type: 'message', channel: 'C1', message: one }),
    STATE,
  );

describe('the state of the page', () => {
  it('is nothing before the workspace has told it whole', () => {
    expect(applyEvent(null, { type: 'bot', connected: true })).toBeNull();
    expect(applyEvent(null, { type: 'state', state: STATE })).toBe(STATE);
  });

  it('keeps messages in order, whenever they come', () => {
    expect(heard(message('3.0'), message('1.0'), message('2.0'))?.messages.C1?.map(({ ts }) => ts)).toEqual([
      '1.0',
      '2.0',
      '3.0',
    ]);
  });

  it('puts a changed message in the place of the old one', () => {
    const state = heard(message('1.0', { text: 'on' }), message('2.0'), message('1.0', { text: 'on and on' }));
    expect(state?.messages.C1).toMatchObject([{ text: 'on and on' }, { ts: '2.0' }]);
  });

  it('forgets a message that is gone', () => {
    expect(applyEvent(heard(message('1.0')), { type: 'message_gone', channel: 'C1', ts: '1.0' })?.messages.C1).toEqual(
      [],
    );
  });

  it('replaces the modals of one person alone', () => {
    const view = (viewId: string, user: string) => ({ viewId, user, view: {} });
    const before = { ...STATE, views: [view('V1', 'U1'), view('V2', 'U2')] };
    expect(applyEvent(before, { type: 'views', user: 'U1', views: [] })?.views).toEqual([view('V2', 'U2')]);
  });

  it('fills in the answer to a request', () => {
    const asked = applyEvent(STATE, { type: 'traffic', entry: entry(1, null) });
    expect(applyEvent(asked, { type: 'traffic', entry: entry(1, 12) })?.traffic).toEqual([entry(1, 12)]);
  });

  it('keeps the newest thousand requests', () => {
    let state: PageState | null = STATE;
    for (let id = 1; id <= 1_005; id += 1) state = applyEvent(state, { type: 'traffic', entry: entry(id, 1) });
    expect(state?.traffic.length).toBe(1_000);
    expect(state?.traffic.at(0)?.id).toBe(6);
  });
});
