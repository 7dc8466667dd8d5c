import { z } from 'zod';
import { printable } from '../../lib/text.js';
import { dayInput, nameInput } from '../record-input.js';
import { wordsInput } from '../work-input.js';
import { yesInput } from '../yes-input.js';
import { factorInput, kindInput, originInput, problemNumber, severityInput } from './problem-input.js';

const MOST_CHARACTERS = 2_000;

/** A problem in the words of whoever has it, kept as they are. */
const storyInput = z
  .string('write what the problem is')
  .overwrite(printable)
  .trim()
  .min(1, 'write what the problem is')
  .max(MOST_CHARACTERS, `write at most ${MOST_CHARACTERS} characters`);

/** What a person writes of a problem; what is left out is read from the text. */
export const fileInput = z.object({
  text: storyInput,
  title: wordsInput.optional(),
  enterprise: nameInput.optional(),
  project: nameInput.optional(),
  county: nameInput.optional(),
  chain: nameInput.optional(),
  factor: factorInput.optional(),
  severity: severityInput.optional(),
  kind: kindInput.optional(),
  origin: originInput.optional(),
  /** The day by which it is wanted; the days of the rules hold all the same. */
  wanted: dayInput.optional(),
  contact: wordsInput.optional(),
  permalink: z.url().max(500).optional(),
  /** The problem that this one is a part of: it is merged at once, and its filer stays informed. */
  into: problemNumber.optional(),
  /** Whether its writer has seen in a form what was read of the text: then what is empty there is meant to be empty. */
  seen: yesInput.optional(),
});
