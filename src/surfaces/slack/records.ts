import { commandsOf } from '../../features/grammar.js';
import { VERBS } from '../../features/registry.js';

/** The commands that follow from verbs, each with its verbs: `/chain`, `/indicator`. */
export const RECORD_COMMANDS = commandsOf(VERBS);
