import type { SessionTools } from "../../app/session";
import type { OffPage } from "./off-page";

/** What sessions have done to Word files off the page, by what is loaded when it is first asked. */
export function wordOffPage(offPage: () => Promise<OffPage>): Required<Pick<SessionTools, "makeWord" | "refreshWord">> {
  return {
    makeWord: async (task, ending) => (await offPage()).makeWord(task, ending),
    refreshWord: async (task, ending) => (await offPage()).refreshWord(task, ending),
  };
}
