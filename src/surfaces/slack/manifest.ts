import type { AppsManifestValidateArguments } from '@slack/web-api';
import { slackAppText } from '../../texts/slack/app.js';
import { SHORTCUTS } from './shortcuts.js';
import { SLASH_COMMANDS } from './slash-commands.js';

/** Slack's own type of a manifest. */
export type Manifest = AppsManifestValidateArguments['manifest'];

type Events = NonNullable<NonNullable<NonNullable<Manifest['settings']>['event_subscriptions']>['bot_events']>;
type Scopes = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>;

/** The events that the listeners are for. */
export const BOT_EVENTS = [
  'agent_session_stopped',
  'app_home_opened',
  'app_mention',
  'member_joined_channel',
  'member_left_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'user_change',
] as const;

/** Each scope with what it is for; there is no other. */
export const BOT_SCOPES = {
  'app_mentions:read': 'the event app_mention',
  'assistant:write': 'the agent view: status and suggested prompts',
  'channels:history': 'follow-up questions in threads of public channels; to look whether a message has arrived',
  'channels:read': 'who is in a public channel, for its ceiling',
  'chat:write': 'answers',
  commands: 'slash commands and shortcuts',
  'files:read': 'ledgers that are sent in a direct message',
  'files:write': 'pictures and lists as files, in the direct message of who asked for them',
  'groups:history': 'the same in private channels',
  'groups:read': 'the same in private channels',
  'im:history': 'questions in direct messages',
  'im:write': 'the direct message that a question from App Home is answered in',
  'users:read': 'language, and who is a guest',
} as const;

/** What Slack has to know of the app: written to `slack-manifest.yaml` by `npm run manifest`. */
export function createManifest(): Manifest {
  return {
    display_information: {
      name: slackAppText('name', 'en'),
      description: slackAppText('description', 'en'),
      long_description: slackAppText('longDescription', 'en'),
      background_color: '#2f5d50',
    },
    features: {
      agent_view: {
        agent_description: slackAppText('agentDescription', 'en'),
        suggested_prompts: [
          { title: slackAppText('promptTitle', 'zh'), message: slackAppText('promptMessage', 'zh') },
          { title: slackAppText('promptTitle', 'en'), message: slackAppText('promptMessage', 'en') },
        ],
      },
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'wutong', always_online: true },
      shortcuts: SHORTCUTS.map(({ callbackId, type, name, description }) => ({
        name,
        type,
        callback_id: callbackId,
        description,
      })),
      slash_commands: SLASH_COMMANDS.map(({ command, description, usageHint, escapes = false }) => ({
        command,
        description,
        usage_hint: usageHint,
        should_escape: escapes,
      })),
    },
    oauth_config: { scopes: { bot: Object.keys(BOT_SCOPES) as Scopes } },
    settings: {
      // The types of web-api do not know agent_session_stopped yet; Slack takes it, and without it shows no Stop button.
      event_subscriptions: { bot_events: [...BOT_EVENTS] as unknown as Events },
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  };
}
