import type { ChoiceKeeper } from "../app/session";

const KEY = "jihe.choices";

/** Choices kept by the browser: reading the pane changes nothing in a workbook. Frames of Excel on the web may have no storage. */
export const browserChoices: ChoiceKeeper = {
  load() {
    try {
      return JSON.parse(window.localStorage.getItem(KEY) ?? "{}") as unknown;
    } catch {
      return {};
    }
  },
  save(choices) {
    try {
      window.localStorage.setItem(KEY, JSON.stringify(choices));
    } catch {
      // They hold as long as the pane is open, which is the next best.
    }
  },
};
