import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { type PostKey, postText } from '../../../texts/posts.js';
import { inOneRow, nameText, withAside } from '../../figure-text.js';
import type { Sheet } from '../../sheet.js';
import type { MappedChannel } from '../list.js';

/** What channels stand for, in words. */
export function channelSheet(channels: readonly MappedChannel[], language: Language): Sheet {
  const say = (key: PostKey) => postText(key, language);
  const columns = (['channel', 'standsFor', 'documents', 'since'] as const).map((key) => ({
    heading: say(key),
    flexible: true,
  }));
  const rows = channels.map(({ channelId, name, place, chainId, countyId, label, mappedOn }) => [
    name === null ? channelId : inOneRow([`#${name}`, channelId], language),
    place === null ? withAside(chainId ?? countyId ?? '', say('gone'), language) : nameText(place, language),
    formats.term(wordOf('label', label), language),
    formats.date(mappedOn, language),
  ]);
  return {
    title: say('channels'),
    marks: [],
    parts:
      rows.length === 0
        ? [{ kind: 'lines', heading: '', lines: [say('noChannel')] }]
        : [{ kind: 'table', heading: '', columns, rows }],
    notes: [],
    paging: [],
    commands: [],
    acts: [
      { kind: 'form', label: say('map'), verb: 'channels.map', subject: '' },
      ...(rows.length === 0
        ? []
        : [{ kind: 'form' as const, label: say('unmap'), verb: 'channels.unmap', subject: '' }]),
    ],
    questions: [],
  };
}
