import type { CommandForm } from '../verb.js';

const CHANNEL = { shown: '#channel', aliases: ['频道', 'channel'] };

/** How it is said in a chat what a channel stands for: `/wutong channel map #channel chain:pharma`. */
export const CHANNEL_COMMANDS = {
  list: { name: 'wutong channel', word: 'list', aliases: ['ls', '列表', '清单'], fields: {} },
  map: {
    name: 'wutong channel',
    word: 'map',
    aliases: ['设置', '对应'],
    positional: 'channelId',
    fields: {
      channelId: CHANNEL,
      chain: { shown: 'CHAIN', aliases: ['产业链', '链'] },
      county: { shown: 'COUNTY', aliases: ['县', '区', '县区', '县市区', '地区'] },
      label: { shown: 'PUBLIC', aliases: ['级别', '密级', '文件'] },
      name: { shown: 'NAME', aliases: ['名称'] },
    },
  },
  unmap: {
    name: 'wutong channel',
    word: 'unmap',
    aliases: ['取消', '取消对应'],
    positional: 'channelId',
    fields: { channelId: CHANNEL },
  },
} as const satisfies Record<string, CommandForm>;
