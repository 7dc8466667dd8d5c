import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseRights } from '../../src/rights/index.js';

/** The table that ships, as its file holds it. */
export const rightsFile = (): unknown => parse(readFileSync('corpus/profiles/rights.yaml', 'utf8'));

export const rights = parseRights(rightsFile());
