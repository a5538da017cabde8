import { HostError, type HostTrouble } from "../app/ports";
import { isTrouble, troubleOf } from "../app/session/trouble";

/** The page that tells a trouble, beside the page that met it. */
export function noticeUrl(trouble: HostTrouble, detail: string, page: string): string {
  const url = new URL("notice.html", page);
  url.searchParams.set("trouble", trouble);
  if (detail !== "") url.searchParams.set("detail", detail);
  return url.href;
}

/** The lines of the notice that a page's query asks for. */
export function noticeLines(query: string): readonly string[] {
  const asked = new URLSearchParams(query);
  const trouble = asked.get("trouble") ?? "";
  const detail = asked.get("detail") ?? "";
  const { title, advice } = troubleOf(new HostError(isTrouble(trouble) ? trouble : "unknown", detail));
  return [`没有完成：${title}${detail === "" ? "" : `（${detail}）`}`, advice];
}
