import type { WorkbookSession } from "../../../src/app/session";
import { OpenFile } from "../../../src/web/files/open-file";
import { testTools } from "../tools";

/** A session on a file that the page has opened. */
export function workbenchSession(bytes: Uint8Array): WorkbookSession {
  return OpenFile.open(bytes, { id: "a", name: "a.xlsx" }, testTools()).session;
}
