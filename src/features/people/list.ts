import { z } from 'zod';
import { defineVerb } from '../verb.js';

/** The people by id, with title, unit and roles. */
export const listPeople = defineVerb({
  name: 'people.list',
  summary: { en: 'List the people and their roles', zh: '列出人员及其职责' },
  input: z.object({}),
  action: 'ask',
  writes: false,
  async run({ store, scope }) {
    const [people, roles] = await Promise.all([store.read('people', scope), store.read('roles', scope)]);
    return people.map(({ id, titleZh, titleEn, unitId }) => ({
      id,
      titleZh,
      titleEn,
      unitId,
      roles: roles.filter((role) => role.personId === id).map((role) => role.role),
    }));
  },
});
