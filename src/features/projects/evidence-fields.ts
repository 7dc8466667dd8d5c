import { z } from 'zod';
import { type EvidenceItem, type EvidenceKind, evidenceValue, type Need } from '../../domain/projects/evidence.js';
import { printable } from '../../lib/text.js';
import { inputFault } from '../../texts/input-faults.js';

/** The input field in which each kind of evidence is written. */
export const EVIDENCE_FIELDS = {
  gap: 'NODE_AND_GAP',
  brief: 'BRIEF',
  target: 'TARGET_ENTERPRISE',
  framework: 'FRAMEWORK_AGREEMENT',
  contract: 'CONTRACT',
  sum: 'CONTRACT_SUM',
  credit: 'CREDIT_CODE',
  site: 'SITE',
  filing: 'FILING_CODE',
  permit: 'PERMIT',
  exemption: 'PERMIT_EXEMPTION',
  photo: 'START_PHOTO',
  record: 'COMPLETION_RECORD',
  building: 'MAIN_BUILDING',
  equipment: 'EQUIPMENT',
  product: 'FIRST_PRODUCT',
  trial: 'TRIAL_NOTICE',
  output: 'OUTPUT_RECORD',
  statistics: 'STATISTICS_ENTRY',
} as const satisfies Record<string, EvidenceKind>;
export type EvidenceField = keyof typeof EVIDENCE_FIELDS;

const FIELDS = Object.keys(EVIDENCE_FIELDS) as EvidenceField[];

const FORMS: Partial<Record<EvidenceKind, string>> = {
  CREDIT_CODE: inputFault('creditCode'),
  FILING_CODE: inputFault('filingCode'),
  CONTRACT_SUM: inputFault('sum'),
};

/** A field a kind of evidence, each optional. */
export const evidenceInput = Object.fromEntries(FIELDS.map((field) => [field, fieldInput(EVIDENCE_FIELDS[field])])) as {
  readonly [F in EvidenceField]: ReturnType<typeof fieldInput>;
};

function fieldInput(kind: EvidenceKind) {
  return z
    .string()
    .overwrite(printable)
    .max(200, inputFault('longEvidence'))
    .transform((written, context): string => {
      const value = evidenceValue(kind, written);
      if (value !== null) return value;
      context.addIssue({ code: 'custom', message: FORMS[kind] ?? inputFault('evidence') });
      return z.NEVER;
    })
    .optional();
}

/** What was given, in the order of the fields. */
export function givenEvidence(input: { readonly [F in EvidenceField]?: string | undefined }): EvidenceItem[] {
  return FIELDS.flatMap((field) => {
    const words = input[field];
    return words === undefined ? [] : [{ kind: EVIDENCE_FIELDS[field], words }];
  });
}

/** The fields in which a need can be given. */
export function fieldsOfNeed(need: Need): EvidenceField[] {
  return FIELDS.filter((field) => need.includes(EVIDENCE_FIELDS[field]));
}
