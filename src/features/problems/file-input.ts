import { z } from 'zod';
import { nameInput } from '../record-input.js';
import { wordsInput } from '../work-input.js';
import { factorInput, kindInput, originInput, problemNumber, severityInput } from './problem-input.js';

/** What a person writes of a problem; what is left out is read from the text. */
export const fileInput = z.object({
  text: wordsInput,
  title: wordsInput.optional(),
  enterprise: nameInput.optional(),
  project: nameInput.optional(),
  county: nameInput.optional(),
  chain: nameInput.optional(),
  factor: factorInput.optional(),
  severity: severityInput.optional(),
  kind: kindInput.optional(),
  origin: originInput.optional(),
  contact: wordsInput.optional(),
  permalink: z.url().max(500).optional(),
  /** The problem that this one is a part of: it is merged at once, and its filer stays informed. */
  into: problemNumber.optional(),
});
