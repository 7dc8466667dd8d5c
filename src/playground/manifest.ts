import { z } from 'zod';
import { SLACK_LIMITS } from '../lib/slack-limits.js';

const limits = SLACK_LIMITS.manifest;

const command = z.object({
  command: z.string().startsWith('/'),
  description: z.string().max(limits.commandDescription).default(''),
  usage_hint: z.string().max(limits.usageHint).default(''),
  should_escape: z.boolean().default(false),
});

const shortcut = z.object({
  name: z.string().max(limits.shortcutName),
  type: z.enum(['message', 'global']),
  callback_id: z.string(),
  description: z.string().default(''),
});

const prompt = z.object({ title: z.string(), message: z.string() });

const schema = z.object({
  display_information: z.object({ name: z.string() }).optional(),
  features: z
    .object({
      agent_view: z
        .object({ suggested_prompts: z.array(prompt).max(SLACK_LIMITS.suggestedPrompts).default([]) })
        .optional(),
      app_home: z
        .object({ home_tab_enabled: z.boolean().default(false), messages_tab_enabled: z.boolean().default(true) })
        .optional(),
      slash_commands: z.array(command).max(limits.commands).default([]),
      shortcuts: z.array(shortcut).max(limits.shortcuts).default([]),
    })
    .default({ slash_commands: [], shortcuts: [] }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()).default([]) }).optional() }).optional(),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).optional(),
      interactivity: z.object({ is_enabled: z.boolean() }).optional(),
      socket_mode_enabled: z.boolean().optional(),
    })
    .optional(),
});

/** What the playground uses of an app's manifest. */
export interface Manifest {
  readonly commands: readonly z.output<typeof command>[];
  readonly shortcuts: readonly z.output<typeof shortcut>[];
  readonly scopes: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly agent: boolean;
  /** What is suggested until the app suggests something itself. */
  readonly prompts: readonly z.output<typeof prompt>[];
  readonly homeTab: boolean;
  readonly interactive: boolean;
  readonly socketMode: boolean;
}

/**
 * Reads a manifest in its JSON form. An app that is declared as an agent is given `assistant:write`, as Slack does.
 * @throws ZodError when a part that is used here is not as Slack writes it.
 */
export function parseManifest(json: unknown): Manifest {
  const { features, oauth_config: oauth, settings } = schema.parse(json);
  const agent = features.agent_view !== undefined;
  return {
    commands: features.slash_commands,
    shortcuts: features.shortcuts,
    scopes: new Set([...(oauth?.scopes?.bot ?? []), ...(agent ? ['assistant:write'] : [])]),
    events: new Set(settings?.event_subscriptions?.bot_events ?? []),
    agent,
    prompts: features.agent_view?.suggested_prompts ?? [],
    homeTab: features.app_home?.home_tab_enabled ?? false,
    interactive: settings?.interactivity?.is_enabled ?? false,
    socketMode: settings?.socket_mode_enabled ?? false,
  };
}
