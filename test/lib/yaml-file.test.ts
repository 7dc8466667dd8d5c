import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/lib/yaml-file.js';

describe('a YAML file', () => {
  it('is read', () => {
    expect(parseYaml('documents:\n  - id: a\n', 'documents.yaml')).toEqual({ documents: [{ id: 'a' }] });
  });

  it.each([
    ['a: 1\nb:\n  - c\n d: 2\n', 'documents.yaml, line 4: '],
    ['a: *nowhere\n', 'documents.yaml: Unresolved alias'],
  ])('that cannot be read is named in one line with what is wrong', (text, beginning) => {
    const reading = () => parseYaml(text, 'documents.yaml');
    expect(reading).toThrow(
      expect.objectContaining({ code: 'configuration', message: expect.stringContaining(beginning) }),
    );
    expect(reading).not.toThrow('\n');
  });
});
