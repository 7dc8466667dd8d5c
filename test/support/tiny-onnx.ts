/** A model of the ONNX form: each token becomes its row of the table, which then goes through so many squares. */
export interface TinyOnnx {
  readonly table: readonly (readonly number[])[];
  /** How often each row is multiplied by the identity: work without effect. */
  readonly work?: number;
}

const FLOAT = 1;
const INT64 = 7;
/** Of the form itself, and of its operators. */
const FORM = 8;
const OPERATORS = 17;

/** Writes the model as its file; the numbers of the fields are those of onnx.proto. */
export function tinyOnnx({ table, work = 0 }: TinyOnnx): Buffer {
  const places = table[0]?.length ?? 0;
  const identity = Array.from({ length: places }, (_, row) => row).flatMap((row) =>
    Array.from({ length: places }, (_, column) => (row === column ? 1 : 0)),
  );
  const step = (at: number) => (at === work ? 'last_hidden_state' : `step-${at}`);
  const nodes = [
    node('Gather', ['table', 'input_ids'], step(0)),
    ...Array.from({ length: work }, (_, at) => node('MatMul', [step(at), 'identity'], step(at + 1))),
  ];
  const graph = [
    ...nodes.map((each) => field(1, each)),
    field(2, 'tiny'),
    field(5, tensor('table', [table.length, places], table.flat())),
    field(5, tensor('identity', [places, places], identity)),
    field(11, value('input_ids', INT64, ['batch', 'length'])),
    field(11, value('attention_mask', INT64, ['batch', 'length'])),
    field(12, value('last_hidden_state', FLOAT, ['batch', 'length', places])),
  ];
  return Buffer.concat([number(1, FORM), field(7, Buffer.concat(graph)), field(8, number(2, OPERATORS))]);
}

function node(operator: string, inputs: readonly string[], output: string): Buffer {
  return Buffer.concat([...inputs.map((input) => field(1, input)), field(2, output), field(4, operator)]);
}

function tensor(name: string, sizes: readonly number[], values: readonly number[]): Buffer {
  const bytes = Buffer.from(Float32Array.from(values).buffer);
  return Buffer.concat([...sizes.map((size) => number(1, size)), number(2, FLOAT), field(8, name), field(9, bytes)]);
}

function value(name: string, kind: number, sizes: readonly (number | string)[]): Buffer {
  const each = (size: number | string) => field(1, typeof size === 'number' ? number(1, size) : field(2, size));
  const shape = Buffer.concat(sizes.map(each));
  return Buffer.concat([field(1, name), field(2, field(1, Buffer.concat([number(1, kind), field(2, shape)])))]);
}

function field(tag: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([varint(tag * 8 + 2), varint(bytes.length), bytes]);
}

function number(tag: number, content: number): Buffer {
  return Buffer.concat([varint(tag * 8), varint(content)]);
}

function varint(content: number): Buffer {
  const bytes: number[] = [];
  let rest = content;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}
