/** Characters that some file system does not take in a name, or that nobody sees in it. */
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Words as part of a file's name: without what no name may hold, and at most so many characters. */
export function nameForFile(words: string, most: number): string {
  return Array.from(words.replace(NOT_IN_FILE_NAMES, "")).slice(0, most).join("").trim();
}
