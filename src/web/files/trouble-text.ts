import type { SessionTrouble } from "../../app/session/trouble";

/** A trouble with a file as one text: what it is, what more is known, what to do. */
export function troubleText({ title, detail, advice }: SessionTrouble): string {
  const named = detail === "" ? title : `${title}（${detail}）`;
  // A detail that says what to do itself needs no other advice.
  return detail.includes("请") ? `${named}。` : `${named}。${advice}`;
}
