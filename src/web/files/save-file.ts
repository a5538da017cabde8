import { fileSave, supported } from "browser-fs-access";
import { extensionOf, mediaTypeOf } from "./file-names";

/** What became of a file that was to be saved. */
export type Saved =
  /** Written to where the person said, or where `handle` is. */
  | { readonly kind: "written"; readonly name: string; readonly handle: FileSystemFileHandle }
  /** Handed to the browser's downloads. */
  | { readonly kind: "downloaded"; readonly name: string }
  | { readonly kind: "given-up" };

/**
 * Saves a workbook: to `handle` where there is one, else where the person says, else among the downloads.
 * @throws Error where the browser could not write
 */
export async function saveFile(bytes: Uint8Array, name: string, handle?: FileSystemFileHandle): Promise<Saved> {
  const type = mediaTypeOf(name);
  // The bytes of a workbook never lie in shared memory.
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
  const options = {
    fileName: name,
    extensions: [extensionOf(name)],
    mimeTypes: [type],
    description: extensionOf(name) === ".docx" ? "Word 文件" : "Excel 工作簿",
  };
  try {
    const written = await fileSave(blob, { ...options, id: "jihe" }, handle ?? null, handle !== undefined);
    if (!supported) return { kind: "downloaded", name };
    return written ? { kind: "written", name: written.name, handle: written } : { kind: "given-up" };
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") return { kind: "given-up" };
    throw cause;
  }
}
