import { z } from 'zod';
import { ROLES } from '../../domain/people/types.js';
import { nameInput } from '../record-input.js';

/** A role by its word, however it is written: `office`, `task-force-head`. */
const role = z.preprocess(
  (written) =>
    typeof written === 'string'
      ? written
          .trim()
          .toUpperCase()
          .replace(/[\s-]+/g, '_')
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
