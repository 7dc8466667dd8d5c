/**
 * What Slack accepts at most, in one table: read by whoever builds messages and by whoever checks them.
 * Characters unless said otherwise. Source: Slack's reference of blocks, block elements, composition objects, views,
 * messages and app manifests.
 */
export const SLACK_LIMITS = {
  message: {
    blocks: 50,
    /** Of the text beside the blocks: Slack asks to keep it at 4,000 and cuts it at 40,000. */
    text: 4_000,
    textCut: 40_000,
    /** Over all `markdown` blocks of a message. */
    markdown: 12_000,
    tables: 1,
  },
  view: {
    blocks: 100,
    bytes: 250_000,
    title: 24,
    submit: 24,
    close: 24,
    privateMetadata: 3_000,
    callbackId: 255,
    externalId: 255,
    /** Views on top of each other. */
    stack: 3,
  },
  blockId: 255,
  actionId: 255,
  text: { shortest: 1, longest: 3_000 },
  header: 150,
  section: { fields: 10, field: 2_000 },
  context: { elements: 10 },
  actions: { elements: 25 },
  contextActions: { elements: 5 },
  table: { rows: 100, columns: 20, characters: 10_000 },
  image: { url: 3_000, altText: 2_000, title: 2_000 },
  input: { label: 2_000, hint: 2_000, placeholder: 150, longest: 3_000 },
  button: { text: 75, value: 2_000, url: 3_000, accessibilityLabel: 75 },
  select: { options: 100, optionGroups: 100, option: 75, optionValue: 150, optionDescription: 75 },
  overflow: { options: 5 },
  checkboxes: { options: 10 },
  confirm: { title: 100, text: 300, confirm: 30, deny: 30 },
  suggestedPrompts: 4,
  manifest: { commands: 50, shortcuts: 10, commandDescription: 2_000, usageHint: 1_000, shortcutName: 24 },
  responseUrl: { uses: 5, minutes: 30 },
  triggerSeconds: 3,
} as const;
