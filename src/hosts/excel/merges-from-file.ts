/// <reference types="office-js" />
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/grid/snapshot";

const SLICE_BYTES = 4 * 1024 * 1024;
/** Larger files are not worth the user's wait for what is only a help in recognising forms. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Merged areas by sheet. */
type MergesBySheet = ReadonlyMap<string, SheetSnapshot["merges"]>;

/** A snapshot with the merged areas that are known. */
export function withMerges({ sheets }: WorkbookSnapshot, merges: MergesBySheet): WorkbookSnapshot {
  return { sheets: sheets.map((sheet) => ({ ...sheet, merges: merges.get(sheet.name) ?? "unknown" })) };
}

/**
 * The merged areas that a copy of the file tells of: Excel's own calls for them clear the user's undo list. None where
 * this Excel hands out no copy, or anything goes wrong on the way; merges are a help only.
 */
export async function mergesOfFile(): Promise<MergesBySheet> {
  if (!Office.context.requirements.isSetSupported("CompressedFile")) return new Map();
  try {
    const bytes = await fileBytes();
    if (!bytes) return new Map();
    // Only loaded where it is used: the pane itself has no need to read files.
    const { mergesInFile } = await import(/* webpackChunkName: "merges" */ "../xlsx-file/file-merges");
    return await mergesInFile(bytes);
  } catch {
    return new Map();
  }
}

async function fileBytes(): Promise<Uint8Array | undefined> {
  const file = await asked<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, done),
  );
  try {
    if (file.size > MOST_BYTES) return undefined;
    const bytes = new Uint8Array(file.size);
    let filled = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await asked<Office.Slice>((done) => file.getSliceAsync(index, done));
      bytes.set(slice.data as ArrayLike<number>, filled);
      filled += slice.size;
    }
    return bytes;
  } finally {
    // Excel hands out two copies at most; the third asking fails until one is given back.
    file.closeAsync();
  }
}

function asked<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Error(result.error.message));
    });
  });
}
