export async function lockFolder(_folder: string): Promise<{ release: () => Promise<void> }> {
  return { release: async () => {} };
}
