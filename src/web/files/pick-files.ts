import { directoryOpen, fileOpen, supported, type FileWithDirectoryAndFileHandle } from "browser-fs-access";
import { HostError } from "../../app/ports";
import { MAX_GIVEN_FILES } from "../../core/limits";
import { asSeen } from "../../core/values/directions";
import { isLeftBehind } from "../../hosts/opc/left-behind";
import { givenFile, pathOf, type GivenFile } from "./given-file";
import { canBeOpened, extensionOf, OLD_WORKBOOK_EXTENSIONS, WORD_EXTENSIONS, WORKBOOK_EXTENSIONS } from "./file-names";

/** Lets a person choose files; none where the person thought better of it. */
export async function pickFiles(): Promise<readonly GivenFile[]> {
  try {
    const files = await fileOpen({
      multiple: true,
      description: "绩效自评表（.xlsx、.xlsm、.xls、.et、.docx、.zip）",
      extensions: [...WORKBOOK_EXTENSIONS, ...OLD_WORKBOOK_EXTENSIONS, WORD_EXTENSIONS[0], ".zip"],
      id: "jihe",
    });
    return files.map((file) => givenFile(file, file.handle));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") return [];
    throw cause;
  }
}

/** Lets a person choose a file of rules; nothing where they thought better of it. */
export function pickRules(): Promise<GivenFile | undefined> {
  return pickOne("规则（.txt、.xlsx、.json）", [".txt", ".xlsx", ".json"], "jihe-rules");
}

/** Lets a person choose a summary workbook of ours; nothing where they thought better of it. */
export function pickSummary(): Promise<GivenFile | undefined> {
  return pickOne("汇总表（.xlsx）", [".xlsx"], "jihe-summary");
}

async function pickOne(description: string, extensions: string[], id: string): Promise<GivenFile | undefined> {
  try {
    return givenFile(await fileOpen({ description, extensions, id }));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") return undefined;
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
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory) return filesBelow(entry as FileSystemDirectoryEntry);
    const handle = supported ? await item.getAsFileSystemHandle?.().catch(() => null) : null;
    return file ? [givenFile(file, handle?.kind === "file" ? handle : undefined)] : [];
  });
  return Promise.all(given).then((files) => files.flat());
}

/** The files of a folder and the folders in it; the folder itself, which says so, where none can be opened. */
async function filesBelow(folder: FileSystemDirectoryEntry): Promise<readonly GivenFile[]> {
  const files: GivenFile[] = [];
  const waiting = [folder];
  for (let next = waiting.shift(); next && files.length < MAX_GIVEN_FILES; next = waiting.shift()) {
    for (const entry of await entriesOf(next)) {
      if (entry.isDirectory) waiting.push(entry as FileSystemDirectoryEntry);
      else if (!isLeftBehind(entry.name)) {
        const path = entry.fullPath.replace(/^\//, "");
        files.push(givenFile(await fileOf(entry as FileSystemFileEntry), undefined, path));
      }
    }
  }
  return files.some(isOurs) ? files.slice(0, MAX_GIVEN_FILES) : [emptyFolder(folder.name)];
}

function isOurs({ name }: GivenFile): boolean {
  return canBeOpened(name) || extensionOf(name) === ".zip";
}

/** Lets a person choose a folder, of which all files are given; none where the person thought better of it. */
export async function pickFolder(): Promise<readonly GivenFile[]> {
  try {
    const files = await directoryOpen({
      recursive: true,
      id: "jihe-folder",
      skipDirectory: ({ name }) => isLeftBehind(name),
    });
    const given = files
      .filter((file): file is FileWithDirectoryAndFileHandle => file instanceof File && !isLeftBehind(file.name))
      .map((file) => givenFile(file, undefined, file.webkitRelativePath))
      .sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
    return given.some(isOurs) ? given.slice(0, MAX_GIVEN_FILES) : [emptyFolder("文件夹")];
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") return [];
    throw cause;
  }
}

/** A reader gives its entries in portions, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    entries.push(...portion);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder without workbooks comes as if it were a file that cannot be read. */
function emptyFolder(name: string): GivenFile {
  const advice = "文件夹里没有 .xlsx、.xls、.et 或 .docx 文件，请确认拖来的文件夹";
  return { name: asSeen(name), size: 0, read: () => Promise.reject(new HostError("not-a-workbook", advice)) };
}
