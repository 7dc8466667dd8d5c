import { EVERYTHING } from '../../domain/people/scope.js';
import { LABELS } from '../../domain/people/types.js';
import { UNOWNED } from '../../rights/index.js';
import { formats, wordOf } from '../../texts/index.js';
import { type PostKey, postText } from '../../texts/posts.js';
import type { ReadContext } from '../context.js';
import { nameText } from '../figure-text.js';
import { type FormContent, type FormDefinition, optionsOf } from '../form.js';
import { demandRight } from '../run-verb.js';
import { mapChannel } from './map.js';
import { unmapChannel } from './unmap.js';

const mapForm: FormDefinition = {
  verb: mapChannel,
  label: { en: 'Say what a channel stands for', zh: '设置频道对应关系' },
  /** For a channel, which shows what it stands for now, or for one to be chosen. */
  async load(context: ReadContext, channelId: string): Promise<FormContent> {
    demandRight(mapChannel, context, UNOWNED);
    const { store, language } = context;
    const say = (key: PostKey) => postText(key, language);
    const now = channelId === '' ? null : await store.channelMapping(channelId);
    const [chains, counties] = [await store.read('chains', EVERYTHING), await store.read('counties', EVERYTHING)];
    const names = (rows: typeof chains | typeof counties) =>
      rows.map((row) => ({ value: row.id, label: nameText(row, language) }));
    return {
      title: say('map'),
      lines: [say('oneOfBoth')],
      fields: [
        {
          name: 'channelId',
          label: say('channel'),
          kind: 'channel',
          value: channelId === '' ? null : channelId,
          optional: false,
        },
        ...(chains.length === 0
          ? []
          : [
              {
                name: 'chain',
                label: say('chain'),
                kind: 'choice' as const,
                value: now?.chainId ?? null,
                options: names(chains),
                optional: true,
              },
            ]),
        ...(counties.length === 0
          ? []
          : [
              {
                name: 'county',
                label: say('county'),
                kind: 'choice' as const,
                value: now?.countyId ?? null,
                options: names(counties),
                optional: true,
              },
            ]),
        {
          name: 'label',
          label: say('documents'),
          kind: 'choice',
          value: now?.label ?? 'PUBLIC',
          options: optionsOf(LABELS, (label) => formats.term(wordOf('label', label), language)),
          optional: false,
        },
      ],
      fixed: now === null ? {} : { version: now.version },
    };
  },
};

const unmapForm: FormDefinition = {
  verb: unmapChannel,
  label: { en: 'Let a channel stand for nothing', zh: '取消频道对应关系' },
  async load(context: ReadContext, channelId: string): Promise<FormContent> {
    demandRight(unmapChannel, context, UNOWNED);
    return {
      title: postText('unmap', context.language),
      lines: [],
      fields: [
        {
          name: 'channelId',
          label: postText('channel', context.language),
          kind: 'channel',
          value: channelId === '' ? null : channelId,
          optional: false,
        },
      ],
      fixed: {},
    };
  },
};

/** The forms of channels. */
export const CHANNEL_FORMS: readonly FormDefinition[] = [mapForm, unmapForm];
