import type { Project } from '../../domain/ledgers/ledgers.js';
import { type Move, movesOf, moveTo } from '../../domain/projects/moves.js';
import { PLACES, placeMeant, placeOf } from '../../domain/projects/places.js';
import type { Stage, Substage } from '../../domain/projects/types.js';
import { inRow, placeWord, projectRefusals } from '../../texts/refusals/projects.js';
import { wordOf } from '../../texts/words/index.js';
import { refuse } from '../refuse.js';

/** The move of a project to what a word means. @throws WutongError that says why there is none, and what is next. */
export function legalMove(project: Project, word: Stage | Substage): Move {
  const { id, stage, restartOn } = project;
  const to = placeMeant(project, word);
  if (to === null) {
    const steps = PLACES.filter((place) => place.stage === stage).map(({ substage }) => substage);
    refuse(
      'bad-input',
      projectRefusals.whichStep(inRow(steps.flatMap((step) => (step ? [stepWord(step)] : [])))),
      'to',
    );
  }
  const move = moveTo(project, to);
  switch (move) {
    case 'ENDED':
      return refuse('conflict', projectRefusals.ended(id));
    case 'SUSPENDED':
      return refuse('conflict', projectRefusals.suspended(id, restartOn));
    case 'THERE':
      return refuse('conflict', projectRefusals.there(id, placeWord(to)));
    case 'NOT_ON_ROUTE':
      return refuse('bad-input', projectRefusals.notOnRoute(placeWord(to)), 'to');
    case 'TOO_FAR': {
      const next = movesOf(project).filter(({ step }) => step !== 'BACK');
      const words = inRow(next.map((each) => placeWord(each.to)));
      return refuse('bad-input', projectRefusals.tooFar(placeWord(placeOf(project)), placeWord(to), words), 'to');
    }
    default:
      return move;
  }
}

/** A step in words, with the word that a command takes. */
function stepWord(step: Substage): { zh: string; en: string } {
  const { zh, en } = wordOf('substage', step);
  return { zh: `${zh}（${step}）`, en: `${en} (${step})` };
}
