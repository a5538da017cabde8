import type { WordFile } from "../../app/session";
import type { GivenFile } from "./deliver-file";

const WORD_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A Word document as a file to be saved. */
export function givenWordFile({ fileName, bytes }: WordFile): GivenFile {
  return { fileName, bytes, mediaType: WORD_MEDIA_TYPE, description: "Word 文件" };
}
