import { z } from 'zod';
import { ROLES } from '../../domain/people/types.js';
import { words } from '../../texts/index.js';
import { nameInput } from '../record-input.js';

/** The roles by their Chinese words: 专班组长. */
const CHINESE = new Map(ROLES.map((name) => [words.role[name].zh as string, name]));

/** A role by its word, however it is written: `office`, `task-force-head`, 专班组长. */
const role = z.preprocess(
  (written) =>
    typeof written === 'string'
      ? (CHINESE.get(written.trim()) ??
        written
          .trim()
          .toUpperCase()
          .replace(/[\s-]+/g, '_'))
      : written,
  z.enum(ROLES),
);

/** A role, and what it is held for: names in either language, or ids. */
export const roleInput = {
  role,
  chain: nameInput.optional(),
  county: nameInput.optional(),
  department: nameInput.optional(),
  enterprise: nameInput.optional(),
};

/** What a role can be held for. */
export type PlaceField = 'chain' | 'county' | 'department' | 'enterprise';
