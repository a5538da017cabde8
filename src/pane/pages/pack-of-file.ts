import { ownPackOf, type ReadOwnPack } from "../../app/session";
import { textOfFile } from "../../hosts/text-of-file";

/** A pack is a page of text, or a sheet or two. */
const MOST_BYTES = 4 * 1024 * 1024;

/** A bureau's pack from the file that a person chose, text or workbook. */
export async function packOfFile(file: File): Promise<ReadOwnPack> {
  if (file.size > MOST_BYTES) return { faults: ["太大，不像口径文件"] };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return ownPackOf(textOfFile(bytes));
  const { packInWorkbook } = await import(/* webpackChunkName: "pack-in-workbook" */ "./pack-in-workbook");
  return packInWorkbook(file.name, bytes);
}
