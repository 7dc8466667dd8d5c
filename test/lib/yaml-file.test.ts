import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/lib/yaml-file.js';

describe('a YAML file', () => {
  it('is read', async () => {
    expect(await parseYaml('documents:\n  - id: a\n', 'documents.yaml')).toEqual({ documents: [{ id: 'a' }] });
  });

  it.each([
    ['a: 1\nb:\n  - c\n d: 2\n', 'documents.yaml, line 4: '],
    ['a: *nowhere\n', 'documents.yaml: Unresolved alias'],
  ])('that cannot be read is named in one line with what is wrong', async (text, beginning) => {
    const failure = await parseYaml(text, 'documents.yaml').catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'configuration', message: expect.stringContaining(beginning) });
    expect((failure as Error).message).not.toContain('\n');
  });
});
