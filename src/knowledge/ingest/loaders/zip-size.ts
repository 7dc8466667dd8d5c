import { inflateRawSync } from 'node:zlib';
import { UnreadableFile } from '../failures.js';

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const DEFLATED = 8;

/**
 * Refuses a zip archive that unpacks to more than so many bytes. Its own figures may lie, so it is unpacked, part by
 * part and no further than the limit.
 * @throws UnreadableFile `too large`, or `corrupt` when it is no zip archive.
 */
export function checkUnpackedSize(bytes: Buffer, limit: number): void {
  try {
    let left = limit;
    for (const part of partsOf(bytes)) {
      left -= unpackedLength(part, left);
      if (left < 0) throw new UnreadableFile('too large');
    }
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    const tooLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new UnreadableFile(tooLarge ? 'too large' : 'corrupt', { cause });
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
    if (bytes.readUInt32LE(at) !== ENTRY) throw new UnreadableFile('corrupt');
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
  throw new UnreadableFile('corrupt');
}
