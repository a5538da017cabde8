import { fileSave, supported } from "browser-fs-access";

/** A file that was made in the page and is to reach the person's disk. */
export interface GivenFile {
  /** With its extension. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** What it is, for the dialog that asks where to save: Word 文件. */
  readonly description: string;
}

/** What became of it. */
export type Delivery =
  /** Written where the person said. */
  | "saved"
  /** Handed to the downloads. Panes inside Office may drop it there without a word, so the person has to be asked. */
  | "handed-over"
  /** The person closed the dialog. */
  | "given-up"
  /** The page may not, or the disk would not. */
  | "failed";

/** Saves a file where the person says, else among the downloads of the browser. Never throws. */
export async function deliverFile({ fileName, bytes, mediaType, description }: GivenFile): Promise<Delivery> {
  const extension = fileName.slice(fileName.lastIndexOf("."));
  try {
    // What was made here never lies in shared memory.
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType });
    await fileSave(blob, { fileName, extensions: [extension], mimeTypes: [mediaType], description, id: "jihe" });
    return supported ? "saved" : "handed-over";
  } catch (cause) {
    return cause instanceof DOMException && cause.name === "AbortError" ? "given-up" : "failed";
  }
}
