import { ownPackOf, type ReadOwnPack } from "../../app/session/own-pack";
import { textOfFile } from "../../hosts/text-of-file";
import { MAX_PACK_BYTES } from "../../core/limits";

/** A bureau's pack from the file that a person chose, text or workbook. */
export async function packOfFile(file: File): Promise<ReadOwnPack> {
  if (file.size > MAX_PACK_BYTES) return { faults: ["太大，不像口径文件"] };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return ownPackOf(textOfFile(bytes));
  const { packInWorkbook } = await import(/* webpackChunkName: "pack-in-workbook" */ "./pack-in-workbook");
  return packInWorkbook(file.name, bytes);
}
