import type { LitRecords } from '../domain/lights/index.js';
import type { Scope } from '../domain/people/types.js';
import type { Reader } from '../store/types.js';

/** What a transaction holds that writes lights: shared with others for one record, alone for all of them. */
export const LIGHTS = 'lights';

/** Reads all that carries a light, and what its light follows from. One after the other: a transaction has one connection. */
export async function readLitRecords(reader: Reader, all: Scope): Promise<LitRecords> {
  return {
    projects: await reader.read('projects', all),
    events: await reader.read('stageEvents', all),
    milestones: await reader.read('milestones', all),
    reports: await reader.read('progressReports', all),
    tasks: await reader.read('tasks', all),
    problems: await reader.read('problems', all),
    indicators: await reader.read('indicators', all),
    targets: await reader.read('targets', all),
    actuals: await reader.read('actuals', all),
  };
}

/** The same for one project alone. */
export async function readLitProject(reader: Reader, all: Scope, projectId: string): Promise<LitRecords> {
  return {
    projects: await reader.read('projects', all, { id: projectId }),
    events: await reader.read('stageEvents', all, { projectId }),
    milestones: await reader.read('milestones', all, { projectId }),
    reports: await reader.read('progressReports', all, { projectId }),
    tasks: [],
    problems: [],
    indicators: [],
    targets: [],
    actuals: [],
  };
}
