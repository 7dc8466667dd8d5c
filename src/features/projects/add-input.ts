import { z } from 'zod';
import { printable } from '../../lib/text.js';
import { dayInput, nameInput } from '../record-input.js';
import { evidenceInput } from './evidence-fields.js';
import { investmentInput, projectNumber, wordsInput, yesOrNo } from './project-input.js';
import { kindWord, levelWord, purposeWord } from './project-words.js';

/** Names in a row, parted by commas of either script. */
const namesInput = z
  .string()
  .overwrite(printable)
  .transform((written) =>
    written
      .split(/[,，、;；|]/u)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );

/** What a new project says of itself; what a technical transformation leaves out, it takes over from its parent. */
export const addInput = z.object({
  name: nameInput,
  nameEn: nameInput.optional(),
  kind: kindWord.optional(),
  purpose: purposeWord,
  chain: nameInput.optional(),
  county: nameInput.optional(),
  investment: investmentInput,
  node: namesInput.optional(),
  enterprise: nameInput.optional(),
  parent: projectNumber.optional(),
  park: nameInput.optional(),
  level: levelWord.default('COUNTY'),
  digital: yesOrNo.default(false),
  owner: nameInput.optional(),
  summary: wordsInput.optional(),
  brief: evidenceInput.brief,
  date: dayInput.optional(),
  again: yesOrNo.default(false),
});

export type AddInput = z.infer<typeof addInput>;
