/** A row of a table; an empty cell is one that has nothing to say. */
export type Cells = readonly string[];

export interface SheetColumn {
  readonly heading: string;
  readonly side?: 'left' | 'right';
  /** Holds names or sentences, and gives way where there is little room. */
  readonly flexible?: boolean;
}

/** A part of a sheet under its heading. A sheet holds one table at most, which is all that a message in Slack takes. */
export type SheetPart =
  | { readonly kind: 'lines'; readonly heading: string; readonly lines: readonly string[] }
  | {
      readonly kind: 'table';
      readonly heading: string;
      readonly columns: readonly SheetColumn[];
      readonly rows: readonly Cells[];
    };

/** A command that can be run next: its words, and the command as it is typed. */
export interface SheetCommand {
  readonly label: string;
  readonly command: string;
}

/** A question that can be asked next. */
export interface SheetQuestion {
  readonly label: string;
  readonly question: string;
}

/** What a button of a sheet does beside running a command: opens a form, or settles a change. */
export type SheetAct =
  /** Opens the form of a writing verb for a record; a terminal names the command instead. */
  | {
      readonly kind: 'form';
      readonly label: string;
      readonly verb: string;
      readonly subject: string;
      /** What is known already, by the names of the fields. */
      readonly given?: Readonly<Record<string, string>>;
    }
  /** Takes back what a receipt wrote. */
  | { readonly kind: 'undo'; readonly label: string; readonly key: string }
  | { readonly kind: 'confirm' | 'discard'; readonly label: string; readonly id: string };

/** A file that belongs to a sheet, for the person alone who asked for it. */
export interface SheetFile {
  readonly name: string;
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** Records in the words of one language, laid out for any surface. */
export interface Sheet {
  readonly title: string;
  /** Demo mark, day, page: what stands above everything. */
  readonly marks: readonly string[];
  readonly parts: readonly SheetPart[];
  /** What is not counted, what has no figure, where the figures stand. */
  readonly notes: readonly string[];
  /** The pages before and after. */
  readonly paging: readonly SheetCommand[];
  readonly commands: readonly SheetCommand[];
  /** What can be done with the record, the most likely first. */
  readonly acts?: readonly SheetAct[];
  readonly questions: readonly SheetQuestion[];
  readonly file?: SheetFile;
}
