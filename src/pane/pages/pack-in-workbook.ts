import { HostError } from "../../app/ports";
import { ownPackOfData, type ReadOwnPack } from "../../app/session/own-pack";
import { troubleOf } from "../../app/session/trouble";
import { packOfWorkbook, type PackOfWorkbook } from "../../catalogue/packs/pack-workbook";
import { XlsxFileWorkbook } from "../../hosts/xlsx-file";

/** A pack that a bureau keeps as a workbook. A name that it has not given itself is made of its file's. */
export async function packInWorkbook(fileName: string, bytes: Uint8Array): Promise<ReadOwnPack> {
  const said = await saidIn(bytes);
  if (typeof said === "string") return { faults: [said] };
  const title = fileName.replace(/\.[^.]*$/, "");
  return ownPackOfData({ name: "own", title, ...said.data }, said.faults);
}

async function saidIn(bytes: Uint8Array): Promise<PackOfWorkbook | string> {
  try {
    return packOfWorkbook(await XlsxFileWorkbook.open(bytes).read()) ?? "里没有“口径”或“自定规则”工作表";
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    const { title, detail } = troubleOf(cause);
    return detail || title;
  }
}
