import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { parseYaml } from '../lib/yaml-file.js';

const fileSchema = z.object({
  team: z.object({ id: z.string(), name: z.string(), domain: z.string() }),
  app: z.object({ id: z.string(), name: z.string() }),
  bot: z.object({ userId: z.string(), botId: z.string(), name: z.string() }),
  people: z.array(z.object({ person: z.string(), user: z.string(), guest: z.boolean().default(false) })),
  channels: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      topic: z.string(),
      members: z.array(z.string()),
      chain: z.string().optional(),
      county: z.string().optional(),
      label: z.enum(['PUBLIC', 'INTERNAL']).default('PUBLIC'),
    }),
  ),
});

/** Who is in the workspace on this machine, and what its channels are for. */
export type WorkspaceFile = z.infer<typeof fileSchema>;

/**
 * Reads `workspace.yaml` of the corpus folder.
 * @throws WutongError `configuration` naming the file and line of what is not YAML; an Error of zod for a wrong field.
 */
export async function readWorkspaceFile(file: string): Promise<WorkspaceFile> {
  return fileSchema.parse(parseYaml(await readFile(file, 'utf8'), file));
}
