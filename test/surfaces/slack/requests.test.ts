import type { BlockAction, GlobalShortcut, SlashCommand, ViewSubmitAction } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import {
  actionRequest,
  commandRequest,
  shortcutRequest,
  viewRequest,
} from '../../../src/surfaces/slack/listeners/requests.js';

const TRIGGER = '12345.98765.abcd2358fdea';
const user = { id: 'U1', team_id: 'T1' };
const team = { id: 'T1' };

const requests = (trigger_id: string) => [
  commandRequest({ team_id: 'T1', user_id: 'U1', channel_id: 'C1', trigger_id } as SlashCommand),
  actionRequest({ user, team, trigger_id, actions: [{ action_id: 'feedback' }] } as unknown as BlockAction),
  shortcutRequest({ type: 'shortcut', user, team, trigger_id } as unknown as GlobalShortcut),
  viewRequest({ user, team, view: { id: 'V1', hash: '1.a' }, trigger_id } as unknown as ViewSubmitAction),
];

describe('the key of a request', () => {
  it('tells triggers apart without holding them', () => {
    const keys = requests(TRIGGER).map(({ key }) => key);
    expect(keys).toEqual(requests(TRIGGER).map(({ key }) => key));
    const others = requests('12345.98765.abcd2358fdeb').map(({ key }) => key);
    expect(new Set([...keys, ...others]).size).toBe(8);
    for (const key of keys) expect(key).not.toContain(TRIGGER);
    for (const key of keys) expect(key).toMatch(/:[0-9a-f]{20}\b/);
  });
});
