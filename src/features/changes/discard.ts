import { z } from 'zod';
import { WutongError } from '../../lib/errors.js';
import { UNOWNED } from '../../rights/index.js';
import { defineVerb } from '../verb.js';

/** Lets go of a change that waits: its author may, and nothing is changed. */
export const discardChange = defineVerb({
  name: 'change.discard',
  summary: { en: 'Let go of a proposed change', zh: '放弃待确认的变更' },
  input: z.object({ id: z.string().min(1) }),
  action: 'change.confirm',
  writes: true,
  resource: async () => UNOWNED,
  async run({ tx, actor }, { id }) {
    await tx.hold(`pending/${id}`);
    const pending = await tx.pendingChange(id);
    if (pending === null || pending.actorId !== actor.id) {
      throw new WutongError('not-found', 'There is no such change of yours that waits.', {
        zh: '没有您提出的这项待确认变更。',
      });
    }
    const closed = await tx.closePendingChange(id, { state: 'DISCARDED', closedBy: actor.id, receiptKey: null });
    if (!closed && pending.state !== 'DISCARDED') {
      throw new WutongError('conflict', 'This change does not wait any more. Look at the record.', {
        zh: '这项变更已不在待确认状态，请查看该记录。',
      });
    }
    return { result: id, subject: id, before: { state: pending.state }, after: { state: 'DISCARDED' } };
  },
});
