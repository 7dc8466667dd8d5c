import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const DEFLATED = 8;

/**
 * Whether a zip archive unpacks to so many bytes at most. Its own figures may lie, so it is unpacked, part by part and no
 * further than the limit.
 */
export function unpackedSize(bytes: Buffer, limit: number): 'within' | 'too large' | 'corrupt' {
  try {
    let left = limit;
    for (const part of partsOf(bytes)) {
      left -= unpackedLength(part, left);
      if (left < 0) return 'too large';
    }
    return 'within';
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'corrupt';
  }
}

interface Part {
  readonly method: number;
  readonly packed: Buffer;
}

function unpackedLength({ method, packed }: Part, left: number): number {
  return method === DEFLATED ? inflateRawSync(packed, { maxOutputLength: Math.max(1, left) }).length : packed.length;
}

/** The parts by the archive's directory, which stands at its end. */
function* partsOf(bytes: Buffer): Iterable<Part> {
  const end = endOfDirectory(bytes);
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new RangeError('no zip archive');
    const local = bytes.readUInt32LE(at + 42);
    const begin = local + LOCAL_LENGTH + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(begin, begin + bytes.readUInt32LE(at + 20));
    yield { method: bytes.readUInt16LE(at + 10), packed };
    at += ENTRY_LENGTH + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function endOfDirectory(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) if (bytes.readUInt32LE(at) === END) return at;
  throw new RangeError('no zip archive');
}
