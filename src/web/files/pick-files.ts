import { fileOpen, supported } from "browser-fs-access";
import { HostError } from "../../app/ports";
import { givenFile, type GivenFile } from "./given-file";
import { WORD_EXTENSIONS, WORKBOOK_EXTENSIONS } from "./file-names";

/** Lets a person choose files; none where the person thought better of it. */
export async function pickFiles(): Promise<readonly GivenFile[]> {
  try {
    const files = await fileOpen({
      multiple: true,
      description: "绩效自评表（.xlsx、.xlsm、.docx）",
      extensions: [...WORKBOOK_EXTENSIONS, WORD_EXTENSIONS[0]],
      id: "jihe",
    });
    return files.map((file) => givenFile(file, file.handle));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") return [];
    throw cause;
  }
}

/** What browsers with File System Access add to a dropped thing; not yet among the types of the DOM. */
interface DroppedItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemFileHandle | FileSystemDirectoryHandle | null>;
}

/** The files that were dropped on the page. To be called while the drop is handled: afterwards they are gone. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly GivenFile[]> {
  const items: readonly DroppedItem[] = [...transfer.items].filter(({ kind }) => kind === "file");
  const given = items.map(async (item) => {
    // Both must be asked for at once: after the first wait the drop is over.
    const file = item.getAsFile();
    if (item.webkitGetAsEntry()?.isDirectory) return folder(file?.name ?? "文件夹");
    const handle = supported ? await item.getAsFileSystemHandle?.().catch(() => null) : null;
    return file && givenFile(file, handle?.kind === "file" ? handle : undefined);
  });
  return Promise.all(given).then((files) => files.filter((file) => file !== null));
}

/** A folder comes as if it were a file that cannot be read. */
function folder(name: string): GivenFile {
  const advice = "这是文件夹，请打开它，选中里面的文件再拖过来";
  return { name, size: 0, read: () => Promise.reject(new HostError("not-a-workbook", advice)) };
}
