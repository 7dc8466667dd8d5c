import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';

type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');

/** The part of WebAssembly used here; TypeScript declares it only together with the browser. */
interface WebAssemblyLoader {
  instantiate(binary: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
}

const BINDINGS = '@prisma/schema-engine-wasm/schema_engine_bg';

let loading: Promise<Bindings> | undefined;

/** Prisma's own schema engine over an adapter, in this process. */
export async function openEngine(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  loading ??= loadBindings();
  const bindings = await loading;
  return await bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}

/** The package only offers a WebAssembly import that Node knows by a flag, so the module is put together here. */
async function loadBindings(): Promise<Bindings> {
  const script = createRequire(import.meta.url).resolve(BINDINGS);
  const bindings = (await import(BINDINGS)) as Bindings & { __wbg_set_wasm(exports: object): void };
  const webAssembly = (globalThis as unknown as { WebAssembly: WebAssemblyLoader }).WebAssembly;
  const binary = await readFile(join(dirname(script), 'schema_engine_bg.wasm'));
  const { instance } = await webAssembly.instantiate(binary, { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}
