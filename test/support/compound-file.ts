const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const OF_TABLE = 0xfffffffd;
const ENTRY = 128;

/** A container of Office before 2007 with one stream of this name: `WordDocument`, or `EncryptedPackage` behind a password. */
export function compoundFile(stream: string): Buffer {
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(END_OF_CHAIN, 60);
  header.writeUInt32LE(END_OF_CHAIN, 68);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(SECTOR, 0xff);
  table.writeUInt32LE(OF_TABLE, 0);
  table.writeUInt32LE(END_OF_CHAIN, 4);
  const directory = Buffer.concat([entry('Root Entry', 5, 1), entry(stream, 2, FREE), Buffer.alloc(2 * ENTRY)]);
  return Buffer.concat([header, table, directory]);
}

function entry(name: string, kind: number, child: number): Buffer {
  const bytes = Buffer.alloc(ENTRY);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt8(kind, 66);
  bytes.writeUInt8(1, 67);
  for (const at of [68, 72]) bytes.writeUInt32LE(FREE, at);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(END_OF_CHAIN, 116);
  return bytes;
}
