/** What is used of the package, which brings no types. */
declare module '@sqlite.org/sqlite-wasm' {
  /** A database and what is asked of it. */
  export interface Database {
    exec(statement: string | { readonly sql: string; readonly bind: readonly unknown[] }): void;
    selectValues(sql: string, bind: readonly unknown[]): string[];
  }

  /** SQLite once it is loaded. */
  export interface Sqlite {
    readonly oo1: { readonly DB: new (file: string) => Database };
  }

  export default function open(options: object): Promise<Sqlite>;
}
