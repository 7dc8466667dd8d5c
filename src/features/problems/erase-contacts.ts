import type { WriteContext } from '../context.js';

/** Erases how filers can be reached once the day for it has passed; the audit tells that it was done, and of which problem. */
export async function eraseContacts({ tx, clock, actor, correlationId }: WriteContext): Promise<number> {
  const erased = await tx.eraseProblemContacts(clock.today());
  const line = { at: clock.now().toISOString(), actorId: actor.id, verb: 'problem.erase-contact', correlationId };
  await tx.appendAudits(erased.map((subject) => ({ ...line, subject, before: null, after: { contact: 'ERASED' } })));
  return erased.length;
}
